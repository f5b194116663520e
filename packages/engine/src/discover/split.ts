import type { Axis } from "./axis.ts";

/** The best way to part the runs of a node by one input. */
export interface Split {
  /** Sum over both sides of (sum of y)^2 / n: it climbs as the squares within the sides fall, and so does Gini's index for 0 and 1. */
  readonly gain: number;
  readonly nLeft: number;
  /** Of numbers: the ranks on either side of the cut. */
  readonly ranks?: readonly [left: number, right: number];
  /** Of labels: 1 for those that go left. */
  readonly labels?: Uint8Array;
}

/** Runs of a node in order of their ranks, what stands against them, and what a side must hold. */
export interface NodeRuns {
  readonly rows: Uint32Array;
  readonly y: Float64Array;
  readonly minLeaf: number;
  /** Gains closer than this are equal. */
  readonly tolerance: number;
}

/** The best cut of a number; of equals the lowest. Nothing if no cut leaves both sides large enough. */
export function numberSplit({ rank }: Axis, { rows, y, minLeaf, tolerance }: NodeRuns): Split | undefined {
  let total = 0;
  for (const row of rows) total += y[row]!;
  let [sum, gain, at] = [0, Number.NEGATIVE_INFINITY, -1];
  for (let n = 1; n <= rows.length - minLeaf; n++) {
    sum += y[rows[n - 1]!]!;
    if (n < minLeaf || rank[rows[n - 1]!] === rank[rows[n]!]) continue;
    const here = gainOf(sum, n, total - sum, rows.length - n);
    if (here > gain + tolerance) [gain, at] = [here, n];
  }
  return at < 0 ? undefined : { gain, nLeft: at, ranks: [rank[rows[at - 1]!]!, rank[rows[at]!]!] };
}

/**
 * The best way to part labels in two: with the labels in order of their means the best of all subsets is a cut of that order (Breiman
 * et al. 1984, section 4.2.2; Fisher 1958).
 */
export function labelSplit({ rank, labels }: Axis, { rows, y, minLeaf, tolerance }: NodeRuns): Split | undefined {
  const [count, sums] = [new Uint32Array(labels.length), new Float64Array(labels.length)];
  let total = 0;
  for (const row of rows) {
    count[rank[row]!]!++;
    sums[rank[row]!]! += y[row]!;
    total += y[row]!;
  }
  const present = Array.from(labels.keys()).filter((label) => count[label]! > 0);
  present.sort((a, b) => sums[a]! / count[a]! - sums[b]! / count[b]! || a - b);
  let [n, sum, gain, at, nLeft] = [0, 0, Number.NEGATIVE_INFINITY, -1, 0];
  for (const [i, label] of present.slice(0, -1).entries()) {
    n += count[label]!;
    sum += sums[label]!;
    if (n < minLeaf || rows.length - n < minLeaf) continue;
    const here = gainOf(sum, n, total - sum, rows.length - n);
    if (here > gain + tolerance) [gain, at, nLeft] = [here, i, n];
  }
  if (at < 0) return undefined;
  const left = new Uint8Array(labels.length);
  for (const label of present.slice(0, at + 1)) left[label] = 1;
  return { gain, nLeft, labels: left };
}

/** What parting (sum, n) of one side from the other is worth. */
export function gainOf(sumLeft: number, nLeft: number, sumRight: number, nRight: number): number {
  return (sumLeft * sumLeft) / nLeft + (sumRight * sumRight) / nRight;
}
