import { type Bootstrap, type BootstrapOptions, type Estimate, placedInterval, resampleInto } from "./bootstrap.ts";
import { METRICS, type MetricSettings, type RobustnessMetric } from "./metrics.ts";
import { rankAgreement } from "./rank-agreement.ts";
import { bestOf } from "./regret.ts";
import { lessBest } from "./robustness.ts";
import { OrderedColumn } from "./sample.ts";
import { type Groups, metricsOf, tableBootstrap, usableRows } from "./table-request.ts";
import { agreementSentence, bestSentence } from "./table-sentences.ts";

/** Alternatives under the same futures, and what is asked of them. */
export interface RobustnessTableRequest extends Omit<MetricSettings, "percentiles">, BootstrapOptions {
  readonly alternatives: readonly string[];
  /** One row an alternative, one value a future; what is not finite is a failed run. */
  readonly rows: readonly ArrayLike<number>[];
  /** Whether more is better. */
  readonly maximise: boolean;
  /** One number a future of `rows`: those with the same one, such as a future under several theories, are drawn together. Default: each by itself. */
  readonly groups?: ArrayLike<number>;
  /** Default: all, Starr's only where there is a threshold. */
  readonly metrics?: readonly RobustnessMetric[];
}

/** An alternative by one metric: its value with the interval over resampled futures. NaN where the metric is not defined. */
export interface RankedAlternative extends Estimate {
  readonly alternative: string;
  /** 1 is the best; equal values share the better rank; what is not defined comes last. */
  readonly rank: number;
  /** Share of resamples in which no other alternative is better. */
  readonly bestShare: number;
}

/** One metric over all alternatives, in their order. */
export interface RankedMetric {
  readonly metric: RobustnessMetric;
  readonly label: string;
  readonly alternatives: readonly RankedAlternative[];
  /** The best alternative; several where they are equal, none where the metric is not defined. */
  readonly best: readonly string[];
  readonly sentence: string;
}

/** Metrics beside each other, over the futures in which no alternative failed. */
export interface RobustnessTable {
  readonly futures: number;
  readonly used: number;
  /** Futures left out because a run failed in them. */
  readonly failed: number;
  readonly confidence: number;
  readonly metrics: readonly RankedMetric[];
  /** Kendall's tau-b of each pair of metrics over the alternatives; NaN where one of them tells none apart. */
  readonly agreement: readonly {
    readonly metrics: readonly [RobustnessMetric, RobustnessMetric];
    readonly tau: number;
  }[];
  readonly sentence: string;
}

/** An alternative's values and regrets in order. */
interface Columns {
  readonly values: OrderedColumn;
  readonly regrets: OrderedColumn;
}

/**
 * Every metric for every alternative, with intervals, ranks, the best, and where metrics disagree. Intervals come from drawing the futures again, the
 * same ones for all alternatives. A future in which any alternative failed is left out for all and counted. Throws {@link RequestError}.
 */
export function robustnessTable(request: RobustnessTableRequest): RobustnessTable {
  const bootstrap = tableBootstrap(request);
  const { used, rows, groups } = usableRows(request, bootstrap);
  const metrics = metricsOf(request);
  const values = valuesOf(request, metrics, columnsOf(rows), groups, bootstrap);
  const ranked = metrics.map((metric, m) => rankedMetric(metric, request.alternatives, values[m]!, bootstrap));
  const futures = request.rows[0]!.length;
  return {
    ...{ futures, used, failed: futures - used, confidence: bootstrap.confidence },
    metrics: ranked,
    agreement: pairsOf(metrics).map(([a, b]) => ({
      metrics: [metrics[a]!, metrics[b]!],
      tau: rankAgreement(values[a]!.given, values[b]!.given),
    })),
    sentence: agreementSentence(ranked),
  };
}

function columnsOf(turned: readonly Float64Array[]): Columns[] {
  const best = bestOf(turned);
  return turned.map((row) => ({
    values: new OrderedColumn(row),
    regrets: new OrderedColumn(lessBest(row, best)),
  }));
}

/** Values of a metric: as given, and by alternative those of each resample. */
interface MetricValues {
  readonly given: Float64Array;
  readonly resampled: readonly Float64Array[];
}

function valuesOf(
  request: RobustnessTableRequest,
  metrics: readonly RobustnessMetric[],
  columns: readonly Columns[],
  groups: Groups,
  { bootstraps, seed }: Bootstrap,
): MetricValues[] {
  const threshold = request.maximise ? (request.threshold ?? 0) : 0 - (request.threshold ?? 0);
  const values = metrics.map(() => ({
    given: new Float64Array(columns.length),
    resampled: columns.map(() => new Float64Array(bootstraps)),
  }));
  const fill = (counts: Uint16Array | undefined, put: (m: number, a: number, value: number) => void) =>
    columns.forEach((column, a) => {
      const [sample, regrets] = [column.values.sample(counts), column.regrets.sample(counts)];
      metrics.forEach((name, m) => {
        const { ofRegret, of } = METRICS[name];
        put(m, a, of(ofRegret ? regrets : sample, request, threshold) + 0);
      });
    });
  fill(undefined, (m, a, value) => (values[m]!.given[a] = value));
  const [counts, drawn] = [new Uint16Array(groups.of.length), new Uint16Array(groups.count)];
  for (let b = 0; b < bootstraps; b++) {
    resampleInto(drawn, seed, b);
    for (let i = 0; i < counts.length; i++) counts[i] = drawn[groups.of[i]!]!;
    fill(counts, (m, a, value) => (values[m]!.resampled[a]![b] = value));
  }
  return values;
}

function rankedMetric(
  metric: RobustnessMetric,
  names: readonly string[],
  { given, resampled }: MetricValues,
  { confidence }: Bootstrap,
): RankedMetric {
  const alternatives = names.map((alternative, a) => ({
    alternative,
    ...placedInterval(given[a]!, resampled[a]!, confidence),
    rank: 1 + given.reduce((ahead, value) => ahead + (isBehind(given[a]!, value) ? 1 : 0), 0),
    bestShare: bestShareOf(resampled, a),
  }));
  const best = alternatives.filter(({ rank, value }) => rank === 1 && !Number.isNaN(value));
  const { label } = METRICS[metric];
  const known = { metric, label, alternatives, best: best.map(({ alternative }) => alternative) };
  return { ...known, sentence: bestSentence(known) };
}

/** Whether a value has a better one in front of it; what is not defined is behind all that is. */
function isBehind(value: number, other: number): boolean {
  return other > value || (Number.isNaN(value) && !Number.isNaN(other));
}

function bestShareOf(resampled: readonly Float64Array[], a: number): number {
  let ahead = 0;
  for (const [b, value] of resampled[a]!.entries())
    if (!Number.isNaN(value) && resampled.every((other) => !isBehind(value, other[b]!))) ahead++;
  return ahead / resampled[a]!.length;
}

function pairsOf(metrics: readonly unknown[]): [number, number][] {
  return metrics.flatMap((_, a) => metrics.slice(a + 1).map((_, b): [number, number] => [a, a + 1 + b]));
}
