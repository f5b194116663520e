import type { futures as english } from "../en/futures.ts";

/** Words of the screen `futures` in Kazakh. */
export const futures: Readonly<Record<keyof typeof english, string>> = {} as never;
