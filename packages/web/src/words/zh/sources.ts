import type { sources as english } from "../en/sources.ts";

/** Words of the screen `sources` in Chinese. */
export const sources: Readonly<Record<keyof typeof english, string>> = {} as never;
