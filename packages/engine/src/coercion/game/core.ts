import type { SolverFactory } from "../../flow/problem.ts";
import { beginnings, leastExcess } from "./least-excess.ts";
import { gainsOf, unitFor } from "./normalise.ts";
import { Span } from "./span.ts";
import { type Coalition, everybody, magnitude, requireGame, sumsOver } from "./table.ts";

/**
 * Whether an allocation lies in the core: v(N) divided so that no coalition is worth more by itself than it is given.
 */
export interface CoreCheck {
  readonly holds: boolean;
  /**
   * Largest v(S) - x(S) over all coalitions of one or more players, table unit; negative where every one of them gains.
   */
  readonly largestExcess: number;
  /** The coalition with the largest excess if that is above the tolerance: it objects. */
  readonly objector: Coalition | null;
  /** x(N) - v(N), table unit: above zero more is given than there is. */
  readonly overspent: number;
}

/**
 * Looks for the coalition with the most to object against an allocation; `tolerance` in the table's unit. Throws
 * RangeError on a wrong table.
 */
export function isInCore(
  values: Float64Array,
  n: number,
  allocation: ArrayLike<number>,
  tolerance: number = 1e-9 * magnitude(values),
): CoreCheck {
  requireGame(values, n);
  if (allocation.length !== n) throw new RangeError(`${n} players need ${n} shares, not ${allocation.length}`);
  const sums = sumsOver(allocation, n);
  const excess = (coalition: Coalition) => values[coalition]! - sums[coalition]!;
  let worst = 1;
  for (let coalition = 2; coalition < sums.length; coalition++)
    if (excess(coalition) > excess(worst)) worst = coalition;
  const objects = excess(worst) > tolerance;
  const overspent = sums[everybody(n)]! - values[everybody(n)]!;
  return {
    holds: !objects && overspent <= tolerance,
    largestExcess: excess(worst),
    objector: objects ? worst : null,
    overspent,
  };
}

/**
 * The division of v(N) whose largest excess over all coalitions but the empty and the full one is smallest, in the
 * table's unit.
 */
export interface LeastCore {
  /** That excess: above zero exactly if the core is empty; 0 for a single player, who has no coalition to fear. */
  readonly excess: number;
  readonly allocation: Float64Array;
}

/**
 * One point of the least core (Maschler, Peleg and Shapley 1979) and its value. Throws RangeError on a table that is
 * not a game of n players.
 */
export function leastCore(values: Float64Array, n: number, solver: SolverFactory): LeastCore {
  requireGame(values, n);
  const { alone, gains } = gainsOf(values, n);
  const most = magnitude(gains);
  if (most === 0 || n === 1) return { excess: 0, allocation: alone };
  const unit = unitFor(most);
  const worth = gains.map((gain) => gain / unit);
  const span = new Span(n);
  span.add(everybody(n));
  const fixed = [{ coalition: everybody(n), amount: worth[everybody(n)]! }];
  const game = { n, worth, leastShares: new Float64Array(n).fill(-excessOfEqualShares(worth, n)) };
  const { shares, excess } = leastExcess(game, fixed, span.free(), beginnings(n), solver);
  return { excess: excess * unit, allocation: alone.map((value, player) => value + shares[player]! * unit) };
}

/** Is every division of v(N) blocked by some coalition? By more than `tolerance`, in the table's unit. */
export function coreIsEmpty(
  values: Float64Array,
  n: number,
  solver: SolverFactory,
  tolerance: number = 1e-9 * magnitude(values),
): boolean {
  return leastCore(values, n, solver).excess > tolerance;
}

/**
 * Where nobody gains alone, no share of the least core is below minus this, because equal shares do that well already.
 */
function excessOfEqualShares(worth: Float64Array, n: number): number {
  const sums = sumsOver(new Float64Array(n).fill(worth[everybody(n)]! / n), n);
  let most = Number.NEGATIVE_INFINITY;
  for (let coalition = 1; coalition < everybody(n); coalition++)
    most = Math.max(most, worth[coalition]! - sums[coalition]!);
  return most;
}
