import {
  atRank,
  deviationOf,
  meanOf,
  meanOfLowest,
  medianOf,
  nearestQuantile,
  type Sample,
  shareFrom,
} from "./sample.ts";

/** A way to sum up what an alternative is worth over all futures; the definitions are those of McPhail et al. 2018. */
export type RobustnessMetric =
  | "maximin"
  | "maximax"
  | "hurwicz"
  | "laplace"
  | "minimax_regret"
  | "percentile_regret"
  | "mean_variance"
  | "undesirable_deviations"
  | "percentile_skew"
  | "percentile_kurtosis"
  | "starr";

/** Numbers that some metrics need. */
export interface MetricSettings {
  /** Weight of the worst future in hurwicz, from 0 to 1. Default 0.5. */
  readonly alpha?: number;
  /** Share of futures with a larger regret than percentile_regret gives. Default 0.1. */
  readonly percentile?: number;
  /** Three shares for percentile_skew (default 0.1, 0.5, 0.9), four for percentile_kurtosis (default 0.1, 0.25, 0.75, 0.9); ascending. */
  readonly percentiles?: readonly number[];
  /** What starr asks for, in the unit of the values: at least (maximised) or at most (minimised). Starr has no default. */
  readonly threshold?: number;
  /** Whether a value equal to the threshold does. Default true. */
  readonly acceptEqual?: boolean;
}

/** One metric: its words, whether it is read from regrets, and its equation on values of which larger are better. */
interface Metric {
  readonly label: string;
  readonly ofRegret: boolean;
  of(sample: Sample, settings: MetricSettings, threshold: number): number;
}

const best = (sample: Sample) => atRank(sample, sample.n - 1);
const worst = (sample: Sample) => atRank(sample, 0);

/** Shares of a metric between quantiles, as given or by default. */
export const QUANTILES: Partial<Record<RobustnessMetric, readonly number[]>> = {
  percentile_skew: [0.1, 0.5, 0.9],
  percentile_kurtosis: [0.1, 0.25, 0.75, 0.9],
};

const metric = (label: string, of: Metric["of"], ofRegret = false): Metric => ({ label, of, ofRegret });

/** Every metric by name. `threshold` is turned like the values: larger is better. */
export const METRICS: Readonly<Record<RobustnessMetric, Metric>> = {
  maximin: metric("maximin", worst),
  maximax: metric("maximax", best),
  hurwicz: metric("Hurwicz", (sample, { alpha = 0.5 }) => alpha * worst(sample) + (1 - alpha) * best(sample)),
  laplace: metric("Laplace (mean)", meanOf),
  minimax_regret: metric("minimax regret", worst, true),
  percentile_regret: metric(
    "percentile regret",
    (regrets, { percentile = 0.1 }) => nearestQuantile(regrets, percentile),
    true,
  ),
  mean_variance: metric("mean-variance", (sample) => (meanOf(sample) + 1) / (deviationOf(sample) + 1)),
  undesirable_deviations: metric("undesirable deviations", (sample) =>
    meanOfLowest(sample, Math.ceil(sample.n / 2), medianOf(sample)),
  ),
  percentile_skew: metric("percentile skew", skew),
  percentile_kurtosis: metric("percentile peakedness", peakedness),
  starr: metric("Starr", (sample, { acceptEqual = true }, threshold) => shareFrom(sample, threshold, acceptEqual)),
};

/** The names of all metrics, in the order of the paper. */
export const ROBUSTNESS_METRICS = Object.keys(METRICS) as readonly RobustnessMetric[];

/** Where the median lies between the outer quantiles, from -1 (at the worse end) to 1 (at the better end). */
function skew(sample: Sample, { percentiles = QUANTILES.percentile_skew! }: MetricSettings): number {
  const [low, middle, high] = percentiles.map((share) => nearestQuantile(sample, share)) as [number, number, number];
  return (middle - (high + low) / 2) / ((high - low) / 2);
}

/** How far the outer quantiles lie apart, in distances of the inner ones. */
function peakedness(sample: Sample, { percentiles = QUANTILES.percentile_kurtosis! }: MetricSettings): number {
  const [low, inner, upper, high] = percentiles.map((share) => nearestQuantile(sample, share)) as number[];
  return (high! - low!) / (upper! - inner!);
}
