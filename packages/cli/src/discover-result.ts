import {
  type BoxChoice,
  type BoxWords,
  type Discovery,
  discover,
  type FeatureScore,
  type HeldOut,
  type PrimOptions,
  type Reproducibility,
  RequestError,
  type SaidBox,
} from "@multivector/engine";
import type { Question } from "./discover-question.ts";

/** How boxes are looked for. */
export interface DiscoverRequest {
  readonly worseThan: number;
  readonly prim: PrimOptions;
  readonly choose: BoxChoice;
  /** Inputs searched, those of the highest feature scores. */
  readonly screen: number;
  readonly seed: number;
}

/** What `discover` prints: where runs are worse than a threshold, and whether that is to be believed. */
export interface DiscoverResult {
  readonly measure: Question["measure"];
  readonly worseThan: number;
  readonly strategy: string | null;
  readonly theory: string | null;
  readonly runs: string;
  readonly n: number;
  readonly ofInterest: number;
  readonly leftOut: number;
  readonly screened: Discovery["screened"];
  readonly chosen: SaidBox;
  readonly boxes: readonly SaidBox[];
  readonly cart: readonly SaidBox[];
  readonly heldOut: HeldOut | null;
  readonly reproducibility: Reproducibility | null;
  readonly scores: readonly FeatureScore[];
}

/** Fewer runs than this on either side of the threshold tell little. */
const FEW = 10;
/** A chance above this is none to rely on. */
const LIKELY = 0.05;

/** Looks for boxes. Throws {@link RequestError} where none or all runs are worse, and for options that cannot be. */
export function discoverResult(question: Question, request: DiscoverRequest): DiscoverResult {
  const { measure, strategy, theory, runs, values, columns, names, groups } = question;
  refuseConstant(question);
  const found = discover(columns, values, {
    ...{ worseThan: request.worseThan, sense: measure.sense, names, words: wordsOf(question, request.worseThan) },
    ...{ prim: request.prim, choose: request.choose, screen: request.screen, seed: request.seed },
    ...(groups === undefined ? {} : { groups }),
  });
  const { n, ofInterest, leftOut, screened, chosen, boxes, cart, scores = [] } = found;
  return {
    ...{ measure, worseThan: request.worseThan, strategy, theory, runs, n, ofInterest, leftOut, screened },
    ...{ chosen, boxes, cart, heldOut: found.heldOut ?? null, reproducibility: found.reproducibility ?? null, scores },
  };
}

function refuseConstant({ measure, strategy, values, runs }: Question): void {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0 || known.some((value) => value !== known[0])) return;
  const other = strategy === null ? "another measure" : "another measure, strategy or theory";
  throw new RequestError([
    `\`${measure.name}\` is ${known[0]} in all ${known.length} ${runs}, so no input tells them apart: take ${other}`,
  ]);
}

function wordsOf({ measure: { name, unit, sense }, strategy, theory, runs }: Question, worseThan: number): BoxWords {
  const where = [...(strategy === null ? [] : [`With ${strategy}`]), ...(theory === null ? [] : [`under ${theory}`])];
  const begin = where.length > 0 ? `${where.join(" ")}, ` : "";
  const bad = `${begin}${name} ${sense === "minimise" ? "above" : "below"} ${worseThan}${unit ? ` ${unit}` : ""}`;
  return { fails: bad, futures: runs, failures: `such ${runs}` };
}

/** What a reader must know before quoting the box. */
export function discoverWarnings({ warnings }: Question, result: DiscoverResult): string[] {
  const { n, ofInterest, leftOut, runs, screened, chosen, heldOut } = result;
  const few = Math.min(ofInterest, n - ofInterest);
  const told = [...warnings];
  if (leftOut > 0) told.push(`${leftOut} ${runs} are left out: a run failed, or a number is missing.`);
  if (few < FEW)
    told.push(
      `Only ${few} of ${n} ${runs} are ${few === ofInterest ? "worse" : "not worse"}: that is few to tell where; run more futures.`,
    );
  if (chosen.limits.length === 0)
    told.push(
      "No limit is worth its loss of coverage; ask for a denser box with --min-density, or for another threshold.",
    );
  const limits = Object.values(chosen.quasiP);
  const weak = limits.filter((p) => p * screened.of > LIKELY).length;
  if (weak > 0)
    told.push(
      `${weak} of the ${limits.length} limits ${weak === 1 ? "is" : "are"} no better than what some of ${screened.of} ${screened.of === 1 ? "input" : "inputs"} would show by chance (quasi-p times inputs above ${LIKELY}).`,
    );
  if (chosen.limits.length > 0 && heldOut === null)
    told.push(`There are too few ${runs} to hold some out: nothing says whether the box holds in others.`);
  return told;
}

/** Whether the runs held out speak for the box: of those inside more are worse than chance gives. */
export function isBorneOut({ heldOut }: Pick<DiscoverResult, "heldOut">): boolean {
  return heldOut !== null && heldOut.chance <= LIKELY;
}
