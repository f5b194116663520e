import type { Reading } from "../alignment/types.ts";
import { normalQuantile } from "../quantity/elementary.ts";

/**
 * A share of `n` roll calls with its 5 to 95 % interval, as if they were drawn from all the questions that could have come up (Wilson 1927):
 * an agreement of 3 of 4 votes says less than one of 300 of 400.
 */
export function sampleRange(share: number, n: number): Reading {
  const z = normalQuantile(0.95);
  const wide = (z * z) / n;
  const centre = (share + wide / 2) / (1 + wide);
  const half = (z * Math.sqrt((share * (1 - share)) / n + wide / (4 * n))) / (1 + wide);
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
