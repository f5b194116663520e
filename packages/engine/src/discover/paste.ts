import type { Axis } from "./axis.ts";
import { type Bounds, between, restrictedAxes } from "./bounds.ts";
import { applied, axisOrder, better, type Candidate, type Scored } from "./candidate.ts";
import { cutAt } from "./cut.ts";
import { standingOf } from "./neighbours.ts";
import { scoreOf } from "./objective.ts";
import type { Search } from "./options.ts";
import type { Table } from "./table.ts";

/** A box to be widened, and the runs in it and beside it. */
export interface Pasting {
  readonly table: Table;
  readonly search: Search;
  readonly whole: Bounds;
  readonly box: Bounds;
  readonly inside: readonly number[];
  /** Runs of interest inside. */
  readonly k: number;
  /** Restricted axes, and by their place here the runs that their low end (or label) or their high end alone keeps out. */
  readonly axes: readonly number[];
  readonly below: readonly (readonly number[])[];
  readonly above: readonly (readonly number[])[];
}

/** Looks up what stands in and beside a box, among the runs marked in `remaining`. */
export function pastingOf(table: Table, search: Search, whole: Bounds, box: Bounds, remaining: Uint8Array): Pasting {
  const axes = restrictedAxes(box, whole);
  const standing = standingOf(table, box, axes, remaining);
  const groups = Array.from({ length: 2 * axes.length + 1 }, (): number[] => []);
  for (let row = 0; row < standing.length; row++) if (standing[row]! >= 0) groups[standing[row]!]!.push(row);
  const [inside, ...beside] = groups as [number[], ...number[][]];
  const [below, above] = [0, 1].map((side) => beside.filter((_, i) => i % 2 === side)) as [number[][], number[][]];
  return { table, search, whole, box, inside, k: interestIn(table, inside), axes, below, above };
}

/** The best paste: one end moved out, or one label taken back; nothing if no run stands beside the box. */
export function bestPaste(pasting: Pasting): Scored | undefined {
  const { table, search, box, whole, axes, inside, k } = pasting;
  let best: Scored | undefined;
  for (const axis of axisOrder(table.axes)) {
    const place = axes.indexOf(axis);
    if (place < 0) continue;
    for (const candidate of candidatesAt(pasting, place)) {
      const score = scoreOf(search.objective, inside.length, k, candidate.n, candidate.k);
      const free = table.axes.length - restrictedAxes(applied(table.axes, box, candidate), whole).length;
      best = better(best, { candidate, score, free });
    }
  }
  return best;
}

function candidatesAt(pasting: Pasting, place: number): Candidate[] {
  const { table, axes, below, above } = pasting;
  if (table.axes[axes[place]!]!.kind === "labels") return labelPastes(pasting, place);
  return [
    ...(below[place]!.length > 0 ? [lowPaste(pasting, place)] : []),
    ...(above[place]!.length > 0 ? [highPaste(pasting, place)] : []),
  ];
}

function lowPaste(pasting: Pasting, place: number): Candidate {
  const { table, search, box, axes } = pasting;
  const [at, out] = [axes[place]!, pasting.below[place]!];
  const axis = table.axes[at]!;
  const ranks = ranksOf(axis, out, onLimit(axis, pasting.inside, box.low[at]!, box.lowLimit[at]!));
  const cut = cutAt(ranks.length, 1 - search.pasteAlpha, (i) => ranks[i]!);
  const limit = axis.kind === "real" ? between(axis, cut.above, cut.below) : axis.values[cut.above]!;
  return taking(pasting, out, { axis: at, end: "low", rank: cut.above, limit }, (row) => axis.rank[row]! >= cut.above);
}

function highPaste(pasting: Pasting, place: number): Candidate {
  const { table, search, box, axes } = pasting;
  const [at, out] = [axes[place]!, pasting.above[place]!];
  const axis = table.axes[at]!;
  const ranks = ranksOf(axis, out, onLimit(axis, pasting.inside, box.high[at]!, box.highLimit[at]!));
  const cut = cutAt(ranks.length, search.pasteAlpha, (i) => ranks[i]!);
  const limit = axis.kind === "real" ? between(axis, cut.below, cut.above) : axis.values[cut.below]!;
  return taking(pasting, out, { axis: at, end: "high", rank: cut.below, limit }, (row) => axis.rank[row]! <= cut.below);
}

/** Runs of the box that stand on its limit: the share to be pasted is one of all that lies from the limit outwards. */
function onLimit(
  { kind, rank, values }: Axis,
  inside: readonly number[],
  edge: number,
  limit: number,
): readonly number[] {
  return kind === "real" && values[edge] === limit ? inside.filter((row) => rank[row] === edge) : [];
}

function ranksOf({ rank }: Axis, out: readonly number[], edge: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(out.length + edge.length);
  for (let i = 0; i < ranks.length; i++) ranks[i] = rank[i < out.length ? out[i]! : edge[i - out.length]!]!;
  return ranks.sort();
}

function labelPastes(pasting: Pasting, place: number): Candidate[] {
  const [at, out] = [pasting.axes[place]!, pasting.below[place]!];
  const { rank, labels } = pasting.table.axes[at]!;
  const present = labels.map((_, label) => label).filter((label) => out.some((row) => rank[row] === label));
  return present.map((label) =>
    taking(pasting, out, { axis: at, end: "label", rank: label, limit: 0 }, (row) => rank[row] === label),
  );
}

type Move = Pick<Candidate, "axis" | "end" | "rank" | "limit">;

function taking(pasting: Pasting, out: readonly number[], move: Move, takes: (row: number) => boolean): Candidate {
  const rows = out.filter(takes);
  return { ...move, n: pasting.inside.length + rows.length, k: pasting.k + interestIn(pasting.table, rows) };
}

function interestIn({ y }: Table, rows: readonly number[]): number {
  let k = 0;
  for (const row of rows) k += y[row]!;
  return k;
}
