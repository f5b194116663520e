import { inside } from "../discover/box.ts";
import { prim } from "../discover/prim.ts";
import { reproducibility } from "../discover/reproducibility.ts";
import { screenInputs } from "../discover/screen.ts";
import { boxSentence, type InputName, limitWords } from "../discover/sentence.ts";
import { tableOf } from "../discover/table.ts";
import type { Box, Column } from "../discover/types.ts";
import { shareOf } from "../pathways/trigger-skill.ts";
import { type States, THEORY_INPUT } from "../study/states.ts";
import type { Ensemble } from "../study/types.ts";
import type { HeldOutBox, StrategyFailure } from "./uncertainty-types.ts";

/** Futures with a failing state, and without, there must be for a box: fewer tell nothing. */
const LEAST = 10;
/** Of each three futures one is held out, under all theories: states of one future are no independent witnesses. */
const THIRD = 3;
const SEED = 1;
const RESAMPLES = 20;

/** Inputs a box may restrict: one that needs more is no sentence. */
const MOST_RESTRICTED = 4;

/** What a strategy may fail at. */
export interface FailureRule {
  readonly kind: StrategyFailure["kind"];
  /** In words, of the strategy: "loses more than 400 USD million a year". */
  readonly fails: string;
  /** 1 for each state in which it fails, 0 for others, NaN where a run failed. */
  readonly interest: Float64Array;
}

/** Where a strategy fails: the box of inputs and theories with most of these states, held against futures it was not found in. */
export function failureOf(
  ensemble: Ensemble,
  states: States,
  strategy: string,
  { kind, fails, interest }: FailureRule,
  names: Readonly<Record<string, InputName>>,
): StrategyFailure {
  const known = interest.filter((value) => !Number.isNaN(value));
  const failing = known.reduce((sum, value) => sum + value, 0);
  const futures = new Set(states.future.filter((_, state) => interest[state] === 1)).size;
  const others = new Set(states.future.filter((_, state) => interest[state] === 0)).size;
  const counts = {
    ...{ strategy, kind, fails, failing, failingFutures: futures, states: known.length },
    ...{ share: failing / Math.max(1, known.length), byTheory: byTheory(states, interest) },
  };
  const nothing = { box: null, conditions: [], heldOut: null, reproducibility: null, screened: { kept: 0, of: 0 } };
  if (Math.min(futures, others) < LEAST)
    return {
      ...counts,
      ...nothing,
      reason: `${Math.min(futures, others)} futures of a kind are too few to say where; ask for more futures`,
    };
  const columns = columnsOf(ensemble, states);
  const heldOut = heldOutBox(columns, interest, states);
  const { box, screened, kept } = found(columns, interest);
  if (heldOut === null || !isBorneOut(heldOut))
    return {
      ...counts,
      ...nothing,
      heldOut,
      screened,
      reason:
        "what marks them in two thirds of the futures marks them no better than chance in the last third; ask for more futures",
    };
  return {
    ...counts,
    box: { ...box, sentence: boxSentence(box, names, { fails, futures: "states", failures: "such states" }) },
    conditions: box.limits.map((limit) => limitWords(limit, names[limit.input])),
    heldOut,
    reproducibility: reproducibility(kept, interest, box, { resamples: RESAMPLES, seed: SEED }),
    screened,
    reason: "",
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

function found(columns: Readonly<Record<string, Column>>, interest: Float64Array) {
  const { columns: kept, ...screened } = screenInputs(columns, interest, { seed: SEED });
  const { boxes } = prim(kept, interest);
  const few = boxes.filter(({ restricted }) => restricted <= MOST_RESTRICTED);
  const base = boxes[0]!.density;
  // Failures in the box beyond those that chance would put there: a box of nearly everything covers all and says nothing.
  const beyond = ({ mass, density }: Box) => mass * (density - base);
  return { box: few.reduce((best, one) => (beyond(one) > beyond(best) ? one : best)), kept, screened };
}

/** A box found in two thirds of the futures, on the last third. Null if either part has no failing state, or nothing else. */
function heldOutBox(
  columns: Readonly<Record<string, Column>>,
  interest: Float64Array,
  states: States,
): HeldOutBox | null {
  const isHeldOut = (state: number) => states.future[state]! % THIRD === THIRD - 1;
  const only = (keeps: (state: number) => boolean) =>
    interest.map((value, state) => (keeps(state) ? value : Number.NaN));
  const [fit, rest] = [only((state) => !isHeldOut(state)), only(isHeldOut)];
  if (!isTold(fit) || !isTold(rest)) return null;
  return countOn(columns, rest, found(columns, fit).box);
}

/** More failing states inside than chance gives one time in forty. */
function isBorneOut({ n, k, states, failing }: HeldOutBox): boolean {
  const inside = shareOf(k, n);
  return inside !== null && inside.low > failing / states;
}

function isTold(interest: Float64Array): boolean {
  return interest.includes(1) && interest.includes(0);
}

function countOn(columns: Readonly<Record<string, Column>>, interest: Float64Array, box: Box): HeldOutBox {
  const table = tableOf(columns, interest);
  const held = inside(table, box);
  let [n, k, failing] = [0, 0, 0];
  for (const [row, value] of table.y.entries()) {
    failing += value;
    n += held[row]!;
    k += held[row]! * value;
  }
  return { n, k, states: table.y.length, failing, coverage: k / failing, density: n === 0 ? 0 : k / n };
}
