import type { dependence as english } from "../en/dependence.ts";

/** Words of the screen `dependence` in Russian. */
export const dependence: Readonly<Record<keyof typeof english, string>> = {} as never;
