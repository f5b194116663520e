import type { actors as english } from "../en/actors.ts";

/** Words of the screen `actors` in Russian. */
export const actors: Readonly<Record<keyof typeof english, string>> = {} as never;
