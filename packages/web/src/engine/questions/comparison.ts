import {
  type Block,
  type Case,
  type Cost,
  costOf,
  ensembleOf,
  type KeptFloor,
  keptFloors,
  lossLimit,
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
import type { CompareAsk } from "./compare-block.ts";

/** A mean with the 5 and 95 % of states: over all of them, and by theory. */
export interface ByTheory {
  readonly all: Spread;
  readonly theories: Readonly<Record<string, Spread>>;
}

/** One strategy over all states. */
export interface ComparedRow {
  readonly id: string;
  readonly measures: Readonly<Record<string, ByTheory>>;
  /** By how much less is lost than under the baseline in the same state, USD million a year; null: it is the baseline. */
  readonly avoided: ByTheory | null;
  /** Whoever pays. */
  readonly cost: Cost;
}

/** Strategies side by side; a state is a future under a theory, all count alike. */
export interface Comparison {
  readonly of: CompareAsk;
  readonly measures: StudyShape["measures"];
  readonly baseline: string;
  readonly states: number;
  /** States in which the run of some strategy failed, and what went wrong. */
  readonly failed: readonly string[];
  readonly rows: readonly ComparedRow[];
  /** By the measure asked for. */
  readonly robustness: RunRobustness;
  /** The loss a year that doing nothing passes in one state of ten, USD million; null: doing nothing is not among the strategies. */
  readonly lossLimitUsdM: number | null;
  readonly kept: readonly KeptFloor[];
}

/** What is asked of runs that are done. */
export interface ComparisonAsk {
  readonly of: CompareAsk;
  readonly shape: StudyShape;
  readonly blocks: readonly Block[];
  readonly measure: string;
}

/** Spreads, regrets, ranks and floors kept from the runs, with the engine's own functions. */
export const comparison: Question<ComparisonAsk, Comparison> = (desk, { of, shape, blocks, measure }) => {
  const kase = desk.assuming(of.assumptions);
  const ensemble = ensembleOf(shape, of.seed, blocks);
  const states = statesOf(ensemble);
  const baseline = shape.strategies[0]!;
  const limit = doesNothing(kase, of, baseline) ? lossLimit(states, baseline) : null;
  const threshold = measure === "loss" && limit !== null ? { threshold: limit } : {};
  return {
    ...{ of, baseline, measures: shape.measures, states: states.future.length, lossLimitUsdM: limit },
    failed: ensemble.failed.map(
      ({ future, strategy, theory, message }) => `${strategy}, future ${future}, ${theory}: ${message}`,
    ),
    rows: shape.strategies.map((id) => rowOf(kase, of, shape, states, { id, baseline })),
    robustness: runRobustness(ensemble, { measure, ...threshold }),
    kept: keptFloors(kase, states, shape.strategies, limit ?? Number.NaN).filter(
      ({ floor }) => floor !== "loss" || limit !== null,
    ),
  };
};

function rowOf(
  kase: Case,
  of: CompareAsk,
  { measures }: StudyShape,
  states: States,
  { id, baseline }: { readonly id: string; readonly baseline: string },
): ComparedRow {
  const base = states.column("loss", baseline);
  const own = states.column("loss", id);
  return {
    id,
    measures: Object.fromEntries(measures.map(({ name }) => [name, byTheory(states, states.column(name, id))])),
    avoided: id === baseline ? null : byTheory(states, own.map((loss, i) => base[i]! - loss)),
    cost: costOf(kase, strategyOf(kase, of, id)),
  };
}

function byTheory(states: States, column: Float64Array): ByTheory {
  const spread = (theory?: string) =>
    spreadOf([...column].filter((v, i) => !Number.isNaN(v) && (!theory || states.theory[i] === theory)));
  return { all: spread(), theories: Object.fromEntries(states.theories.map((theory) => [theory, spread(theory)])) };
}

const doesNothing = (kase: Case, of: CompareAsk, id: string) => strategyOf(kase, of, id).levers.length === 0;

function strategyOf(kase: Case, { plans }: CompareAsk, id: string) {
  const found = [...plans, ...kase.strategies].find((one) => one.id === id);
  if (found) return found;
  throw new RequestError([`The case has no strategy \`${id}\`.`]);
}
