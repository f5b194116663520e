import type { FlowSolver, LinearProgramme, Optimum, SolverFactory } from "@multivector/engine";
import type { Highs, Model } from "highs";
import * as highsModule from "highs";
import { type Solved, stillOptimal } from "./still-optimal.ts";

/**
 * HiGHS behind the engine's solver interface: one persistent model per programme, dual simplex from its last basis. Only what changed since
 * the last solve is passed, because passing a cost or a bound, even the same one, makes HiGHS set up again.
 */
class HighsSolver implements FlowSolver {
  readonly #model: Model;
  readonly #programme: LinearProgramme;
  readonly #passed: LinearProgramme;
  #solved: Solved | null = null;

  constructor(highs: Highs, programme: LinearProgramme) {
    this.#programme = programme;
    this.#passed = {
      ...programme,
      cost: programme.cost.slice(),
      lower: programme.lower.slice(),
      upper: programme.upper.slice(),
      rowLower: programme.rowLower.slice(),
      rowUpper: programme.rowUpper.slice(),
    };
    this.#model = highs.createModel({
      numCols: programme.columns,
      numRows: programme.rows,
      colCost: programme.cost,
      colLower: programme.lower,
      colUpper: programme.upper,
      rowLower: programme.rowLower,
      rowUpper: programme.rowUpper,
      matrix: {
        format: "csc",
        numRows: programme.rows,
        numCols: programme.columns,
        starts: programme.starts,
        indices: programme.indices,
        values: programme.values,
      },
    });
    this.#model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
  }

  solve(): Optimum {
    const moved = this.#passChanges();
    if (
      this.#solved !== null &&
      !moved.costs &&
      stillOptimal(this.#solved, this.#programme, moved.columns, moved.rows)
    ) {
      return this.#solved.optimum;
    }
    this.#model.run();
    const solution = this.#model.getSolution();
    const optimum: Optimum = {
      status: statusOf(this.#model.getModelStatus()),
      objective: this.#model.getObjectiveValue(),
      x: solution.colValue,
      rowDual: solution.rowDual,
      reducedCost: solution.colDual,
    };
    this.#solved = { optimum, rowValue: solution.rowValue };
    return optimum;
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** Passes what changed since the last call, and says what it was. */
  #passChanges(): Moved {
    const { cost, lower, upper, rowLower, rowUpper } = this.#programme;
    const passed = this.#passed;
    const costs = changed(cost, passed.cost, cost, passed.cost);
    if (costs.length > 0)
      this.#model.changeColsCost(
        setOf(costs),
        costs.map((i) => cost[i]!),
      );
    const columns = changed(lower, passed.lower, upper, passed.upper);
    if (columns.length > 0) {
      this.#model.changeColsBounds(
        setOf(columns),
        columns.map((i) => lower[i]!),
        columns.map((i) => upper[i]!),
      );
    }
    const rows = changed(rowLower, passed.rowLower, rowUpper, passed.rowUpper);
    if (rows.length > 0) {
      this.#model.changeRowsBounds(
        setOf(rows),
        rows.map((i) => rowLower[i]!),
        rows.map((i) => rowUpper[i]!),
      );
    }
    for (const key of ["cost", "lower", "upper", "rowLower", "rowUpper"] as const)
      passed[key].set(this.#programme[key]);
    return { costs: costs.length > 0, columns, rows };
  }
}

interface Moved {
  readonly costs: boolean;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

function setOf(indices: readonly number[]) {
  return { kind: "set", indices } as const;
}

/** Positions where either pair of arrays differs. */
function changed(a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array): number[] {
  const indices: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] || c[i] !== d[i]) indices.push(i);
  return indices;
}

/** HiGHS model status codes: 7 optimal, 8 infeasible, 9 unbounded or infeasible, 10 unbounded. */
function statusOf(code: number): Optimum["status"] {
  if (code === 7) return "optimal";
  if (code === 8) return "infeasible";
  if (code === 9 || code === 10) return "unbounded";
  throw new Error(`HiGHS stopped with model status ${code}`);
}

/** The package's types describe its CommonJS build, whose default sits one level deeper than that of the module Node loads. */
function loader(): () => Promise<Highs> {
  return highsModule.default as unknown as () => Promise<Highs>;
}

/** Loads HiGHS (WebAssembly, no download) and returns a factory of solvers. */
export async function loadSolver(): Promise<SolverFactory> {
  const highs = await loader()();
  return (programme) => new HighsSolver(highs, programme);
}
