import type { Future } from "./types.ts";

/** Futures behind an effect where none are asked for: enough to tell a few percent of the loss from nothing. */
export const FUTURES = 100;

/** A window takes two runs of a future where an effect takes one, and orders take thousands: they are given the first third of the futures, at least two. */
export function windowFutures(futures: readonly Future[]): readonly Future[] {
  return futures.slice(0, Math.max(2, Math.ceil(futures.length / 3)));
}
