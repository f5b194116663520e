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
import { columnsByName } from "./table.ts";
import type { Box, Column, Columns, PrimOptions, PrimResult } from "./types.ts";

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
  /** Boxes are looked for over so many inputs of the highest feature scores; default: all. */
  readonly screen?: number;
  /** One number a run: runs with the same one, such as a future under several theories, are held out together. */
  readonly groups?: ArrayLike<number>;
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
  /** Inputs boxes were looked for over, and out of how many. */
  readonly screened: { readonly kept: readonly string[]; readonly of: number };
  /** The trajectory of PRIM. */
  readonly boxes: readonly SaidBox[];
  /** The box of it to quote. */
  readonly chosen: SaidBox;
  /** Leaves of a tree of classes, from left to right. */
  readonly cart: readonly SaidBox[];
  readonly tree: CartNode;
  /** How a box found in two thirds of the runs, screening included, does on the others; not there where either has too few runs. */
  readonly heldOut?: HeldOut;
  readonly reproducibility?: Reproducibility;
  /** Of all inputs, those left out by screening too. */
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
  const { kept, scores, of } = screened(columns, interest, options, seed);
  const found = prim(kept, interest, options.prim ?? {});
  const box = chooseBox(found.boxes, options.choose);
  const leaves = cart(kept, interest, options.cart);
  if (leaves.kind !== "classes") throw new Error("a tree of classes was grown as one of means");
  const say = (one: Box): SaidBox => ({ ...one, sentence: boxSentence(one, options.names, options.words) });
  return {
    worseThan: options.worseThan,
    sense,
    ...{ n: found.n, ofInterest: found.ofInterest, leftOut: found.leftOut },
    screened: { kept: kept.names, of },
    boxes: found.boxes.map(say),
    chosen: say(box),
    cart: leaves.boxes.map(say),
    tree: leaves.tree,
    ...heldOutOf(columns, interest, found, options, seed),
    ...reproduced(kept, interest, box, options, seed),
    ...(scores && options.trees !== 0 ? { scores } : {}),
  };
}

/** Columns with their names apart, in their own order. */
type Named = Extract<Columns, { readonly names: readonly string[] }>;

/** The inputs of the highest scores, where fewer than all are asked for. */
function screened(
  columns: Columns,
  interest: Float64Array,
  { screen = Number.POSITIVE_INFINITY, trees = 100 }: DiscoverOptions,
  seed: number,
): { readonly kept: Named; readonly of: number; readonly scores?: readonly FeatureScore[] } {
  const all = Object.entries(columnsByName(columns));
  const named = (some: readonly (readonly [string, Column])[]): Named => ({
    names: some.map(([name]) => name),
    columns: some.map(([, column]) => column),
  });
  if (trees === 0 && all.length <= screen) return { kept: named(all), of: all.length };
  const scores = featureScores(columns, interest, { trees: trees || 100, seed });
  const best = new Set(scores.slice(0, screen).map(({ input }) => input));
  return { kept: named(all.filter(([name]) => best.has(name))), of: all.length, scores };
}

function heldOutOf(
  columns: Columns,
  interest: Float64Array,
  { n, ofInterest }: PrimResult,
  options: DiscoverOptions,
  seed: number,
): Pick<Discovery, "heldOut"> {
  if (Math.min(ofInterest, n - ofInterest) < LEAST_PARTED) return {};
  const { prim: search = {}, choose = {}, screen, groups } = options;
  const how = { prim: search, choose, seed, ...(screen === undefined ? {} : { screen }) };
  try {
    return { heldOut: heldOut(columns, interest, { ...how, ...(groups === undefined ? {} : { groups }) }) };
  } catch (error) {
    // What is asked can be met over all runs and not over two thirds of them, or a few groups hold all cases of interest: as with few runs, nothing is told.
    if (error instanceof RequestError) return {};
    throw error;
  }
}

function reproduced(
  columns: Columns,
  interest: Float64Array,
  box: Box,
  { prim: search = {}, resamples = 20 }: DiscoverOptions,
  seed: number,
): Pick<Discovery, "reproducibility"> {
  if (resamples === 0) return {};
  return { reproducibility: reproducibility(columns, interest, box, { prim: search, resamples, seed }) };
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
    screen: whole(1),
    groups: anything,
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
  const [from, to] = [least, most].map((end) => Number(end.toPrecision(4)));
  const ranges = `the measure runs from ${from} to ${to}; take a threshold within`;
  if (known > 0 && worse === 0) throw new RequestError([`None of ${known} runs is ${beyond} ${worseThan}: ${ranges}`]);
  if (known > 0 && worse === known) throw new RequestError([`All ${known} runs are ${beyond} ${worseThan}: ${ranges}`]);
  return interest;
}
