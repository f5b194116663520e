import { type Bounds, restrictedAxes } from "./bounds.ts";
import type { Table } from "./table.ts";

/** Runs in a box, and those that one restriction alone keeps out. */
export interface Neighbours {
  /** Runs inside, and how many of them are of interest. */
  readonly n: number;
  readonly k: number;
  /** Restricted axes; what follows is by their place here. */
  readonly axes: readonly number[];
  /** Runs kept out at the low end (or by their label) and at the high end. */
  readonly below: readonly Beside[];
  readonly above: readonly Beside[];
}

/** Runs that one end alone keeps out, and how many of them are of interest. */
export interface Beside {
  readonly n: number;
  readonly k: number;
}

/** Of each run, how a box holds it: 0 inside, 2 p + 1 and 2 p + 2 kept out by the low or the high end of its p-th restricted axis alone, -1 by more. */
export type Standing = Int16Array;

/** How a box holds the runs marked in `remaining`; -1 for the others. */
export function standingOf(table: Table, box: Bounds, axes: readonly number[], remaining: Uint8Array): Standing {
  const standing = new Int16Array(remaining.length);
  for (let row = 0; row < remaining.length; row++) standing[row] = remaining[row] ? 0 : -1;
  for (const [place, axis] of axes.entries()) {
    const { rank } = table.axes[axis]!;
    const kept = box.kept[axis];
    // A box of labels stands as one of ranks whose every run is kept out at its low end.
    const [low, high] = [box.low[axis]!, box.high[axis]!];
    for (let row = 0; row < standing.length; row++) {
      const before = standing[row]!;
      if (before < 0) continue;
      const at = rank[row]!;
      const below = kept === undefined ? at < low : kept[at] === 0;
      if (!below && (kept !== undefined || at <= high)) continue;
      standing[row] = before > 0 ? -1 : 2 * place + (below ? 1 : 2);
    }
  }
  return standing;
}

/** Counts of the runs in a box and beside it. */
export function neighboursOf(table: Table, box: Bounds, whole: Bounds, remaining: Uint8Array): Neighbours {
  const axes = restrictedAxes(box, whole);
  const standing = standingOf(table, box, axes, remaining);
  const [n, k] = [new Uint32Array(2 * axes.length + 1), new Uint32Array(2 * axes.length + 1)];
  for (let row = 0; row < standing.length; row++) {
    const at = standing[row]!;
    if (at < 0) continue;
    n[at]!++;
    k[at]! += table.y[row]!;
  }
  const beside = (side: number) => axes.map((_, place) => ({ n: n[2 * place + side]!, k: k[2 * place + side]! }));
  return { n: n[0]!, k: k[0]!, axes, below: beside(1), above: beside(2) };
}
