import type { strategies as english } from "../en/strategies.ts";

/** Words of the screen `strategies` in Chinese. */
export const strategies: Readonly<Record<keyof typeof english, string>> = {} as never;
