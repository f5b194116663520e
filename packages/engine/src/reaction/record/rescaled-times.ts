import { exp } from "../../quantity/elementary.ts";
import { kolmogorovBound } from "./intervals.ts";
import type { Rescaling } from "./types.ts";

/**
 * Time rescaling (Ogata 1988): if the hazard is right, its integral between acts is exponential with mean 1, so 1 - exp(-integral) is uniform.
 * `hazard` is acts a day for each day of the record; an act is put at noon of its day, several of one day are spread evenly over it. Null with fewer than five acts.
 */
export function rescaling(
  withWhat: Rescaling["with"],
  hazard: (day: number) => number,
  days: number,
  acts: readonly number[],
): Rescaling | null {
  if (acts.length < 5) return null;
  const values: number[] = [];
  let sum = 0;
  for (let day = 0, next = 0; day < days && next < acts.length; day++) {
    const first = next;
    while (acts[next] === day) next++;
    const [n, rate] = [next - first, hazard(day)];
    if (n === 0) sum += rate;
    for (let i = 0; i < n; i++) {
      values.push(1 - exp(-sum - (rate * (i === 0 ? 0.5 : 1)) / n));
      sum = i === n - 1 ? rate / (2 * n) : 0;
    }
  }
  return {
    with: withWhat,
    distance: distanceFromUniform(values),
    bound: kolmogorovBound(values.length),
    n: values.length,
  };
}

/** Largest distance of the distribution of the values from the uniform one on (0, 1). */
export function distanceFromUniform(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  return sorted.reduce((most, value, i) => Math.max(most, value - i / n, (i + 1) / n - value), 0);
}
