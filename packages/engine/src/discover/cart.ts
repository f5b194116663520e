import type { Axis } from "./axis.ts";
import { type Bounds, between, copyOf, restrictedAxes, wholeOf } from "./bounds.ts";
import { boxOf, limitOf } from "./box.ts";
import type { CartNode, CartOptions, CartResult, MeanBox } from "./cart-types.ts";
import { checkOptions, whole } from "./options.ts";
import { labelSplit, numberSplit, type Split } from "./split.ts";
import { checkInterest, ofInterest, type Table, tableOf } from "./table.ts";
import type { Columns, Interest } from "./types.ts";

/**
 * A classification tree where `y` holds 0 and 1 (or booleans) alone, by Gini's index, and a regression tree otherwise, by squares
 * (Breiman et al. 1984). A node is split where that parts it best; of equals the first column and its lowest cut. It is a leaf where its
 * runs are all alike, or no split leaves `minLeaf` runs on both sides. Throws {@link RequestError} for bad input.
 */
export function cart(columns: Columns, y: Interest, options: CartOptions = {}): CartResult {
  checkOptions("cart", options, { maxDepth: whole(0), minLeaf: whole(1) });
  const table = tableOf(columns, y);
  const classes = table.y.every((value) => value === 0 || value === 1);
  if (classes) checkInterest(table);
  const tree = new Growing(table, options);
  const root = tree.grow(wholeOf(table), 0, table.y.length, 0);
  const base = { tree: root, n: table.y.length, leftOut: table.leftOut };
  if (!classes) return { ...base, kind: "means", boxes: tree.leaves.map((leaf, step) => meanBox(table, leaf, step)) };
  const remaining = new Uint8Array(table.y.length).fill(1);
  const yardstick = { table, whole: wholeOf(table), remaining, ofInterest: ofInterest(table) };
  return { ...base, kind: "classes", boxes: tree.leaves.map(({ bounds }, step) => boxOf(yardstick, bounds, step)) };
}

interface Leaf {
  readonly bounds: Bounds;
  readonly n: number;
  readonly mean: number;
}

function meanBox(table: Table, { bounds, n, mean }: Leaf, step: number): MeanBox {
  const all = wholeOf(table);
  const limits = restrictedAxes(bounds, all).map((axis) => limitOf(table, all, bounds, axis));
  return { step, limits, mass: n / table.y.length, n, restricted: limits.length, mean };
}

/** A tree while it grows: on each axis the runs of a node stand together, in order of their ranks. */
class Growing {
  readonly leaves: Leaf[] = [];
  readonly #table: Table;
  readonly #maxDepth: number;
  readonly #minLeaf: number;
  readonly #orders: readonly Uint32Array[];
  readonly #goesLeft: Uint8Array;
  /** What stands against the inputs, less its mean, which no split depends on. */
  readonly #y: Float64Array;
  readonly #tolerance: number;

  constructor(table: Table, { maxDepth = Number.POSITIVE_INFINITY, minLeaf }: CartOptions) {
    this.#table = table;
    this.#maxDepth = maxDepth;
    this.#minLeaf = minLeaf ?? Math.max(1, Math.floor(0.05 * table.y.length));
    this.#orders = table.axes.map(({ order }) => order.slice());
    this.#goesLeft = new Uint8Array(table.y.length);
    const mean = table.y.reduce((sum, value) => sum + value, 0) / table.y.length;
    const classes = table.y.every((value) => value === 0 || value === 1);
    // 0 and 1 stay whole numbers, of which sums are exact.
    this.#y = classes ? table.y : table.y.map((value) => value - mean);
    this.#tolerance = 1e-12 * this.#y.reduce((sum, value) => sum + value * value, 0);
  }

  /** Grows the node of the runs [from, to). */
  grow(bounds: Bounds, from: number, to: number, depth: number): CartNode {
    const n = to - from;
    const mean = this.#meanOf(from, to);
    const best = depth < this.#maxDepth && !this.#alike(from, to) ? this.#bestSplit(from, to) : undefined;
    if (best === undefined) {
      this.leaves.push({ bounds, n, mean });
      return { n, mean, leaf: this.leaves.length - 1 };
    }
    const [place, split] = best;
    const axis = this.#table.axes[place]!;
    this.#part(place, split, from, to);
    const [low, high] = parted(bounds, axis, place, split);
    const left = this.grow(low, from, from + split.nLeft, depth + 1);
    const right = this.grow(high, from + split.nLeft, to, depth + 1);
    return { n, mean, input: axis.name, ...asked(axis, split), left, right };
  }

  #meanOf(from: number, to: number): number {
    let sum = 0;
    for (const row of this.#orders[0]!.subarray(from, to)) sum += this.#table.y[row]!;
    return sum / (to - from);
  }

  #alike(from: number, to: number): boolean {
    const rows = this.#orders[0]!.subarray(from, to);
    return rows.every((row) => this.#table.y[row] === this.#table.y[rows[0]!]);
  }

  #bestSplit(from: number, to: number): [place: number, split: Split] | undefined {
    let best: [number, Split] | undefined;
    for (const [place, axis] of this.#table.axes.entries()) {
      const rows = this.#orders[place]!.subarray(from, to);
      const runs = { rows, y: this.#y, minLeaf: this.#minLeaf, tolerance: this.#tolerance };
      const split = axis.kind === "labels" ? labelSplit(axis, runs) : numberSplit(axis, runs);
      if (split && (!best || split.gain > best[1].gain + this.#tolerance)) best = [place, split];
    }
    return best;
  }

  /** Puts the runs that go left before the others on every axis, in the same order among themselves. */
  #part(place: number, split: Split, from: number, to: number): void {
    const { rank } = this.#table.axes[place]!;
    for (const row of this.#orders[place]!.subarray(from, to))
      this.#goesLeft[row] = split.labels ? split.labels[rank[row]!]! : rank[row]! <= split.ranks![0] ? 1 : 0;
    for (const order of this.#orders) {
      const rows = order.slice(from, to);
      let [left, right] = [from, from + split.nLeft];
      for (const row of rows) order[this.#goesLeft[row] ? left++ : right++] = row;
    }
  }
}

function asked(axis: Axis, { ranks, labels }: Split): { atMost: number } | { labels: readonly string[] } {
  if (ranks) return { atMost: between(axis, ranks[0], ranks[1]) };
  return { labels: axis.labels.filter((_, label) => labels![label]) };
}

/** The bounds of the two sides of a split. */
function parted(bounds: Bounds, axis: Axis, place: number, { ranks, labels }: Split): [left: Bounds, right: Bounds] {
  const [left, right] = [copyOf(bounds), copyOf(bounds)];
  if (!ranks) {
    for (const [label, goesLeft] of labels!.entries()) {
      if (goesLeft) right.kept[place]![label] = 0;
      else left.kept[place]![label] = 0;
    }
    return [left, right];
  }
  left.highLimit[place] = between(axis, ranks[0], ranks[1]);
  right.lowLimit[place] = between(axis, ranks[1], ranks[0]);
  left.high[place] = axis.values.findLastIndex((value) => value <= left.highLimit[place]!);
  right.low[place] = axis.values.findIndex((value) => value >= right.lowLimit[place]!);
  return [left, right];
}
