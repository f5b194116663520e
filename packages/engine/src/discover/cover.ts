import { inside } from "./box.ts";
import { type BoxChoice, chooseBox } from "./choose-box.ts";
import { anything, checkOptions, searchOf, whole } from "./options.ts";
import { trajectoryOf } from "./prim.ts";
import { checkInterest, ofInterest, tableOf } from "./table.ts";
import type { Box, Columns, Interest, PrimOptions } from "./types.ts";

/** How several boxes are looked for. */
export interface CoverOptions {
  readonly prim?: PrimOptions;
  /** At most so many boxes; default 3. */
  readonly most?: number;
  /** Which box of each trajectory is taken; default: {@link chooseBox} without conditions. */
  readonly choose?: BoxChoice | ((boxes: readonly Box[]) => Box);
}

/** One of several boxes, and the trajectory it was taken from. */
export interface CoverStep {
  readonly chosen: Box;
  readonly boxes: readonly Box[];
}

/**
 * Boxes one after the other: the runs in a box are set aside and PRIM is run again on the rest (Friedman and Fisher 1999, section 9).
 * Coverage and mass are shares of all runs, so that coverages add up. It ends where no case of interest is left, where the rest is
 * smaller than a box may be, or where the best box is no denser than all runs together. Throws {@link RequestError} as {@link prim}.
 */
export function coveringBoxes(columns: Columns, interest: Interest, options: CoverOptions = {}): CoverStep[] {
  checkOptions("coveringBoxes", options, { prim: anything, most: whole(1), choose: anything });
  const { most = 3, choose = {} } = options;
  const search = searchOf(options.prim ?? {});
  const table = checkInterest(tableOf(columns, interest));
  const take = typeof choose === "function" ? choose : (boxes: readonly Box[]) => chooseBox(boxes, choose);
  const remaining = new Uint8Array(table.y.length).fill(1);
  const rate = ofInterest(table) / table.y.length;
  const steps: CoverStep[] = [];
  while (steps.length < most) {
    const [n, k] = countOf(table.y, remaining);
    if (k === 0 || n < search.massMin * table.y.length) break;
    const boxes = trajectoryOf(table, search, remaining);
    const chosen = take(boxes);
    if (chosen.density <= rate) break;
    steps.push({ chosen, boxes });
    const held = inside(table, chosen);
    for (let row = 0; row < held.length; row++) if (held[row]) remaining[row] = 0;
  }
  return steps;
}

function countOf(y: Float64Array, remaining: Uint8Array): [n: number, k: number] {
  let [n, k] = [0, 0];
  for (let row = 0; row < y.length; row++) {
    n += remaining[row]!;
    k += remaining[row]! * y[row]!;
  }
  return [n, k];
}
