/** Futures behind a spread where none are asked for: 5 and 95 % of them are the second lowest and the second highest. */
export const FUTURES = 32;
