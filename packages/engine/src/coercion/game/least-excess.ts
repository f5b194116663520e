import type { Optimum, SolverFactory } from "../../flow/problem.ts";
import { type ExcessProblem, excessProgramme, type FixedSum } from "./excess-programme.ts";
import { type Coalition, everybody, sumsOver } from "./table.ts";

/** Shares at which the largest excess of the coalitions that count is as small as can be. */
export interface LeastExcess {
  readonly shares: Float64Array;
  readonly excess: number;
  /** Coalitions with a price: their excess is the largest one at every such point. At least one has. */
  readonly priced: readonly Coalition[];
}

/** What stays the same from one programme to the next; `worth` is scaled so that 1e-7 is as good as nothing. */
export interface ScaledGame {
  readonly n: number;
  readonly worth: Float64Array;
  /** Smallest share each player may have. */
  readonly leastShares: Float64Array;
}

/** Amount, in scaled worth, by which a coalition may be left above the largest excess. */
const ROOM = 1e-7;
/**
 * A price below this is rounding: prices sum to 1 and a basis has at most n + 1 of them, so the largest is far above
 * it.
 */
const PRICED = 1e-6;

/**
 * Finds the least largest excess over the coalitions marked `free`, others' sums fixed, by constraint generation: few
 * of the 2^n coalitions ever matter, and those that do are found by looking at all of them. `active` says where to
 * begin, and grows.
 */
export function leastExcess(
  game: ScaledGame,
  fixed: readonly FixedSum[],
  free: Uint8Array,
  active: Coalition[],
  solver: SolverFactory,
): LeastExcess {
  const known = new Set(active);
  const [excessFrom, excessTo] = excessRange(game);
  for (;;) {
    const found = solved({ ...game, fixed, active, excessFrom, excessTo }, solver);
    const late = mostExceeding(game, free, found).filter((coalition) => !known.has(coalition));
    if (late.length === 0) return found;
    for (const coalition of late) known.add(coalition);
    active.push(...late);
  }
}

/** Where to begin looking: each player alone, and all but each player. */
export function beginnings(n: number): Coalition[] {
  const players = Array.from({ length: n }, (_, player) => 1 << player);
  return [...new Set([...players, ...players.map((bit) => everybody(n) - bit)])];
}

function solved(problem: ExcessProblem, factory: SolverFactory): LeastExcess {
  const solver = factory(excessProgramme(problem));
  try {
    return read(solver.solve(), problem);
  } finally {
    solver.dispose();
  }
}

function read({ status, x, rowDual }: Optimum, { n, fixed, active }: ExcessProblem): LeastExcess {
  if (status !== "optimal") throw new Error(`the programme of the largest excess is ${status}`);
  const priced = active.filter((_, i) => Math.abs(rowDual[fixed.length + i]!) > PRICED);
  return { shares: x.slice(0, n), excess: x[n]!, priced };
}

/**
 * The free coalitions above the largest excess, most first: at most as many as there are players, so that programmes
 * stay small.
 */
function mostExceeding({ n, worth }: ScaledGame, free: Uint8Array, found: LeastExcess): Coalition[] {
  const sums = sumsOver(found.shares, n);
  const excess = (coalition: Coalition) => worth[coalition]! - sums[coalition]!;
  const over: Coalition[] = [];
  for (let coalition = 1; coalition < sums.length; coalition++)
    if (free[coalition] === 1 && excess(coalition) > found.excess + ROOM) over.push(coalition);
  return over.sort((a, b) => excess(b) - excess(a) || a - b).slice(0, n);
}

/**
 * Where the largest excess certainly lies: between the least worth less all there is to share, and the largest worth
 * and what may be owed.
 */
function excessRange({ n, worth, leastShares }: ScaledGame): [number, number] {
  const owed = leastShares.reduce((sum, share) => sum + Math.max(0, -share), 0);
  const least = worth.reduce((low, value) => Math.min(low, value), 0);
  const most = worth.reduce((high, value) => Math.max(high, value), 0);
  return [least - worth[everybody(n)]! - owed - 1, most + owed + 1];
}
