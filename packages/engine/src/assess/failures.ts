import { type BoxChoice, chooseBox } from "../discover/choose-box.ts";
import { heldOut } from "../discover/held-out.ts";
import { prim } from "../discover/prim.ts";
import { reproducibility } from "../discover/reproducibility.ts";
import { screenInputs } from "../discover/screen.ts";
import { boxSentence, type InputName, limitWords } from "../discover/sentence.ts";
import type { Box, Column } from "../discover/types.ts";
import { type Indicator, signposts } from "../pathways/signposts.ts";
import { RequestError } from "../simulate/run.ts";
import { type States, THEORY_INPUT } from "../study/states.ts";
import type { Ensemble } from "../study/types.ts";
import type { HeldOutBox, StrategyFailure } from "./uncertainty-types.ts";

/** Futures with a failing state, and without, there must be for a box: fewer tell nothing. */
const LEAST = 10;
const SEED = 1;
const RESAMPLES = 20;

/** Inputs that are searched, of all. */
const SCREEN = 30;

/** A box that needs more than four limits is no sentence. */
const CHOICE: BoxChoice = { mostRestricted: 4, worth: "beyond-chance" };

/** Boxes are told if chance puts so many held-out failures into any of them less often than this: it is shared among all searches. */
const CHANCE = 0.05;

/** Share of resamples in which each limit must be found again. */
const FOUND_AGAIN = 0.5;

/** What a strategy may fail at. */
export interface FailureRule {
  readonly kind: StrategyFailure["kind"];
  /** In words, of the strategy: "loses more than 400 USD million a year". */
  readonly fails: string;
  /** 1 for each state in which it fails, 0 for others, NaN where a run failed. */
  readonly interest: Float64Array;
  /** Searches of the same assessment: the more there are, the less one of them proves. */
  readonly searches: number;
}

/** Where a strategy fails: the box of inputs and theories with most of these states, held against futures it was not found in. */
export function failureOf(
  ensemble: Ensemble,
  states: States,
  strategy: string,
  { kind, fails, interest, searches }: FailureRule,
  names: Readonly<Record<string, InputName>>,
  indicators: readonly Indicator[] = [],
): StrategyFailure {
  const known = interest.filter((value) => !Number.isNaN(value));
  const failing = known.reduce((sum, value) => sum + value, 0);
  const futures = new Set(states.future.filter((_, state) => interest[state] === 1)).size;
  const others = new Set(states.future.filter((_, state) => interest[state] === 0)).size;
  const counts = {
    ...{ strategy, kind, fails, failing, failingFutures: futures, states: known.length },
    ...{ share: failing / Math.max(1, known.length), byTheory: byTheory(states, interest) },
  };
  const nothing = {
    box: null,
    conditions: [],
    signposts: { sentences: [], unwatched: [] },
    heldOut: null,
    reproducibility: null,
    screened: { kept: 0, of: 0 },
  };
  if (Math.min(futures, others) < LEAST)
    return {
      ...counts,
      ...nothing,
      reason: `${Math.min(futures, others)} futures of a kind are too few to say where; ask for more futures`,
    };
  const columns = columnsOf(ensemble, states);
  const elsewhere = heldOutBox(columns, interest, states.future);
  const { columns: kept, ...screened } = screenInputs(columns, interest, { keep: SCREEN, seed: SEED });
  if (elsewhere === null || elsewhere.chance > CHANCE / searches)
    return {
      ...counts,
      ...nothing,
      heldOut: elsewhere,
      screened,
      reason:
        "what marks them in two thirds of the futures marks them no better than chance in the last third; ask for more futures",
    };
  const box = chooseBox(prim(kept, interest).boxes, CHOICE);
  const again = reproducibility(kept, interest, box, { resamples: RESAMPLES, seed: SEED });
  const lost = box.limits.filter(
    ({ input }) => !again.inputs.some((one) => one.input === input && one.byCoverage >= FOUND_AGAIN),
  );
  if (lost.length > 0)
    return {
      ...counts,
      ...nothing,
      ...{ heldOut: elsewhere, screened, reproducibility: again },
      reason: "what marks them is not found again when the states are drawn anew; ask for more futures",
    };
  return {
    ...counts,
    box: { ...box, sentence: boxSentence(box, names, { fails, futures: "states", failures: "such states" }) },
    conditions: box.limits.map((limit) => limitWords(limit, names[limit.input])),
    signposts: watchedOf(box, indicators, names),
    heldOut: elsewhere,
    reproducibility: again,
    screened,
    reason: "",
  };
}

/** Which of a box's limits can be seen in the world, and which cannot. */
function watchedOf(
  { limits }: Box,
  indicators: readonly Indicator[],
  names: Readonly<Record<string, InputName>>,
): StrategyFailure["signposts"] {
  const { signposts: posts, unwatched } = signposts(limits, indicators);
  return {
    sentences: posts.map(({ sentence }) => sentence),
    unwatched: unwatched.map((input) => names[input]?.label ?? input),
  };
}

function byTheory(states: States, interest: Float64Array): StrategyFailure["byTheory"] {
  return states.theories.map((theory) => {
    const own = interest.filter((value, state) => states.theory[state] === theory && !Number.isNaN(value));
    return { theory, share: own.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length) };
  });
}

/** Every input as a column over states; the theory is one of them. */
function columnsOf(ensemble: Ensemble, states: States): Record<string, Column> {
  const inputs = ensemble.shape.inputs.map(({ name }): [string, Column] => [name, states.input(name)]);
  const theory: [string, Column][] = states.theories.length > 1 ? [[THEORY_INPUT, states.theory]] : [];
  return Object.fromEntries([...inputs, ...theory]);
}

/** A box found in two thirds of the futures, on the last third; states of one future stay together. Null if either part has no failing state, or nothing else. */
function heldOutBox(
  columns: Readonly<Record<string, Column>>,
  interest: Float64Array,
  groups: Int32Array,
): HeldOutBox | null {
  try {
    const {
      n,
      k,
      runs,
      ofInterest: failing,
      coverage,
      density,
      chance,
    } = heldOut(columns, interest, {
      ...{ choose: CHOICE, screen: SCREEN, groups, seed: SEED },
    });
    return { n, k, states: runs, failing, coverage, density, chance };
  } catch (error) {
    if (error instanceof RequestError) return null;
    throw error;
  }
}
