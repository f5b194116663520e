import { RequestError } from "../simulate/run.ts";
import { checkOptions, oneOf, whole, within } from "./options.ts";
import type { Box } from "./types.ts";

/** What a box must reach to be chosen. */
export interface BoxChoice {
  /** Shares, in 0 to 1. */
  readonly minCoverage?: number;
  readonly minDensity?: number;
  /** Most inputs it may restrict; default: any number. */
  readonly mostRestricted?: number;
  /** What a box is worth: "harmonic" (default) is said below; "beyond-chance": the cases of interest in it beyond its share of them. */
  readonly worth?: "harmonic" | "beyond-chance";
}

/** A box with one more input must be better than one without it by this share of its worth. */
const WORTH_AN_INPUT = 0.02;

/**
 * The box of a trajectory to quote. Of the boxes that reach what is asked: the densest if only coverage is asked, the one of largest
 * coverage if only density is, otherwise the one of largest worth, 2 / (1 / coverage + 1 / density), the harmonic mean of the two.
 * Then the one with the fewest inputs whose worth (density, coverage) is within 2 % of it; of equals the better, then the earlier.
 * With `worth: "beyond-chance"` a box of nearly everything, which covers all and says nothing, is worth nothing. Throws {@link RequestError} where no
 * box reaches what is asked.
 */
export function chooseBox(boxes: readonly Box[], choice: BoxChoice = {}): Box {
  const share = within(0, 1, { low: true, high: true });
  checkOptions("chooseBox", choice, {
    minCoverage: share,
    minDensity: share,
    mostRestricted: whole(0),
    worth: oneOf("harmonic", "beyond-chance"),
  });
  const { minCoverage = 0, minDensity = 0, mostRestricted = Number.POSITIVE_INFINITY } = choice;
  const few = boxes.filter(({ restricted }) => restricted <= mostRestricted);
  const open = few.filter(({ coverage, density }) => coverage >= minCoverage && density >= minDensity);
  if (open.length === 0) throw new RequestError([noneReaches(few, minCoverage, minDensity)]);
  const worth = worthOf(choice, boxes[0]?.density ?? 0);
  const most = Math.max(...open.map(worth));
  const near = open.filter((box) => worth(box) >= most * (1 - WORTH_AN_INPUT));
  const fewest = Math.min(...near.map(({ restricted }) => restricted));
  const simple = near.filter(({ restricted }) => restricted === fewest);
  return simple.reduce((best, box) => (worth(box) > worth(best) ? box : best));
}

/** `base`: the share of interest among all runs. */
function worthOf({ minCoverage, minDensity, worth }: BoxChoice, base: number): (box: Box) => number {
  if (worth === "beyond-chance") return ({ mass, density }) => mass * (density - base);
  if (minCoverage !== undefined && minDensity === undefined) return ({ density }) => density;
  if (minDensity !== undefined && minCoverage === undefined) return ({ coverage }) => coverage;
  return ({ coverage, density }) => (coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density));
}

function noneReaches(boxes: readonly Box[], minCoverage: number, minDensity: number): string {
  const covering = boxes.filter(({ coverage }) => coverage >= minCoverage);
  const densest = Math.max(0, ...covering.map(({ density }) => density));
  const percent = (share: number) => `${Math.floor(share * 1000) / 10} %`;
  return `No box has a density of ${percent(minDensity)} at a coverage of ${percent(minCoverage)}: the densest there has ${percent(densest)}; ask for less`;
}
