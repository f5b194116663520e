import type { Axis } from "./axis.ts";
import { type Bounds, between, restrictedEnds } from "./bounds.ts";
import { axisOrder, better, type Candidate, type Scored } from "./candidate.ts";
import { cutAt } from "./cut.ts";
import { scoreOf } from "./objective.ts";
import type { Search } from "./options.ts";
import type { Table } from "./table.ts";

/** The runs of a box while it is peeled: on each axis in order of their ranks. */
export class Peeling {
  readonly #table: Table;
  readonly #search: Search;
  readonly #whole: Bounds;
  readonly #orders: Uint32Array[];
  readonly #inside: Uint8Array;
  n: number;
  k = 0;

  /** Starts with the runs marked in `remaining`. */
  constructor(table: Table, search: Search, whole: Bounds, remaining: Uint8Array) {
    this.#table = table;
    this.#search = search;
    this.#whole = whole;
    this.#inside = remaining.slice();
    this.#orders = table.axes.map((axis) => axis.order.filter((row) => remaining[row]));
    this.n = this.#orders[0]!.length;
    for (const row of this.#orders[0]!) this.k += table.y[row]!;
  }

  /** The best peel of a box, or nothing if no peel takes off some runs and leaves others. */
  best(box: Bounds): Scored | undefined {
    const { axes } = this.#table;
    const ends = axes.map((_, axis) => restrictedEnds(box, this.#whole, axis).includes(true));
    const free = ends.filter((restricted) => !restricted).length;
    let best: Scored | undefined;
    for (const axis of axisOrder(axes)) {
      for (const candidate of this.#candidates(axis)) {
        if (candidate.n === 0 || candidate.n === this.n) continue;
        const score = scoreOf(this.#search.objective, this.n, this.k, candidate.n, candidate.k);
        best = better(best, { candidate, score, free: free - (ends[axis] ? 0 : 1) });
      }
    }
    return best;
  }

  #candidates(place: number): Candidate[] {
    const axis = this.#table.axes[place]!;
    if (axis.kind === "labels") return this.#labelPeels(place, axis);
    return [this.#highPeel(place, axis), this.#lowPeel(place, axis)];
  }

  #highPeel(place: number, axis: Axis): Candidate {
    const { order, rankAt } = this.#ranks(place, axis);
    const cut = cutAt(this.n, 1 - this.#search.peelAlpha, rankAt);
    let keep = cut.below;
    if (axis.kind === "discrete") keep = this.#discreteKeep(order, axis, 1 - this.#search.peelAlpha);
    let [i, k] = [this.n - 1, this.k];
    for (; i >= 0 && rankAt(i) > keep; i--) k -= this.#table.y[order[i]!]!;
    const limit =
      axis.kind === "real" && cut.above > keep ? between(axis, keep, cut.above) : axis.values[Math.max(keep, 0)]!;
    return { axis: place, end: "high", rank: keep, limit, n: i + 1, k };
  }

  #lowPeel(place: number, axis: Axis): Candidate {
    const { order, rankAt } = this.#ranks(place, axis);
    const cut = cutAt(this.n, this.#search.peelAlpha, rankAt);
    let keep = cut.above;
    if (axis.kind === "discrete") keep = this.#discreteKeep(order, axis, this.#search.peelAlpha);
    let [i, k] = [0, this.k];
    for (; i < this.n && rankAt(i) < keep; i++) k -= this.#table.y[order[i]!]!;
    const limit = axis.kind === "real" && cut.below < keep ? between(axis, keep, cut.below) : (axis.values[keep] ?? 0);
    return { axis: place, end: "low", rank: keep, limit, n: this.n - i, k };
  }

  /**
   * The outermost level of a discrete input that stays: levels beyond the share go, or the outermost one alone where it is larger
   * than the share. The share is at most what a peel may take, so that few levels are peeled one at a time.
   */
  #discreteKeep(order: Uint32Array, axis: Axis, share: number): number {
    const i = (this.n - 1) * share;
    const high = share > 0.5;
    const level = axis.rank[order[high ? Math.floor(i) : Math.ceil(i)]!]!;
    if (level !== axis.rank[order[high ? this.n - 1 : 0]!]!) return level;
    let next = high ? this.n - 1 : 0;
    while (next >= 0 && next < this.n && axis.rank[order[next]!] === level) next += high ? -1 : 1;
    return next >= 0 && next < this.n ? axis.rank[order[next]!]! : level;
  }

  #ranks(place: number, { rank }: Axis): { order: Uint32Array; rankAt: (i: number) => number } {
    const order = this.#orders[place]!;
    return { order, rankAt: (i) => rank[order[i]!]! };
  }

  #labelPeels(place: number, { labels, rank }: Axis): Candidate[] {
    const [n, k] = [new Uint32Array(labels.length), new Uint32Array(labels.length)];
    for (const row of this.#orders[place]!) {
      n[rank[row]!]!++;
      k[rank[row]!]! += this.#table.y[row]!;
    }
    return labels.map((_, label) => ({
      axis: place,
      end: "label",
      rank: label,
      limit: 0,
      n: this.n - n[label]!,
      k: this.k - k[label]!,
    }));
  }

  /** Takes a peel off the runs. */
  take({ axis, end, rank, n, k }: Candidate): void {
    const ranks = this.#table.axes[axis]!.rank;
    for (const row of this.#orders[axis]!) {
      const out = end === "label" ? ranks[row] === rank : end === "low" ? ranks[row]! < rank : ranks[row]! > rank;
      if (out) this.#inside[row] = 0;
    }
    for (const [place, order] of this.#orders.entries()) this.#orders[place] = this.#stillInside(order, n);
    [this.n, this.k] = [n, k];
  }

  #stillInside(order: Uint32Array, n: number): Uint32Array {
    let next = 0;
    for (let i = 0; next < n; i++) {
      const row = order[i]!;
      order[next] = row;
      next += this.#inside[row]!;
    }
    return order.subarray(0, n);
  }
}
