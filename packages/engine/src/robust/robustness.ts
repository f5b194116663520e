import { strangeKeys } from "../design/known-keys.ts";
import { RequestError } from "../simulate/run.ts";
import { METRICS, type MetricSettings, type RobustnessMetric } from "./metrics.ts";
import { bestOf, rowProblems, turnedRows } from "./regret.ts";
import { sampleOf } from "./sample.ts";
import { SETTING_KEYS, settingProblems } from "./settings.ts";

/** Which metric, which way is better, and the numbers the metric needs. */
export interface RobustnessOptions extends MetricSettings {
  readonly metric: RobustnessMetric;
  /** Whether more is better; values to be minimised are negated first. */
  readonly maximise: boolean;
  /** Values of every alternative in the same futures: needed for the two metrics of regret. */
  readonly all?: readonly ArrayLike<number>[];
}

const KEYS = ["metric", "maximise", "all", ...SETTING_KEYS];

/**
 * What an alternative is worth over all futures by one metric, in the unit of its values (skew, peakedness and Starr's share have none); larger is
 * better, so that regrets are 0 or below. NaN where a metric is not defined: a spread of one future, quantiles that coincide. McPhail et al. 2018,
 * doi 10.1002/2017EF000649. Throws {@link RequestError} for unknown options and for values that are no numbers.
 */
export function robustness(values: ArrayLike<number>, options: RobustnessOptions): number {
  const { metric, maximise, all, threshold = 0 } = options;
  const problems = problemsOf(values, options);
  if (problems.length > 0) throw new RequestError(problems);
  const [own, ...others] = turnedRows([values, ...(METRICS[metric].ofRegret ? all! : [])], maximise) as [Float64Array];
  const rows = METRICS[metric].ofRegret ? lessBest(own, bestOf([own, ...others])) : own;
  return METRICS[metric].of(sampleOf(rows), options, maximise ? threshold : 0 - threshold) + 0;
}

/** Values less the best of each future: regret turned so that larger is better, 0 at best. */
export function lessBest(turned: Float64Array, best: Float64Array): Float64Array {
  return turned.map((value, i) => value - best[i]!);
}

function problemsOf(values: ArrayLike<number>, options: RobustnessOptions): string[] {
  const { metric, maximise, all } = options;
  const problems = [
    ...strangeKeys("robustness", options, KEYS),
    ...settingProblems("robustness", [metric], options),
    ...rowProblems("robustness", [values, ...(all ?? [])]),
  ];
  if (typeof maximise !== "boolean") problems.push("robustness: maximise is missing; say whether more is better");
  if (problems.length > 0) return problems;
  if (METRICS[metric].ofRegret && !all)
    problems.push(`robustness: ${metric} compares alternatives; give the rows of every one as \`all\``);
  for (const row of [values, ...(all ?? [])]) problems.push(...failedProblem(row));
  return [...new Set(problems)];
}

function failedProblem(row: ArrayLike<number>): string[] {
  const failed = Array.from(row).findIndex((value) => !Number.isFinite(value));
  if (failed < 0) return [];
  return [
    `robustness: future ${failed} has no number (${row[failed]}); leave failed futures out of all alternatives, as robustnessTable does`,
  ];
}
