/**
 * Elementary functions by arithmetic and square roots alone, so that a run has the same bits on every machine: the
 * language leaves `Math.exp` and its like to the engine that runs it.
 */
export { exp } from "./elementary/exponential.ts";
export { gammaQuantile } from "./elementary/gamma.ts";
export { log } from "./elementary/logarithm.ts";
export { normalCdf } from "./elementary/normal-cdf.ts";
export { normalQuantile } from "./elementary/normal-quantile.ts";
export { pow } from "./elementary/power.ts";
