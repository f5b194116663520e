import type { desk as english } from "../en/desk.ts";

/** Words of the screen `desk` in Kazakh. */
export const desk: Readonly<Record<keyof typeof english, string>> = {} as never;
