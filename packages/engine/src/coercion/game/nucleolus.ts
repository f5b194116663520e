import type { SolverFactory } from "../../flow/problem.ts";
import type { FixedSum } from "./excess-programme.ts";
import { beginnings, leastExcess } from "./least-excess.ts";
import { gainsOf, unitFor } from "./normalise.ts";
import { Span } from "./span.ts";
import { everybody, magnitude, requireGame, sumsOver } from "./table.ts";

/**
 * The nucleolus in the unit of the table: of all divisions of v(N) that give no player less than it is worth alone, the
 * one whose list of excesses v(S) - x(S), largest first, comes first in lexicographic order. What they gain together is
 * spread evenly if it is within `tolerance` of nothing; below, there is no such division and a RangeError is thrown, as
 * for a table that is not a game.
 */
export function nucleolus(
  values: Float64Array,
  n: number,
  solver: SolverFactory,
  tolerance: number = 1e-9 * magnitude(values),
): Float64Array {
  requireGame(values, n);
  const { alone, gains } = gainsOf(values, n);
  const surplus = gains[everybody(n)]!;
  if (surplus < -tolerance)
    throw new RangeError(`alone the players are worth ${-surplus} more than together: no division suits them all`);
  if (surplus <= tolerance || n === 1) return alone.map((value) => value + surplus / n);
  const unit = unitFor(surplus);
  const worth = gains.map((gain) => gain / unit);
  const shares = lexicographic(worth, n, solver);
  return alone.map((value, player) => value + shares[player]! * unit);
}

/**
 * Lowers the largest excess, fixes the coalitions that have it at every optimum, and goes on with those whose share
 * does not follow from the fixed ones, until all shares do. Each round fixes at least one more, so there are at most n
 * - 1. What is fixed is what the optimum gives, so that the next programme can start there even if the solver was a
 * hair off.
 */
function lexicographic(worth: Float64Array, n: number, solver: SolverFactory): Float64Array {
  const all = everybody(n);
  const span = new Span(n);
  span.add(all);
  let leastShares = new Float64Array(n);
  let fixed: FixedSum[] = [{ coalition: all, amount: worth[all]! }];
  let active = beginnings(n);
  for (;;) {
    const free = span.free();
    active = active.filter((coalition) => free[coalition] === 1);
    const { shares, priced } = leastExcess({ n, worth, leastShares }, fixed, free, active, solver);
    const added = priced.filter((coalition) => span.add(coalition));
    if (added.length === 0) throw new Error("the solver puts no price on any coalition with the largest excess");
    if (span.rank === n) return evened(shares, worth[all]!);
    const sums = sumsOver(shares, n);
    const held = [...fixed.map((sum) => sum.coalition), ...added];
    fixed = held.map((coalition) => ({ coalition, amount: sums[coalition]! }));
    leastShares = shares.map((share) => Math.min(0, share));
  }
}

/** The shares with what they miss of the total, a rounding error, spread evenly. */
function evened(shares: Float64Array, total: number): Float64Array {
  const missing = total - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share + missing / shares.length);
}
