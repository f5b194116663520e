import { exp, log, normalQuantile } from "../quantity/elementary.ts";

/** Standard normal: the quantile of u, so that it climbs with u. */
export function normal(u: number): number {
  return normalQuantile(u);
}

/** Exponential of mean 1: -ln u. It falls as u climbs. */
export function exponential(u: number): number {
  return -log(u);
}

/** Log-normal of this median (any unit, and that of the result) whose logarithm has standard deviation sigma. */
export function logNormal(u: number, median: number, sigma: number): number {
  return median * exp(sigma * normalQuantile(u));
}

/** Whether something of probability p happens: u < p, so that it still happens when p rises. */
export function bernoulli(u: number, p: number): boolean {
  return u < p;
}

/** Index drawn in proportion to weights >= 0; -1 if none is above 0. */
export function categorical(u: number, weights: readonly number[]): number {
  let total = 0;
  for (const weight of weights) total += weight;
  const mark = u * total;
  let [sum, last] = [0, -1];
  for (const [i, weight] of weights.entries()) {
    if (!(weight > 0)) continue;
    sum += weight;
    last = i;
    if (mark < sum) return i;
  }
  return last;
}
