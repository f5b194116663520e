import {
  type Criterion,
  type Factor,
  type Inputs,
  type Measure,
  RequestError,
  ROBUSTNESS_METRICS,
  type RobustnessMetric,
  type SearchOptions,
  type SearchSpace,
  strangeKeys,
  unknown,
} from "@multivector/engine";
import type { OverFutures } from "./choose-futures.ts";
import { criteriaOf, type Thresholds } from "./criteria.ts";

/** A measure by a metric over the chosen futures, or the share of them in which some measures give what is asked. */
type RobustValue =
  | {
      readonly measure: string;
      readonly metric: RobustnessMetric;
      readonly threshold?: number;
      readonly alpha?: number;
      readonly percentile?: number;
    }
  | { readonly share: Thresholds };

/** A robust value and the least it must be. */
type RobustConstraint = RobustValue & { readonly atLeast: number };

/** What is searched, for what, over which futures. All options of the search itself are understood too. */
export interface SearchQuestion extends SearchOptions {
  /** What may be chosen: range(low, high) or oneOf(values), by the name the model reads. */
  readonly levers: Readonly<Record<string, Factor>>;
  readonly objectives: Readonly<Record<string, RobustValue>>;
  readonly constraints?: Readonly<Record<string, RobustConstraint>>;
  readonly over: OverFutures;
  /** Levels every candidate has besides its levers. */
  readonly fixed?: Inputs;
  /** Default: all theories, each a state of the world. */
  readonly theory?: string;
  /** Default: NSGA-II up to three objectives, NSGA-III beyond. */
  readonly method?: "nsga2" | "nsga3";
  /** Called after each generation. */
  readonly progress?: (evaluations: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** A robust value made ready: larger is better. */
export type Aim =
  | {
      readonly name: string;
      readonly kind: "metric";
      readonly measure: string;
      readonly maximise: boolean;
      readonly options: Settings;
    }
  | { readonly name: string; readonly kind: "share"; readonly criteria: readonly Criterion[] };

interface Settings {
  readonly metric: RobustnessMetric;
  readonly threshold?: number;
  readonly alpha?: number;
  readonly percentile?: number;
}

/** Robust values as aims. Throws {@link RequestError} with every problem at once. */
export function aimsOf(
  where: string,
  values: Readonly<Record<string, RobustValue>>,
  measures: Readonly<Record<string, Measure>>,
  more: readonly string[] = [],
): Aim[] {
  return Object.entries(values).map(([name, value]) => {
    const place = `${where}: \`${name}\``;
    if ("share" in value) {
      const strange = strangeKeys(place, value, ["share", ...more]);
      if (strange.length > 0) throw new RequestError(strange);
      return { name, kind: "share", criteria: criteriaOf(place, value.share, measures) };
    }
    const { measure, metric } = value;
    const problems = strangeKeys(place, value, ["measure", "metric", "threshold", "alpha", "percentile", ...more]);
    if (!Object.hasOwn(measures, measure))
      problems.push(`${place}: ${unknown("measure", String(measure), Object.keys(measures))}`);
    if (!ROBUSTNESS_METRICS.includes(metric))
      problems.push(`${place}: ${unknown("metric", String(metric), ROBUSTNESS_METRICS)}`);
    if (problems.length > 0) throw new RequestError(problems);
    const { threshold, alpha, percentile } = value;
    const options = {
      metric,
      ...(threshold === undefined ? {} : { threshold }),
      ...(alpha === undefined ? {} : { alpha }),
      ...(percentile === undefined ? {} : { percentile }),
    };
    return { name, kind: "metric", measure, maximise: measures[measure]!.sense === "maximise", options };
  });
}

/** Levers as variables of a search. Throws {@link RequestError} for a distribution that is no choice. */
export function variablesOf(levers: Readonly<Record<string, Factor>>): SearchSpace["variables"] {
  return Object.fromEntries(
    Object.entries(levers ?? {}).map(([name, lever]) => {
      if (lever.kind === "range") return [name, { kind: "real", low: lever.low, high: lever.high }];
      if (lever.kind === "categorical") return [name, { kind: "choice", values: lever.values }];
      if (lever.kind !== "discrete")
        throw new RequestError([
          `search: the lever \`${name}\` is a ${lever.kind}; what is chosen has no distribution: write range(low, high) or oneOf(values)`,
        ]);
      const steps = lever.values.every(
        (value, i) => Number.isInteger(value) && (i === 0 || value === lever.values[i - 1]! + 1),
      );
      if (steps) return [name, { kind: "integer", low: lever.values[0]!, high: lever.values.at(-1)! }];
      return [name, { kind: "choice", values: lever.values }];
    }),
  );
}

/** Levers at their medians; of an even number of values the lower of the middle two. */
export function medianOf(levers: Readonly<Record<string, Factor>>): Inputs {
  const median = Object.entries(variablesOf(levers)).map(([name, variable]) => {
    if (!("low" in variable)) return [name, variable.values[(variable.values.length - 1) >> 1]!] as const;
    const middle = (variable.low + variable.high) / 2;
    return [name, variable.kind === "integer" ? Math.floor(middle) : middle] as const;
  });
  return Object.fromEntries(median);
}
