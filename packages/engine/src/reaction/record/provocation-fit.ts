import { exp, log } from "../../quantity/elementary.ts";
import { CHI_SQUARED_95 } from "./intervals.ts";

/** Days of the record: the stock of moves on each, its stratum (regime), and the days, counted from the first, on which an act fell. */
export interface HazardDays {
  readonly stock: Float64Array;
  readonly stratum: Uint8Array;
  readonly acts: readonly number[];
}

/** Maximum-likelihood hazard: log rate of a day = a of its stratum + provocation x stock. */
export interface HazardFit {
  readonly provocation: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number;
  /** Acts a day at no stock, by stratum; 0 where a stratum saw no act. */
  readonly rates: readonly number[];
}

/** Beyond it a hazard changes more than a thousandfold by one unit of severity: the record says nothing there. */
const FARTHEST = 8;

/**
 * Fits a Poisson process by maximum likelihood. The strata's own rates have closed forms given the coefficient, so its profile log likelihood
 * l(b) = b sum E_i - sum n_g ln sum_(days of g) exp(b E_d) is concave in b alone; the interval holds all b with 2 (l(max) - l(b)) <= 3.84.
 * Null where the record cannot tell: no act, a stock that never varies, or a maximum at no finite coefficient.
 */
export function fitProvocation(days: HazardDays): HazardFit | null {
  const profile = profileOf(days);
  if (days.acts.length === 0 || profile(0).information === 0) return null;
  if (profile(-FARTHEST).slope <= 0 || profile(FARTHEST).slope >= 0) return null;
  const provocation = root((b) => profile(b).slope, -FARTHEST, FARTHEST);
  const best = profile(provocation);
  const beyond = (b: number) => 2 * (best.value - profile(b).value) - CHI_SQUARED_95;
  return {
    provocation,
    low: beyond(-FARTHEST) < 0 ? null : root(beyond, -FARTHEST, provocation),
    high: beyond(FARTHEST) < 0 ? null : root((b) => -beyond(b), provocation, FARTHEST),
    standardError: 1 / Math.sqrt(best.information),
    rates: best.rates,
  };
}

interface Profile {
  readonly value: number;
  readonly slope: number;
  readonly information: number;
  readonly rates: readonly number[];
}

function profileOf({ stock, stratum, acts }: HazardDays): (b: number) => Profile {
  const strata = 1 + stratum.reduce((most, g) => Math.max(most, g), 0);
  const counts = new Array<number>(strata).fill(0);
  let sumStock = 0;
  for (const day of acts) {
    counts[stratum[day]!]!++;
    sumStock += stock[day]!;
  }
  return (b) => {
    const sums = weightedSums(stock, stratum, strata, b);
    let [value, slope, information] = [b * sumStock, sumStock, 0];
    sums.forEach(([zero, first, second], g) => {
      const mean = zero === 0 ? 0 : first / zero;
      if (counts[g] === 0) return;
      value -= counts[g]! * log(zero);
      slope -= counts[g]! * mean;
      information += counts[g]! * Math.max(0, second / zero - mean * mean);
    });
    return { value, slope, information, rates: sums.map(([zero], g) => (zero === 0 ? 0 : counts[g]! / zero)) };
  };
}

/** Sums of exp(bE), E exp(bE) and E^2 exp(bE) over the days of each stratum. */
function weightedSums(stock: Float64Array, stratum: Uint8Array, strata: number, b: number) {
  const sums = Array.from({ length: strata }, (): [number, number, number] => [0, 0, 0]);
  for (let day = 0; day < stock.length; day++) {
    const [level, weight] = [stock[day]!, exp(b * stock[day]!)];
    const of = sums[stratum[day]!]!;
    of[0] += weight;
    of[1] += level * weight;
    of[2] += level * level * weight;
  }
  return sums;
}

/** Where a falling function crosses zero between two points, by halving. */
function root(f: (x: number) => number, low: number, high: number): number {
  let [least, most] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (least + most) / 2;
    if (f(middle) > 0) least = middle;
    else most = middle;
  }
  return (least + most) / 2;
}
