import type { shell as english } from "../en/shell.ts";

/** Words of everything around the screens in Kazakh. */
export const shell: Readonly<Record<keyof typeof english, string>> = {} as never;
