import { uniform } from "../../design/philox.ts";
import { deviationBound } from "./deviation-bound.ts";
import { type Coalition, everybody } from "./table.ts";

/** How to sample. */
export interface Sampling {
  /** Orders of arrival to walk through, rounded up to even; at least 4. */
  readonly permutations: number;
  /** Whole number; the same seed gives the same numbers. */
  readonly seed: number;
  /** Chance, below 1, that all players' errors keep within their bounds at once; 0.95 if left out. */
  readonly confidence?: number;
  /**
   * Largest less smallest amount a player can add to a coalition; v(N) if left out, which is right for every monotone
   * game.
   */
  readonly spread?: number;
}

/** An estimate of the Shapley value by player, in the unit of v. */
export interface SampledShapley {
  /** Sum to v(N), because the amounts added on the way through one order do. */
  readonly values: Float64Array;
  readonly standardError: Float64Array;
  /** With the stated confidence no estimate is further from the exact value than this. */
  readonly bound: Float64Array;
  readonly confidence: number;
  readonly permutations: number;
  /** Coalitions whose value was asked for; each is asked once. */
  readonly evaluations: number;
}

/**
 * The Shapley value of a game too large to tabulate (up to 31 players): means over random orders of arrival, each
 * walked forth and back, because who comes late in one comes early in the other. Throws RangeError if an amount added
 * leaves the stated spread: then no bound would hold.
 */
export function sampledShapley(v: (coalition: Coalition) => number, n: number, sampling: Sampling): SampledShapley {
  if (!Number.isInteger(n) || n < 1 || n > 31) throw new RangeError(`sampling is for 1 to 31 players, not ${n}`);
  const { permutations, seed, confidence = 0.95 } = sampling;
  if (!(permutations >= 4)) throw new RangeError(`at least 4 orders are needed for an error, not ${permutations}`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence lies between 0 and 1, not at ${confidence}`);
  const worth = remembered(v);
  const spread = sampling.spread ?? worth.of(everybody(n));
  const pairs = Math.ceil(permutations / 2);
  const tally = walk(n, worth.of, pairs, seed);
  requireWithin(spread, tally);
  const variance = tally.squares.map((sum) => sum / (pairs - 1));
  return {
    values: tally.mean,
    standardError: variance.map((value) => Math.sqrt(value / pairs)),
    bound: variance.map((value) => deviationBound(value, pairs, spread, (1 - confidence) / n)),
    confidence,
    permutations: 2 * pairs,
    evaluations: worth.asked(),
  };
}

/**
 * By player: mean over pairs of orders of what they add, sum of squares about it, smallest and largest amount added in
 * one order.
 */
interface Tally {
  readonly mean: Float64Array;
  readonly squares: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function walk(n: number, worth: (coalition: Coalition) => number, pairs: number, seed: number): Tally {
  const [mean, squares] = [new Float64Array(n), new Float64Array(n)];
  const least = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
  for (let pair = 0; pair < pairs; pair++) {
    const order = orderOfArrival(n, seed, pair);
    const [forth, back] = [addedBy(order, worth), addedBy(order.reverse(), worth)];
    for (let player = 0; player < n; player++) {
      const [one, other] = [forth[player]!, back[player]!];
      const step = (one + other) / 2 - mean[player]!;
      mean[player]! += step / (pair + 1);
      squares[player]! += (step * step * pair) / (pair + 1);
      least[player] = Math.min(least[player]!, one, other);
      most[player] = Math.max(most[player]!, one, other);
    }
  }
  return { mean, squares, least, most };
}

/** Fisher and Yates, drawing from the stream of the pair; 32 bits favour no order by more than one part in 10^8. */
function orderOfArrival(n: number, seed: number, pair: number): number[] {
  const order = Array.from({ length: n }, (_, player) => player);
  for (let last = n - 1; last > 0; last--) {
    const chosen = Math.floor(uniform(seed, pair, last) * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

/** What each player adds when they arrive in this order. */
function addedBy(order: readonly number[], worth: (coalition: Coalition) => number): Float64Array {
  const added = new Float64Array(order.length);
  let coalition = 0;
  let before = 0;
  for (const player of order) {
    coalition |= 1 << player;
    const after = worth(coalition);
    added[player] = after - before;
    before = after;
  }
  return added;
}

/** A value function that is asked each coalition once: its values are optima, and dear. */
function remembered(v: (coalition: Coalition) => number) {
  const known = new Map<Coalition, number>();
  const of = (coalition: Coalition): number => {
    const before = known.get(coalition);
    if (before !== undefined) return before;
    const value = v(coalition);
    known.set(coalition, value);
    return value;
  };
  return { of, asked: () => known.size };
}

/** A millionth of the spread is left to the rounding of an optimum. */
function requireWithin(spread: number, { least, most }: Tally): void {
  least.forEach((low, player) => {
    const range = most[player]! - low;
    if (!(range <= spread * (1 + 1e-6)))
      throw new RangeError(`what player ${player} adds spreads over ${range}, more than the stated ${spread}`);
  });
}
