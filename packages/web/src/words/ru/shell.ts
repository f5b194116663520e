import type { shell as english } from "../en/shell.ts";

/** Words of everything around the screens in Russian. */
export const shell: Readonly<Record<keyof typeof english, string>> = {} as never;
