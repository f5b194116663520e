import { exp, log, normalCdf, normalQuantile } from "../quantity/elementary.ts";
import { RequestError } from "../simulate/run.ts";
import type { Distribution } from "./types.ts";

/** Nearest to 0 (and, mirrored, to 1) that a distribution without an end is read at. */
const TAIL = 2 ** -33;

/**
 * The level of a distribution at u in [0, 1], in the unit of its factor; a label stands as its place in the list. It climbs with u. A distribution
 * that may be without an end (normal, quantile) is read no nearer to 0 and 1 than 2^-33.
 */
export function quantileOf(distribution: Distribution): (u: number) => number {
  switch (distribution.kind) {
    case "range":
      return between(distribution.low, distribution.high);
    case "log-range": {
      const [from, to] = [log(distribution.low), log(distribution.high)];
      return (u) => clamp(exp(from + u * (to - from)), distribution.low, distribution.high);
    }
    case "triangular":
      return triangle(distribution.low, distribution.mode, distribution.high);
    case "normal":
      return cutNormal(distribution);
    case "discrete":
      return discreteQuantile(distribution.values, distribution.weights);
    case "categorical": {
      const places = distribution.values.map((_, place) => place);
      return stepsOf(places, distribution.weights ?? places.map(() => 1));
    }
    case "quantile":
      return (u) => finite(distribution.quantile(clamp(u, TAIL, 1 - TAIL)), u);
  }
}

/** Whether a distribution has a lowest and a highest level, so that a grid can stand on them. */
export function hasEnds(distribution: Distribution): boolean {
  if (distribution.kind === "quantile") return false;
  return distribution.kind !== "normal" || (distribution.low !== undefined && distribution.high !== undefined);
}

function between(low: number, high: number): (u: number) => number {
  return (u) => clamp(low + u * (high - low), low, high);
}

function triangle(low: number, mode: number, high: number): (u: number) => number {
  const width = high - low;
  if (width === 0) return () => low;
  const bend = (mode - low) / width;
  return (u) =>
    u < bend ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** A normal distribution between its ends. Above the mean it is read from its upper tail, where the small numbers are. */
function cutNormal(distribution: Extract<Distribution, { kind: "normal" }>): (u: number) => number {
  const { mean, sd, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = distribution;
  const side = low > mean ? -1 : 1;
  const from = normalCdf((side * (low - mean)) / sd);
  const share = normalCdf((side * (high - mean)) / sd) - from;
  return (u) => {
    if (u <= 0 && Number.isFinite(low)) return low;
    if (u >= 1 && Number.isFinite(high)) return high;
    const probability = clamp(from + clamp(u, TAIL, 1 - TAIL) * share, Number.MIN_VALUE, 1 - TAIL * 2 ** -20);
    return clamp(mean + side * sd * normalQuantile(probability), low, high);
  };
}

function discreteQuantile(values: readonly number[], weights?: readonly number[]): (u: number) => number {
  const order = values.map((_, place) => place).sort((a, b) => values[a]! - values[b]!);
  return stepsOf(
    order.map((place) => values[place]!),
    order.map((place) => weights?.[place] ?? 1),
  );
}

/** The level whose slice of (0, 1) holds u; slices are as wide as the weights, and none of weight 0 is met. */
function stepsOf(levels: readonly number[], weights: readonly number[]): (u: number) => number {
  const kept = levels.filter((_, place) => weights[place]! > 0);
  let sum = 0;
  const ends = weights.filter((weight) => weight > 0).map((weight) => (sum += weight));
  return (u) => {
    const mark = u * sum;
    let [from, to] = [0, kept.length - 1];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (mark < ends[middle]!) to = middle;
      else from = middle + 1;
    }
    return kept[from]!;
  };
}

function finite(level: number, u: number): number {
  if (Number.isFinite(level)) return level;
  throw new RequestError([`design: the quantile of a factor is ${String(level)} at ${u}: it must be a finite number`]);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
