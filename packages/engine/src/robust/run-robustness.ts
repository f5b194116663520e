import { RequestError } from "../simulate/run.ts";
import { type States, statesOf } from "../study/states.ts";
import type { Ensemble } from "../study/types.ts";
import type { RobustnessMetric } from "./metrics.ts";
import { type Regrets, regretOf } from "./regret.ts";
import { type RobustnessTable, robustnessTable } from "./robustness-table.ts";

/** What is asked of a measure of an ensemble. */
export interface RunRobustnessRequest {
  readonly measure: string;
  /** In the unit of the measure; absent: Starr's criterion is left out. */
  readonly threshold?: number;
  readonly metrics?: readonly RobustnessMetric[];
  /** Strategy that regret and improvement are also counted against; default: the first. */
  readonly baseline?: string;
}

/** Regret of a strategy over the states in which no strategy failed, in the unit of the measure. */
export interface RegretRow {
  readonly strategy: string;
  /** Against the best strategy of each state. */
  readonly mean: number;
  readonly p90: number;
  readonly largest: number;
  /** Share of states in which it is the best, or as good. */
  readonly bestIn: number;
  /** Against the baseline: how much worse and, apart from it, how much better, on average over all states; share of states in which it is worse. */
  readonly worse: number;
  readonly better: number;
  readonly worseIn: number;
}

/** Robustness of the strategies of an ensemble by one measure: over all states, and by theory. */
export interface RunRobustness {
  readonly measure: string;
  readonly unit: string;
  readonly sense: "minimise" | "maximise";
  readonly strategies: readonly string[];
  readonly baseline: string;
  readonly table: RobustnessTable;
  readonly regret: readonly RegretRow[];
  /** Which strategy is best on average under each theory, with its regret rows. */
  readonly theories: readonly {
    readonly theory: string;
    readonly table: RobustnessTable;
    readonly regret: readonly RegretRow[];
  }[];
}

/**
 * Every metric for every strategy of an ensemble; a state is a future under a theory, and all states count alike: no theory is given a weight. Throws
 * {@link RequestError} for unknown names, and where there is only one strategy to compare.
 */
export function runRobustness(ensemble: Ensemble, request: RunRobustnessRequest): RunRobustness {
  const { measures, strategies } = ensemble.shape;
  const found = measures.find(({ name }) => name === request.measure);
  // Asking for a column names what is unknown.
  if (!found) ensemble.measure(request.measure, strategies[0]);
  const { unit, sense } = found!;
  if (strategies.length < 2) throw new RequestError(["robustness compares strategies: the run has only one"]);
  const baseline = request.baseline ?? strategies[0]!;
  const all = statesOf(ensemble);
  const told = (states: States) => tableAndRegret(states, request, { strategies, sense, baseline });
  return {
    ...{ measure: request.measure, unit, sense, strategies, baseline },
    ...told(all),
    theories:
      all.theories.length < 2 ? [] : all.theories.map((theory) => ({ theory, ...told(statesOf(ensemble, theory)) })),
  };
}

function tableAndRegret(
  states: States,
  { measure, threshold, metrics }: RunRobustnessRequest,
  {
    strategies,
    sense,
    baseline,
  }: { readonly strategies: readonly string[]; readonly sense: string; readonly baseline: string },
): { table: RobustnessTable; regret: RegretRow[] } {
  const rows = strategies.map((strategy) => states.column(measure, strategy));
  const maximise = sense === "maximise";
  const table = robustnessTable({
    ...{ alternatives: strategies, rows, maximise },
    // A future under several theories is one witness.
    groups: states.future,
    ...(threshold === undefined ? {} : { threshold }),
    ...(metrics === undefined ? {} : { metrics }),
  });
  const against = strategies.indexOf(baseline);
  if (against < 0)
    throw new RequestError([`there is no strategy \`${baseline}\` in the run: ${strategies.join(", ")}`]);
  const [best, base] = [regretOf(rows, { maximise, against: "best" }), regretOf(rows, { maximise, against })];
  return { table, regret: strategies.map((strategy, s) => regretRow(strategy, s, best, base)) };
}

function regretRow(strategy: string, s: number, best: Regrets, base: Regrets): RegretRow {
  const there = (column: Float64Array) => column.filter((value) => !Number.isNaN(value));
  const [regret, worse, better] = [there(best.regret[s]!), there(base.regret[s]!), there(base.improvement[s]!)];
  const sorted = [...regret].sort((a, b) => a - b);
  const n = regret.length;
  const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / n;
  return {
    ...{ strategy, mean: mean(regret), p90: sorted[Math.ceil(0.9 * n) - 1]!, largest: sorted[n - 1]! },
    bestIn: regret.filter((value) => value === 0).length / n,
    ...{ worse: mean(worse), better: mean(better), worseIn: worse.filter((value) => value > 0).length / n },
  };
}
