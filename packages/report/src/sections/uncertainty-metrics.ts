import type { RobustnessMetric } from "@multivector/engine";

/** What a metric is called, what it is known as, and what its values are: money lost, money regretted, a share, or a number without unit. */
export interface MetricWords {
  readonly name: string;
  readonly note: string;
  readonly group: "loss" | "regret" | "share" | "shape";
}

const WORDS: Readonly<Record<RobustnessMetric, MetricWords>> = {
  maximin: { name: "Worst state", note: "maximin", group: "loss" },
  maximax: { name: "Best state", note: "maximax", group: "loss" },
  hurwicz: { name: "Worst and best", note: "Hurwicz", group: "loss" },
  laplace: { name: "Mean of all states", note: "Laplace", group: "loss" },
  undesirable_deviations: { name: "Worse half", note: "undesirable deviations", group: "loss" },
  minimax_regret: { name: "Largest regret", note: "minimax regret", group: "regret" },
  percentile_regret: { name: "Regret in nine of ten", note: "percentile regret", group: "regret" },
  starr: { name: "Loss limit kept", note: "Starr’s domain", group: "share" },
  mean_variance: { name: "Mean over spread", note: "mean-variance", group: "shape" },
  percentile_skew: { name: "Skew", note: "percentile skew", group: "shape" },
  percentile_kurtosis: { name: "Peakedness", note: "percentile kurtosis", group: "shape" },
};

/** Headings of the groups, in the order they are shown. */
export const METRIC_GROUPS: Readonly<Record<MetricWords["group"], string>> = {
  loss: "Loss, USD million a year (less is better)",
  regret: "Regret, USD million a year (less is better)",
  share: "Share of states (more is better)",
  shape: "How losses are spread, no unit (more is better)",
};

/** A metric of robustness in a reader's words. */
export function metricWords(metric: RobustnessMetric): MetricWords {
  return WORDS[metric];
}
