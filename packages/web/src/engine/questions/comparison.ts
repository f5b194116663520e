import {
  type Case,
  type Cost,
  costOf,
  type KeptFloor,
  keptFloors,
  RequestError,
  type RunRobustness,
  runRobustness,
  type Spread,
  type States,
  type StudyShape,
  spreadOf,
  statesOf,
} from "@multivector/engine";
import type { Question } from "../question.ts";
import type { FuturesRequest } from "./futures-block.ts";
import { ensembleFrom, type FuturesData, usualThreshold } from "./futures-data.ts";

/** A mean with the 5 and 95 % of states: over all of them, and by theory. */
export interface ByTheory {
  readonly all: Spread;
  readonly theories: Readonly<Record<string, Spread>>;
}

/** One strategy over all states. */
export interface ComparedRow {
  readonly id: string;
  readonly measures: Readonly<Record<string, ByTheory>>;
  /** By how much less is lost than under the baseline in the same state, USD million a year. */
  readonly avoided: ByTheory;
  /** Whoever pays. */
  readonly cost: Cost;
}

/** Strategies side by side; a state is a future under a theory, all count alike. */
export interface Comparison {
  readonly of: FuturesRequest;
  readonly futures: number;
  readonly theories: readonly string[];
  readonly measures: StudyShape["measures"];
  readonly baseline: string;
  readonly states: number;
  /** States in which the run of some strategy failed, and what went wrong. */
  readonly failed: readonly string[];
  readonly rows: readonly ComparedRow[];
  /** By the measure asked for; the limit of Starr's criterion is what doing nothing passes in one state of ten. */
  readonly threshold: number | null;
  readonly robustness: RunRobustness;
  /** The loss a year that doing nothing passes in one state of ten, USD million; null: doing nothing is not among the strategies. */
  readonly lossLimitUsdM: number | null;
  readonly kept: readonly KeptFloor[];
}

/** What is asked of runs that are done. */
export interface ComparisonAsk {
  readonly of: FuturesRequest;
  readonly data: FuturesData;
  readonly measure: string;
}

/** Spreads, regrets, ranks and floors kept from the runs, with the engine's own functions. */
export const comparison: Question<ComparisonAsk, Comparison> = (desk, { of, data, measure }) => {
  const kase = desk.assuming(of.assumptions);
  const { shape } = data;
  const ensemble = ensembleFrom(data);
  const states = statesOf(ensemble);
  const baseline = shape.strategies[0]!;
  const still = doesNothing(kase, of, baseline);
  const limit = still ? usualThreshold(states, ensemble, "loss") : null;
  const threshold = still ? { threshold: usualThreshold(states, ensemble, measure) } : {};
  return {
    ...{ of, baseline, futures: ensemble.size, theories: states.theories },
    ...{ measures: shape.measures, states: states.future.length, lossLimitUsdM: limit },
    failed: ensemble.failed.map(
      ({ future, strategy, theory, message }) => `${strategy}, future ${future}, ${theory}: ${message}`,
    ),
    rows: shape.strategies.map((id) => rowOf(kase, of, shape, states, { id, baseline })),
    threshold: threshold.threshold ?? null,
    robustness: runRobustness(ensemble, { measure, ...threshold }),
    kept: keptFloors(kase, states, shape.strategies, limit ?? Number.NaN).filter(
      ({ floor }) => floor !== "loss" || limit !== null,
    ),
  };
};

function rowOf(
  kase: Case,
  of: FuturesRequest,
  { measures }: StudyShape,
  states: States,
  { id, baseline }: { readonly id: string; readonly baseline: string },
): ComparedRow {
  const base = states.column("loss", baseline);
  const own = states.column("loss", id);
  return {
    id,
    measures: Object.fromEntries(measures.map(({ name }) => [name, byTheory(states, states.column(name, id))])),
    avoided: byTheory(
      states,
      own.map((loss, i) => base[i]! - loss),
    ),
    cost: costOf(kase, strategyOf(kase, of, id)),
  };
}

function byTheory(states: States, column: Float64Array): ByTheory {
  const spread = (theory?: string) =>
    spreadOf([...column].filter((v, i) => !Number.isNaN(v) && (!theory || states.theory[i] === theory)));
  return { all: spread(), theories: Object.fromEntries(states.theories.map((theory) => [theory, spread(theory)])) };
}

const doesNothing = (kase: Case, of: FuturesRequest, id: string) => strategyOf(kase, of, id).levers.length === 0;

function strategyOf(kase: Case, { study: { plans = [] } }: FuturesRequest, id: string) {
  const found = [...plans, ...kase.strategies].find((one) => one.id === id);
  if (found) return found;
  throw new RequestError([`The case has no strategy \`${id}\`.`]);
}
