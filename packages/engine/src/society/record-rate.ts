import type { Reading } from "../alignment/types.ts";
import { gammaQuantile } from "../quantity/elementary.ts";

/**
 * How often something happens, from `count` events in `years` years: the posterior of a Poisson rate under Jeffreys' prior,
 * Gamma(count + 1/2, years), its mean with its 5 to 95 % interval, per year. No event at all still gives a rate above zero.
 */
export function recordRate(count: number, years: number): Reading {
  if (!(count >= 0) || !(years > 0)) throw new RangeError("A rate needs a count of at least 0 and years above 0.");
  const shape = count + 0.5;
  return {
    value: shape / years,
    low: gammaQuantile(0.05, shape) / years,
    high: gammaQuantile(0.95, shape) / years,
  };
}
