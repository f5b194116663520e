/**
 * A linear programme in the form the engine speaks: minimise c x, rowLower <= A x <= rowUpper, lower <= x <= upper.
 * Column-wise sparse matrix; the structure is fixed, costs and bounds change from period to period.
 */
export interface LinearProgramme {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Length columns + 1: where the entries of a column begin. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** An optimum with its duals (sign: change of the objective per unit of the row's bound). */
export interface Optimum {
  readonly status: "optimal" | "infeasible" | "unbounded";
  readonly objective: number;
  readonly x: Float64Array;
  readonly rowDual: Float64Array;
  readonly reducedCost: Float64Array;
  /** Why there is no optimum: rows and columns that cannot all be kept, or the column that could grow for ever. */
  readonly witness?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/**
 * A solver that keeps one programme and its last basis; `solve` reads the programme's current bounds and costs. The arrays of an optimum may be
 * written again by the next solve: copy what is kept.
 */
export interface FlowSolver {
  solve(): Optimum;
  /**
   * Begins again from the basis the first solve ended with, so that an answer does not depend on what was solved before it (MODEL B8). A solver
   * without it keeps its last basis.
   */
  restart?(): void;
  dispose(): void;
}

/** Makes a solver for a programme; injected, so that the engine depends on none. */
export type SolverFactory = (programme: LinearProgramme) => FlowSolver;
