import {
  type Box,
  type Case,
  discover,
  type FeatureScore,
  type HeldOut,
  heldOut,
  limitWords,
  type Reproducibility,
  RequestError,
  reproducibility,
  type SaidBox,
  type States,
  signposts,
  statesOf,
} from "@multivector/engine";
import type { Question } from "../question.ts";
import { ensembleFrom, type FuturesData, inputColumns, inputNames, isCrossed, unitInWords } from "./futures-data.ts";

/** What is looked for: states in which a strategy is worse than a threshold. */
export interface BoxAsk {
  readonly data: FuturesData;
  readonly measure: string;
  readonly strategy: string;
  readonly threshold: number;
  /** What the strategy and the measure are called in the sentence. */
  readonly called: { readonly strategy: string; readonly measure: string };
}

/** A box in words: what it asks of each input, and what of it can be watched. */
export interface WordedBox extends SaidBox {
  readonly conditions: readonly string[];
  readonly signposts: readonly string[];
  readonly unwatched: readonly string[];
}

/** What speaks for a box in other futures. */
export interface BoxCheck {
  /** null: too few states to hold some out. */
  readonly heldOut: HeldOut | null;
  readonly reproducibility: Reproducibility | null;
}

/** The peeling trajectory, the box the assessment would choose, and its check. */
export interface Boxes extends BoxCheck {
  readonly states: number;
  readonly failing: number;
  readonly leftOut: number;
  /** Futures with a failing state under some theory, and with one that does not fail. */
  readonly failingFutures: number;
  readonly otherFutures: number;
  readonly screened: { readonly kept: readonly string[]; readonly of: number };
  readonly boxes: readonly WordedBox[];
  /** Step of the box that is chosen unless the reader takes another. */
  readonly chosen: number;
  readonly scores: readonly FeatureScore[];
}

/** Inputs searched, limits of a box that is still a sentence, and the rest as in the assessment (decision 0022). */
const SCREEN = 30;
const MOST_LIMITS = 4;
const SEED = 1;
const RESAMPLES = 20;

/** Which inputs go with the states that fail. */
export const futuresBoxes: Question<BoxAsk, Boxes> = (desk, ask) => {
  const { states, columns, values, sense, groups } = columnsOf(ask);
  const names = inputNames(ask.data.shape);
  const found = discover(columns, values, {
    ...{ worseThan: ask.threshold, sense, names, words: wordsOf(ask), screen: SCREEN, seed: SEED },
    ...{ choose: { mostRestricted: MOST_LIMITS, worth: "beyond-chance" as const }, resamples: RESAMPLES },
    ...(groups ? { groups } : {}),
  });
  const futuresWith = (fails: boolean) =>
    new Set(states.future.filter((_, i) => !Number.isNaN(values[i]!) && isWorse(values[i]!, ask) === fails)).size;
  return {
    ...{ states: found.n, failing: found.ofInterest, leftOut: found.leftOut },
    ...{ failingFutures: futuresWith(true), otherFutures: futuresWith(false) },
    screened: found.screened,
    boxes: found.boxes.map((box) => worded(desk.published, box, names)),
    chosen: found.chosen.step,
    ...{ heldOut: found.heldOut ?? null, reproducibility: found.reproducibility ?? null },
    scores: found.scores ?? [],
  };
};

/** The check of a box the reader took: one with as many limits that covers as much is looked for in two thirds of the futures and held against the rest. */
export const futuresBoxCheck: Question<BoxAsk & { readonly box: Box; readonly kept: readonly string[] }, BoxCheck> = (
  _desk,
  { box, kept, ...ask },
) => {
  const { columns, values, groups } = columnsOf(ask);
  const interest = values.map((value) => (Number.isNaN(value) ? Number.NaN : Number(isWorse(value, ask))));
  const searched = Object.fromEntries(Object.entries(columns).filter(([name]) => kept.includes(name)));
  const choose = { minCoverage: box.coverage, mostRestricted: box.restricted };
  return {
    heldOut: unlessTooFew(() =>
      heldOut(columns, interest, { choose, screen: SCREEN, seed: SEED, ...(groups ? { groups } : {}) }),
    ),
    reproducibility: unlessTooFew(() => reproducibility(searched, interest, box, { resamples: RESAMPLES, seed: SEED })),
  };
};

function columnsOf({ data, measure, strategy }: BoxAsk) {
  const ensemble = ensembleFrom(data);
  const states: States = statesOf(ensemble);
  return {
    states,
    columns: inputColumns(ensemble, states),
    values: states.column(measure, strategy),
    sense: senseOf(data, measure),
    groups: isCrossed(data.shape) ? states.future : null,
  };
}

function senseOf({ shape }: FuturesData, measure: string): "minimise" | "maximise" {
  return shape.measures.find(({ name }) => name === measure)?.sense ?? "minimise";
}

function isWorse(value: number, { data, measure, threshold }: BoxAsk): boolean {
  return senseOf(data, measure) === "minimise" ? value > threshold : value < threshold;
}

function wordsOf({ data, measure, threshold, called }: BoxAsk) {
  const { unit = "", sense } = data.shape.measures.find(({ name }) => name === measure) ?? {};
  const beyond = sense === "maximise" ? "below" : "above";
  const value = `${Number(threshold.toPrecision(3))} ${unitInWords(unit)}`.trim();
  const runs = isCrossed(data.shape) ? "states" : "futures";
  return {
    fails: `${called.strategy}: ${called.measure} ${beyond} ${value}`,
    futures: runs,
    failures: `such ${runs}`,
  };
}

function worded(kase: Case, box: SaidBox, names: ReturnType<typeof inputNames>): WordedBox {
  const { signposts: posts, unwatched } = signposts(box.limits, indicatorsOf(kase, box));
  return {
    ...box,
    conditions: box.limits.map((limit) => limitWords(limit, names[limit.input])),
    signposts: posts.map(({ sentence }) => sentence),
    unwatched: unwatched.map((input) => names[input]?.label ?? input),
  };
}

/** Inputs that can be observed: levels of variables. Rates, strengths and lengths show only in what follows from them. */
function indicatorsOf(kase: Case, { limits }: Box) {
  return limits.flatMap(({ input }) => {
    const figure = kase.figures.find(({ id }) => id === input);
    const variable =
      figure?.quantity === "start" ? kase.variables.find(({ id }) => figure.subject === `variable:${id}`) : undefined;
    return variable ? [{ id: variable.id, of: input, label: variable.title, unit: variable.unit }] : [];
  });
}

/** null where the states are too few, or too few are alike, to be parted. */
function unlessTooFew<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RequestError) return null;
    throw error;
  }
}
