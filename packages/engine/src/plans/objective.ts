import { unknown } from "../change/kind.ts";
import { ROBUSTNESS_METRICS, type RobustnessMetric } from "../robust/metrics.ts";
import { robustness } from "../robust/robustness.ts";
import type { Sense } from "../search/types.ts";
import { RequestError } from "../simulate/run.ts";
import type { Measure } from "../study/types.ts";

/** What a search makes good: a measure summed up over all states by a metric. */
export interface PlanObjective {
  /** As written: `loss`, `loss:minimax_regret`, `floor-trade-RU:starr@0`. */
  readonly text: string;
  readonly measure: string;
  readonly metric: RobustnessMetric;
  /** What Starr's criterion asks for, in the measure's unit. */
  readonly threshold: number | null;
  /** Which way the measure is better, and which way the objective is. */
  readonly maximise: boolean;
  readonly sense: Sense;
  readonly unit: string;
}

/** Metrics whose value is in the unit of the measure: told as it stands there, not negated. */
const IN_UNIT: readonly RobustnessMetric[] = ["maximin", "maximax", "hurwicz", "laplace"];
const OF_REGRET: readonly RobustnessMetric[] = ["minimax_regret", "percentile_regret"];

/** Reads `MEASURE[:METRIC[@THRESHOLD]]`; without a metric the mean. Throws {@link RequestError} with every problem. */
export function readObjectives(
  texts: readonly string[],
  measures: Readonly<Record<string, Measure>>,
): readonly PlanObjective[] {
  const read = texts.map((text) => readObjective(text, measures));
  const problems = read.flatMap((one) => (typeof one === "string" ? [one] : []));
  if (texts.length === 0) problems.push("name at least one objective, such as loss or loss:minimax_regret");
  if (new Set(texts).size < texts.length) problems.push(`an objective is named twice: ${texts.join(", ")}`);
  if (problems.length > 0) throw new RequestError(problems);
  return read as PlanObjective[];
}

function readObjective(text: string, measures: Readonly<Record<string, Measure>>): PlanObjective | string {
  const match = /^([^:@]+)(?::([a-z_]+)(?:@(-?[\d.eE+-]+))?)?$/.exec(text);
  if (!match) return `objective "${text}": write MEASURE, MEASURE:METRIC or MEASURE:starr@THRESHOLD`;
  const [, name, metricText = "laplace", thresholdText] = match as unknown as [string, string, string?, string?];
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
  if (!measure) return `objective "${text}": ${unknown("measure", name, Object.keys(measures))}`;
  const metric = ROBUSTNESS_METRICS.find((one) => one === metricText);
  if (!metric) return `objective "${text}": ${unknown("metric", metricText, ROBUSTNESS_METRICS)}`;
  const threshold = thresholdText === undefined ? null : Number(thresholdText);
  if ((metric === "starr") !== (threshold !== null) || Number.isNaN(threshold))
    return `objective "${text}": ${metric === "starr" ? "starr needs a threshold, such as loss:starr@300" : "only starr has a threshold"}`;
  const maximise = measure.sense === "maximise";
  const regret = OF_REGRET.includes(metric);
  const sense = regret ? "minimise" : IN_UNIT.includes(metric) ? measure.sense : "maximise";
  const unit = regret || IN_UNIT.includes(metric) ? measure.unit : metric === "starr" ? "share of states" : "";
  return { text, measure: name, metric, threshold, maximise, sense, unit };
}

/** Whether an objective needs the values of other strategies. */
export function isOfRegret({ metric }: PlanObjective): boolean {
  return OF_REGRET.includes(metric);
}

/** Value of an objective, in its own unit. `values` and each of `references`: one number a state, of the plan and of the strategies it is compared with. */
export function objectiveOf(
  objective: PlanObjective,
  values: Float64Array,
  references: readonly Float64Array[],
): number {
  const { metric, maximise, threshold } = objective;
  const value = robustness(values, {
    ...{ metric, maximise },
    ...(threshold === null ? {} : { threshold }),
    ...(isOfRegret(objective) ? { all: [values, ...references] } : {}),
  });
  // The metrics turn values so that larger is better; an objective is told in the unit of its measure.
  return isOfRegret(objective) || (IN_UNIT.includes(metric) && !maximise) ? 0 - value : value;
}
