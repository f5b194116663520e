import type { FlowSolver, LinearProgramme, Optimum } from "./problem.ts";

/** Between which prices a row's dual lies: derivatives of the optimum by the bound that binds, for less of it and for more. */
export interface DualInterval {
  /** Left derivative; -Infinity where the programme has no solution with any less. */
  readonly low: number;
  /** Right derivative; Infinity where it has none with any more. */
  readonly high: number;
}

/** Largest and smallest step, in parts of the bound (at least of 1). */
const MOST = 2 ** -4;
const LEAST = 2 ** -20;
/** A side without a solution down to this step has none: a solver takes what is missing by much less for rounding. */
const WITHOUT = 2 ** -10;
/** Parts of the optimum (at least of 1) that differences of it may be off by. */
const EXACT = 1e-11;

/**
 * The duals a row may have, as an interval: one point where the optimum is not degenerate, and 0 where the row does not bind. In cost per unit of
 * the bound. Solves the programme with the bound moved to either side, half as far until the optimum is linear in between (it is convex and
 * piecewise linear), and leaves programme and solver at the bounds they had. Throws where the programme as it stands has no optimum.
 */
export function dualInterval(programme: LinearProgramme, solver: FlowSolver, row: number): DualInterval {
  const start = solver.solve();
  if (start.status !== "optimal")
    throw new Error(`the dual of a row is asked for, but the programme is ${start.status}`);
  const bounds = bindingBounds(programme, start, row);
  if (bounds.length === 0) return { low: 0, high: 0 };
  const low = derivative(solver, { row, bounds, value: start.objective, side: -1 });
  const high = derivative(solver, { row, bounds, value: start.objective, side: 1 });
  solver.solve();
  return { low, high };
}

/** What a bottleneck is worth, per unit of its capacity. */
export interface BottleneckPrice {
  readonly row: number;
  /** What one unit more would save. */
  readonly low: number;
  /** What one unit less would cost; Infinity where there is no doing without it. */
  readonly high: number;
}

/** Worth of the upper bounds of rows that bind, of those given; rows whose last unit is worth nothing are left out. */
export function bottleneckPrices(
  programme: LinearProgramme,
  solver: FlowSolver,
  rows: readonly number[],
): BottleneckPrice[] {
  return rows.flatMap((row) => {
    const { low, high } = dualInterval(programme, solver, row);
    // 0 - x and not -x: no negative zero.
    return low < 0 ? [{ row, low: 0 - Math.min(high, 0), high: 0 - low }] : [];
  });
}

interface Side {
  readonly row: number;
  readonly bounds: readonly Float64Array[];
  /** Optimum at the bound as it stands. */
  readonly value: number;
  readonly side: -1 | 1;
}

/** Derivative of the optimum to one side. Where the optimum is a straight line up to the moved bound, the dual there is its slope. */
function derivative(solver: FlowSolver, { row, bounds, value, side }: Side): number {
  const at = bounds[0]![row]!;
  const size = Math.max(1, Math.abs(at));
  let slope = side * Number.POSITIVE_INFINITY;
  for (let part = MOST; part >= LEAST; part /= 2) {
    const step = side * part * size;
    for (const bound of bounds) bound[row] = at + step;
    const moved = solver.solve();
    for (const bound of bounds) bound[row] = at;
    if (moved.status !== "optimal") {
      if (part > WITHOUT) continue;
      break;
    }
    slope = moved.rowDual[row]! + 0;
    const off = Math.abs(moved.objective - value - slope * step);
    if (off <= EXACT * Math.max(1, Math.abs(value))) break;
  }
  return slope;
}

/** The bound or, in an equation, both bounds that hold a row. */
function bindingBounds({ rowLower, rowUpper, ...matrix }: LinearProgramme, optimum: Optimum, row: number) {
  const [low, high] = [rowLower[row]!, rowUpper[row]!];
  if (low === high) return [rowLower, rowUpper];
  const dual = optimum.rowDual[row]!;
  const priced = dual < 0 ? rowUpper : rowLower;
  if (Math.abs(dual) > 1e-9 && Number.isFinite(priced[row])) return [priced];
  const activity = activityOf(matrix, optimum.x, row);
  const near = 1e-7 * Math.max(1, Math.abs(activity));
  if (activity >= high - near) return [rowUpper];
  return activity <= low + near ? [rowLower] : [];
}

type Matrix = Pick<LinearProgramme, "columns" | "starts" | "indices" | "values">;

function activityOf({ columns, starts, indices, values }: Matrix, x: Float64Array, row: number): number {
  let sum = 0;
  for (let c = 0; c < columns; c++)
    for (let k = starts[c]!; k < starts[c + 1]!; k++) if (indices[k] === row) sum += values[k]! * x[c]!;
  return sum;
}
