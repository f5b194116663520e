import { type Bounds, wholeOf } from "./bounds.ts";
import { boxOf } from "./box.ts";
import { applied } from "./candidate.ts";
import { type Search, searchOf } from "./options.ts";
import { bestPaste, pastingOf } from "./paste.ts";
import { Peeling } from "./peel.ts";
import { checkInterest, ofInterest, type Table, tableOf } from "./table.ts";
import type { Box, Columns, Interest, PrimOptions, PrimResult } from "./types.ts";

/**
 * The patient rule induction method (Friedman and Fisher 1999) as scenario discovery uses it (Bryant and Lempert 2010): from the box
 * of all runs a thin slice is peeled off again and again, the one that lifts the density most, then slices are pasted back where that
 * lifts it further. Gives every box on the way. Throws {@link RequestError} for bad input, and where none or all runs are of interest.
 */
export function prim(columns: Columns, interest: Interest, options: PrimOptions = {}): PrimResult {
  const search = searchOf(options);
  const table = checkInterest(tableOf(columns, interest));
  const boxes = trajectoryOf(table, search);
  return { boxes, n: table.y.length, ofInterest: ofInterest(table), leftOut: table.leftOut };
}

/** The trajectory over the runs that remain; coverage and mass are shares of all runs of the table. */
export function trajectoryOf(table: Table, search: Search, remaining = new Uint8Array(table.y.length).fill(1)): Box[] {
  const whole = wholeOf(table);
  const yardstick = { table, whole, remaining, ofInterest: ofInterest(table) };
  const peeled = peels(table, search, whole, remaining);
  const pasted = search.paste ? pastes(table, search, whole, remaining, peeled.at(-1)!) : [];
  return [...peeled, ...pasted].map((bounds, step) => boxOf(yardstick, bounds, step));
}

/** The box of all runs and what is left after each peel, until no peel helps, or the box would become too small. */
function peels(table: Table, search: Search, whole: Bounds, remaining: Uint8Array): Bounds[] {
  const peeling = new Peeling(table, search, whole, remaining);
  const trajectory = [whole];
  while (peeling.k < peeling.n * search.densityStop) {
    const best = peeling.best(trajectory.at(-1)!);
    if (best === undefined || !(best.score > 0) || best.candidate.n / table.y.length < search.massMin) break;
    peeling.take(best.candidate);
    trajectory.push(applied(table.axes, trajectory.at(-1)!, best.candidate));
  }
  return trajectory;
}

/** What the last box becomes with each paste, as long as that lifts its density. */
function pastes(table: Table, search: Search, whole: Bounds, remaining: Uint8Array, last: Bounds): Bounds[] {
  const trajectory: Bounds[] = [];
  for (let box = last; ; box = trajectory.at(-1)!) {
    const pasting = pastingOf(table, search, whole, box, remaining);
    const best = bestPaste(pasting);
    if (best === undefined || !(best.score > 0)) return trajectory;
    const { n, k } = best.candidate;
    if (k / n <= pasting.k / pasting.inside.length || n / table.y.length < search.massMin) return trajectory;
    trajectory.push(applied(table.axes, box, best.candidate));
  }
}
