import type { LinearProgramme } from "../../flow/problem.ts";
import type { Coalition } from "./table.ts";

/** A coalition whose members share exactly this amount. */
export interface FixedSum {
  readonly coalition: Coalition;
  readonly amount: number;
}

/** What one programme of the largest excess is made of. */
export interface ExcessProblem {
  readonly n: number;
  /** What each coalition is worth, indexed by coalition. */
  readonly worth: Float64Array;
  /** Smallest share each player may have. */
  readonly leastShares: Float64Array;
  readonly fixed: readonly FixedSum[];
  /** Coalitions whose excess counts. */
  readonly active: readonly Coalition[];
  /** Two amounts between which the answer certainly lies. */
  readonly excessFrom: number;
  readonly excessTo: number;
}

/**
 * Minimise the largest excess e with e >= worth(S) - x(S) for the active coalitions and x(S) given for the fixed ones.
 * Columns: the share of each player, then e. Rows: the fixed coalitions, then the active ones. All columns but the
 * shares' upper ends are bounded, so that the slack basis is dual feasible.
 */
export function excessProgramme(problem: ExcessProblem): LinearProgramme {
  const { n, worth, fixed, active } = problem;
  const coalitions = [...fixed.map((sum) => sum.coalition), ...active];
  const starts = new Int32Array(n + 2);
  const indices: number[] = [];
  for (let player = 0; player < n; player++) {
    coalitions.forEach((coalition, row) => {
      if ((coalition >>> player) & 1) indices.push(row);
    });
    starts[player + 1] = indices.length;
  }
  for (let row = fixed.length; row < coalitions.length; row++) indices.push(row);
  starts[n + 1] = indices.length;
  const amounts = fixed.map((sum) => sum.amount);
  return {
    columns: n + 1,
    rows: coalitions.length,
    cost: Float64Array.from({ length: n + 1 }, (_, column) => (column === n ? 1 : 0)),
    ...columnBounds(problem),
    rowLower: Float64Array.from([...amounts, ...active.map((coalition) => worth[coalition]!)]),
    rowUpper: Float64Array.from([...amounts, ...active.map(() => Number.POSITIVE_INFINITY)]),
    starts,
    indices: Int32Array.from(indices),
    values: new Float64Array(indices.length).fill(1),
  };
}

function columnBounds(problem: ExcessProblem): Pick<LinearProgramme, "lower" | "upper"> {
  const { n, leastShares, excessFrom, excessTo } = problem;
  const upper = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  upper[n] = excessTo;
  return { lower: Float64Array.from([...leastShares, excessFrom]), upper };
}
