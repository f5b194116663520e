import { gammaQuantile } from "../../quantity/elementary.ts";

/** Standard deviations to either side that hold 95 % of a normal law. */
export const NORMAL_95 = 1.959963984540054;

/** 95 % point of chi-squared with one degree of freedom: twice the fall of a log likelihood that ends a profile interval. */
export const CHI_SQUARED_95 = 3.841458820694124;

/** Exact 95 % interval of the mean of a Poisson count (Garwood 1936): the means under which so few, or so many, have 2.5 %. */
export function poissonInterval(count: number): { readonly low: number; readonly high: number } {
  return { low: count === 0 ? 0 : gammaQuantile(0.025, count), high: gammaQuantile(0.975, count + 1) };
}

/** Two-sided 95 % point of the Kolmogorov-Smirnov distance of n values (Stephens 1974: within 1 % of the exact one from n = 5). */
export function kolmogorovBound(n: number): number {
  const root = Math.sqrt(n);
  return 1.358 / (root + 0.12 + 0.11 / root);
}
