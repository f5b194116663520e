import type { LinearProgramme } from "@multivector/engine";
import fc from "fast-check";
import { Draws } from "./draws.ts";

/** What a random programme is made of. */
export interface Size {
  readonly seed: number;
  readonly places: number;
  readonly columns: number;
  readonly others: number;
  readonly feasible: boolean;
}

export const sizes = fc.record({
  seed: fc.nat(1_000_000),
  places: fc.integer({ min: 1, max: 12 }),
  columns: fc.integer({ min: 1, max: 40 }),
  others: fc.integer({ min: 0, max: 8 }),
  feasible: fc.boolean(),
});

type Entries = [row: number, value: number][];

/**
 * A programme with a network inside: rows of places, scaled; columns from place to place, from and to outside, also scaled; processes that
 * take at one place and yield at several; rows over any columns; rows of one column, and rows of none.
 */
export function randomProgramme(size: Size): { programme: LinearProgramme; point: Float64Array } {
  const draws = new Draws(size.seed, 7);
  const factor = () => draws.pick([1, 1, 1, 7.33, 0.137, -1, -0.4]);
  const rowScale = Array.from({ length: size.places }, factor);
  const columns = Array.from({ length: size.columns }, () => columnOf(size, draws, rowScale));
  const rows = size.places + size.others + 3;
  // A row of a single column, and one of none.
  for (const row of [rows - 3, rows - 2]) columns[draws.whole(0, size.columns - 1)]!.push([row, factor()]);
  const starts = [0];
  for (const entries of columns) starts.push(starts.at(-1)! + entries.length);
  const ordered = columns.flatMap((entries) => entries.sort((a, b) => a[0] - b[0]));
  const programme: LinearProgramme = {
    columns: size.columns,
    rows,
    cost: Float64Array.from(columns, () => draws.whole(-8, 30) / 4),
    lower: new Float64Array(size.columns),
    upper: new Float64Array(size.columns),
    rowLower: new Float64Array(rows),
    rowUpper: new Float64Array(rows),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(ordered, ([row]) => row),
    values: Float64Array.from(ordered, ([, value]) => value),
  };
  const point = Float64Array.from(columns, () => draws.whole(0, 20) / 2);
  bound(programme, point, size, draws);
  return { programme, point };
}

function columnOf({ places, others }: Size, draws: Draws, rowScale: readonly number[]): Entries {
  const entries = new Map<number, number>();
  const scale = draws.pick([1, 1, 0.31, 12]);
  const at = (value: number) => {
    const place = draws.whole(0, places - 1);
    entries.set(place, value * scale * rowScale[place]!);
  };
  if (draws.chance(0.9)) at(-1);
  if (draws.chance(0.9)) at(1);
  // A process yields less than it takes, at more places.
  if (draws.chance(0.15)) for (let k = draws.whole(1, 3); k > 0; k--) at(draws.between(0.1, 0.9));
  for (let r = 0; r < others; r++)
    if (draws.chance(0.25)) entries.set(places + r, draws.pick([1, 1, 2, 0.0014, -1, draws.between(0.01, 3)]));
  return [...entries];
}

/** Draws bounds around a point, or now and then anyhow where the programme need not be feasible. */
export function bound(programme: LinearProgramme, point: Float64Array, { places, feasible }: Size, draws: Draws): void {
  const { lower, upper, rowLower, rowUpper, rows } = programme;
  for (let c = 0; c < point.length; c++) {
    lower[c] = draws.chance(0.15) ? point[c]! / 2 : 0;
    upper[c] = draws.chance(0.3) ? Number.POSITIVE_INFINITY : point[c]! + draws.pick([0, 1, 6]);
  }
  const activity = new Float64Array(rows);
  for (let c = 0; c < point.length; c++) {
    for (let k = programme.starts[c]!; k < programme.starts[c + 1]!; k++)
      activity[programme.indices[k]!]! += programme.values[k]! * point[c]!;
  }
  for (let r = 0; r < rows; r++) {
    const at = activity[r]! + (!feasible && draws.chance(0.08) ? draws.whole(-6, 6) : 0);
    const kind = draws.next();
    const equation = kind < (r < places ? 0.7 : 0.15);
    rowLower[r] = equation ? at : kind < 0.9 ? Number.NEGATIVE_INFINITY : at - 2;
    rowUpper[r] = equation ? at : kind > 0.98 ? Number.POSITIVE_INFINITY : at + draws.pick([0, 1, 4]);
  }
}
