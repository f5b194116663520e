import { unknown } from "../change/kind.ts";
import { METRICS, type MetricSettings, QUANTILES, ROBUSTNESS_METRICS, type RobustnessMetric } from "./metrics.ts";

/** The names of {@link MetricSettings}, for lists of known keys. */
export const SETTING_KEYS = ["alpha", "percentile", "percentiles", "threshold", "acceptEqual"] as const;

const isShare = (value: number) => value >= 0 && value <= 1;

/** A sentence for each metric that is not known and each setting that cannot be used with the others. */
export function settingProblems(
  where: string,
  metrics: readonly RobustnessMetric[],
  { alpha = 0.5, percentile = 0.1, percentiles, threshold }: MetricSettings,
): string[] {
  const strange = metrics.filter((name) => !Object.hasOwn(METRICS, name));
  const problems = strange.map((name) => `${where}: ${unknownMetric(String(name))}`);
  if (!isShare(alpha)) problems.push(`${where}: alpha is ${alpha}; give the weight of the worst future, from 0 to 1`);
  if (!isShare(percentile)) problems.push(`${where}: percentile is ${percentile}; give a share from 0 to 1, as 0.1`);
  if (threshold === undefined ? metrics.includes("starr") : !Number.isFinite(threshold))
    problems.push(`${where}: starr needs a threshold, a number in the unit of the values`);
  if (percentiles) problems.push(...metrics.flatMap((name) => percentileProblems(where, name, percentiles)));
  return problems;
}

function unknownMetric(name: string): string {
  const said = unknown("metric", name, ROBUSTNESS_METRICS);
  return `${said}${said.endsWith("?") ? "" : "."} Choose of ${ROBUSTNESS_METRICS.join(", ")}`;
}

function percentileProblems(where: string, metric: RobustnessMetric, percentiles: readonly number[]): string[] {
  const wanted = QUANTILES[metric]?.length;
  if (wanted === undefined) return [];
  const ascend = percentiles.every((share, i) => isShare(share) && (i === 0 || share >= percentiles[i - 1]!));
  if (ascend && percentiles.length === wanted) return [];
  return [
    `${where}: ${metric} needs ${wanted} percentiles from 0 to 1, ascending; given are ${percentiles.join(", ")}`,
  ];
}
