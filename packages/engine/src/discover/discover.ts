import { RequestError } from "../simulate/run.ts";
import { cart } from "./cart.ts";
import type { CartNode, CartOptions } from "./cart-types.ts";
import { type BoxChoice, chooseBox } from "./choose-box.ts";
import { type FeatureScore, featureScores } from "./feature-scores.ts";
import { type HeldOut, heldOut } from "./held-out.ts";
import { anything, checkOptions, oneOf, whole } from "./options.ts";
import { prim } from "./prim.ts";
import { type Reproducibility, reproducibility } from "./reproducibility.ts";
import { type BoxWords, boxSentence, type InputName } from "./sentence.ts";
import type { Box, Columns, PrimOptions, PrimResult } from "./types.ts";

/** What is looked for in runs, and how. */
export interface DiscoverOptions {
  /** Runs are of interest strictly beyond it, in the worse direction; in the unit of the measure. */
  readonly worseThan: number;
  /** Which way is better; default "minimise": larger is worse. */
  readonly sense?: "minimise" | "maximise";
  readonly names?: Readonly<Record<string, InputName>>;
  readonly words?: BoxWords;
  readonly prim?: PrimOptions;
  readonly cart?: CartOptions;
  readonly choose?: BoxChoice;
  /** Resamples of the reproducibility test; default 20, 0 for none. */
  readonly resamples?: number;
  /** Trees of the feature scores; default 100, 0 for none. */
  readonly trees?: number;
  /** Of the runs held out, resamples and trees; default 1. */
  readonly seed?: number;
}

/** A box and what it says. */
export type SaidBox = Box & { readonly sentence: string };

/** Where runs are worse than a threshold. */
export interface Discovery {
  readonly worseThan: number;
  readonly sense: "minimise" | "maximise";
  /** Runs that were used, and how many of them are of interest. */
  readonly n: number;
  readonly ofInterest: number;
  /** Runs left out because they failed or lack an input. */
  readonly leftOut: number;
  /** The trajectory of PRIM. */
  readonly boxes: readonly SaidBox[];
  /** The box of it to quote. */
  readonly chosen: SaidBox;
  /** Leaves of a tree of classes, from left to right. */
  readonly cart: readonly SaidBox[];
  readonly tree: CartNode;
  /** How a box found in two thirds of the runs does on the others; not there where either has too few runs. */
  readonly heldOut?: HeldOut;
  readonly reproducibility?: Reproducibility;
  readonly scores?: readonly FeatureScore[];
}

/** Fewer runs of a kind than this are not parted. */
const LEAST_PARTED = 3;

/**
 * Scenario discovery (Bryant and Lempert 2010): which inputs go with runs whose measure is worse than a threshold. Runs without a measure
 * (NaN) are left out and counted. Throws {@link RequestError} for bad input, and where none or all runs are worse.
 */
export function discover(columns: Columns, measure: ArrayLike<number>, options: DiscoverOptions): Discovery {
  const { sense = "minimise", seed = 1 } = checked(options);
  const interest = interestOf(measure, options.worseThan, sense);
  const search = options.prim ?? {};
  const found = prim(columns, interest, search);
  const box = chooseBox(found.boxes, options.choose);
  const leaves = cart(columns, interest, options.cart);
  if (leaves.kind !== "classes") throw new Error("a tree of classes was grown as one of means");
  const say = (one: Box): SaidBox => ({ ...one, sentence: boxSentence(one, options.names, options.words) });
  return {
    worseThan: options.worseThan,
    sense,
    n: found.n,
    ofInterest: found.ofInterest,
    leftOut: found.leftOut,
    boxes: found.boxes.map(say),
    chosen: say(box),
    cart: leaves.boxes.map(say),
    tree: leaves.tree,
    ...testsOf(columns, interest, found, box, options, seed),
  };
}

type Tests = Pick<Discovery, "heldOut" | "reproducibility" | "scores">;

function testsOf(
  columns: Columns,
  interest: Float64Array,
  { n, ofInterest }: PrimResult,
  box: Box,
  options: DiscoverOptions,
  seed: number,
): Tests {
  const { prim: search = {}, choose = {}, resamples = 20, trees = 100 } = options;
  const parted = Math.min(ofInterest, n - ofInterest) >= LEAST_PARTED;
  return {
    ...(parted ? { heldOut: heldOut(columns, interest, { prim: search, choose, seed }) } : {}),
    ...(resamples > 0
      ? { reproducibility: reproducibility(columns, interest, box, { prim: search, resamples, seed }) }
      : {}),
    ...(trees > 0 ? { scores: featureScores(columns, interest, { trees, seed }) } : {}),
  };
}

function checked(options: DiscoverOptions): DiscoverOptions {
  checkOptions("discover", options, {
    worseThan: (value) => (typeof value === "number" && !Number.isNaN(value) ? undefined : "give a number"),
    sense: oneOf("minimise", "maximise"),
    names: anything,
    words: anything,
    prim: anything,
    cart: anything,
    choose: anything,
    resamples: (value) => (value === 0 ? undefined : whole(2)(value)),
    trees: whole(0),
    seed: whole(0),
  });
  if (options.worseThan === undefined)
    throw new RequestError(["Nothing says which runs are of interest: give `worseThan`"]);
  return options;
}

/** 1 for each run worse than the threshold, 0 for the others, NaN for those that failed. */
function interestOf(measure: ArrayLike<number>, worseThan: number, sense: "minimise" | "maximise"): Float64Array {
  const interest = new Float64Array(measure.length);
  let [least, most, worse, known] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (let i = 0; i < interest.length; i++) {
    const value = measure[i]!;
    interest[i] = Number.isNaN(value)
      ? Number.NaN
      : Number(sense === "minimise" ? value > worseThan : value < worseThan);
    if (Number.isNaN(value)) continue;
    [least, most] = [Math.min(least, value), Math.max(most, value)];
    known++;
    worse += interest[i]!;
  }
  const beyond = sense === "minimise" ? "above" : "below";
  const ranges = `the measure runs from ${least} to ${most}; take a threshold within`;
  if (known > 0 && worse === 0) throw new RequestError([`None of ${known} runs is ${beyond} ${worseThan}: ${ranges}`]);
  if (known > 0 && worse === known) throw new RequestError([`All ${known} runs are ${beyond} ${worseThan}: ${ranges}`]);
  return interest;
}
