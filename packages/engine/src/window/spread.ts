import type { Spread } from "./types.ts";

/** Mean of futures, and the 5 and 95 % of them (the nearest of the futures, not between two). */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
  return { mean: meanOf(values), low: at(0.05), high: at(0.95) };
}

/** Mean in the order given, so that it is the same on any machine. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Standard error of the mean of independent values; of a Latin hypercube, which spreads them, it is on the safe side. */
export function standardErrorOf(values: readonly number[]): number {
  const n = values.length;
  if (n < 2) return Number.POSITIVE_INFINITY;
  const mean = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return Math.sqrt(squares / (n - 1) / n);
}

/** Sum in the order given. */
export function totalOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
