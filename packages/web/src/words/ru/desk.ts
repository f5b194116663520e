import type { desk as english } from "../en/desk.ts";

/** Words of the screen `desk` in Russian. */
export const desk: Readonly<Record<keyof typeof english, string>> = {} as never;
