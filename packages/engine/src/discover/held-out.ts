import { drawAt, streamKey } from "../design/hash-key.ts";
import { RequestError } from "../simulate/run.ts";
import { inside } from "./box.ts";
import { type BoxChoice, chooseBox } from "./choose-box.ts";
import { anything, checkOptions, searchOf, whole, within } from "./options.ts";
import { trajectoryOf } from "./prim.ts";
import { checkInterest, type Table, tableOf, tableOver } from "./table.ts";
import type { Box, Columns, Interest, PrimOptions } from "./types.ts";

/** How runs are kept from the search. */
export interface HeldOutOptions {
  readonly prim?: PrimOptions;
  readonly choose?: BoxChoice;
  /** Share of the runs the box is looked for in, in (0, 1); default 2/3. */
  readonly share?: number;
  readonly seed: number;
}

/** How a box does on runs it has not seen. */
export interface HeldOut {
  /** The box found in part of the runs; its coverage, density, mass, n and k are those of that part. */
  readonly box: Box;
  /** The same box on the runs held out: shares, and counts of runs and cases of interest inside. */
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly n: number;
  readonly k: number;
  /** All runs held out, and how many of them are of interest. */
  readonly runs: number;
  readonly ofInterest: number;
}

const STREAM = streamKey("discover/held-out");

/**
 * Looks for a box in two thirds of the runs and counts what it holds of the rest. Cases of interest and others are parted alike; which
 * run falls where depends on the seed and its place. Throws {@link RequestError} as {@link prim}, and where either part would have none.
 */
export function heldOut(columns: Columns, interest: Interest, options: HeldOutOptions): HeldOut {
  checkOptions("heldOut", options, { prim: anything, choose: anything, share: within(0, 1), seed: whole(0) });
  const table = checkInterest(tableOf(columns, interest));
  const [fit, rest] = parted(table, options.share ?? 2 / 3, options.seed);
  const box = chooseBox(trajectoryOf(tableOver(table, fit), searchOf(options.prim ?? {})), options.choose);
  const held = inside(table, box);
  const [runs, ofInterest] = countOf(rest, table.y);
  const [n, k] = countOf(
    rest.filter((row) => held[row]),
    table.y,
  );
  return { box, coverage: k / ofInterest, density: n === 0 ? 0 : k / n, mass: n / runs, n, k, runs, ofInterest };
}

function parted(table: Table, share: number, seed: number): [fit: Uint32Array, rest: Uint32Array] {
  const lots = new Float64Array(table.y.length);
  for (let row = 0; row < lots.length; row++) lots[row] = drawAt(seed, table.rows[row]!, STREAM, 0, 0);
  const parts = [0, 1].map((kind) => {
    const places = Array.from(lots.keys()).filter((row) => table.y[row] === kind);
    places.sort((a, b) => lots[a]! - lots[b]!);
    const first = Math.round(places.length * share);
    if (first === 0 || first === places.length) throw new RequestError([cannotPart(places.length, kind, share)]);
    return [places.slice(0, first), places.slice(first)];
  });
  return [0, 1].map((part) => Uint32Array.from(parts.flatMap((one) => one[part]!)).sort()) as [
    Uint32Array,
    Uint32Array,
  ];
}

function cannotPart(n: number, kind: number, share: number): string {
  const what = kind === 1 ? "of interest" : "that are not of interest";
  return `The ${n} runs ${what} cannot be parted at ${Math.round(share * 100)} %, one part would have none: run more futures`;
}

function countOf(rows: Uint32Array, y: Float64Array): [n: number, k: number] {
  return [rows.length, rows.reduce((sum, row) => sum + y[row]!, 0)];
}
