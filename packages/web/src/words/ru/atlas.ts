import type { atlas as english } from "../en/atlas.ts";

/** Words of the screen `atlas` in Russian. */
export const atlas: Readonly<Record<keyof typeof english, string>> = {} as never;
