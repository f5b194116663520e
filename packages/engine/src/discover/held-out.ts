import { drawAt, streamKey } from "../design/hash-key.ts";
import { RequestError } from "../simulate/run.ts";
import { atLeast } from "./binomial.ts";
import { inside } from "./box.ts";
import { type BoxChoice, chooseBox } from "./choose-box.ts";
import { anything, checkOptions, searchOf, whole, within } from "./options.ts";
import { trajectoryOf } from "./prim.ts";
import { screenInputs } from "./screen.ts";
import { checkInterest, columnsByName, type Table, tableOf, tableOver } from "./table.ts";
import type { Box, Columns, Interest, PrimOptions } from "./types.ts";

/** How runs are kept from the search. */
export interface HeldOutOptions {
  readonly prim?: PrimOptions;
  readonly choose?: BoxChoice;
  /** Share of the runs the box is looked for in, in (0, 1); default 2/3. */
  readonly share?: number;
  /** Inputs kept of those that tell most about the runs the box is looked for in, and about no others; default: all. */
  readonly screen?: number;
  /** One number a run: runs with the same one, such as a future under several theories, are held out together or not at all. */
  readonly groups?: ArrayLike<number>;
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
  /** Chance that so many of the n runs inside, or more, are of interest if the box told nothing: binomial, at the share of all held out. */
  readonly chance: number;
}

const STREAM = streamKey("discover/held-out");

/**
 * Looks for a box in two thirds of the runs and counts what it holds of the rest. Cases of interest and others are parted alike, unless groups are kept
 * together; which run falls where depends on the seed and its place. Throws {@link RequestError} as {@link prim}, and where either part would have none.
 */
export function heldOut(columns: Columns, interest: Interest, options: HeldOutOptions): HeldOut {
  const { prim: search = {}, share = 2 / 3, groups, seed } = checked(options, interest.length);
  const table = checkInterest(tableOf(columns, interest));
  const [fit, rest] = groups === undefined ? parted(table, share, seed) : partedByGroup(table, share, seed, groups);
  const looked = options.screen === undefined ? table : screened(columns, table, fit, options.screen, seed);
  const box = chooseBox(trajectoryOf(tableOver(looked, fit), searchOf(search)), options.choose);
  const held = inside(table, box);
  const [runs, ofInterest] = countOf(rest, table.y);
  const [n, k] = countOf(
    rest.filter((row) => held[row]),
    table.y,
  );
  const chance = atLeast(k, n, ofInterest / runs);
  return {
    box,
    coverage: k / ofInterest,
    density: n === 0 ? 0 : k / n,
    mass: n / runs,
    n,
    k,
    runs,
    ofInterest,
    chance,
  };
}

function checked(options: HeldOutOptions, runs: number): HeldOutOptions {
  checkOptions("heldOut", options, {
    prim: anything,
    choose: anything,
    share: within(0, 1),
    screen: whole(1),
    groups: anything,
    seed: whole(0),
  });
  const { groups } = options;
  if (groups !== undefined && groups.length !== runs)
    throw new RequestError([`heldOut: there are ${groups.length} groups for ${runs} runs: give one number a run`]);
  return options;
}

/** The same runs with the inputs alone that tell most about some of them. */
function screened(columns: Columns, table: Table, fit: Uint32Array, keep: number, seed: number): Table {
  const all = new Float64Array(table.leftOut + table.y.length).fill(Number.NaN);
  const some = all.slice();
  for (const [place, row] of table.rows.entries()) all[row] = table.y[place]!;
  for (const place of fit) some[table.rows[place]!] = table.y[place]!;
  return tableOf(screenInputs(columnsByName(columns), some, { keep, seed }).columns, all);
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

/** Whole groups in an order of chance: the first of them, and the rest. */
function partedByGroup(
  { y, rows }: Table,
  share: number,
  seed: number,
  groups: ArrayLike<number>,
): [fit: Uint32Array, rest: Uint32Array] {
  const ids = [...new Set(Array.from(rows, (row) => groups[row]!))];
  const lots = new Map(ids.map((id, place) => [id, drawAt(seed, place, STREAM, 0, 0)]));
  ids.sort((a, b) => lots.get(a)! - lots.get(b)!);
  const first = new Set(ids.slice(0, Math.round(ids.length * share)));
  const inFirst = (place: number) => first.has(groups[rows[place]!]!);
  const all = Uint32Array.from(y.keys());
  const parts = [all.filter(inFirst), all.filter((place) => !inFirst(place))] as const;
  for (const part of parts) {
    const [n, k] = countOf(part, y);
    if (k === 0 || k === n)
      throw new RequestError([cannotPart(countOf(all, y)[k === 0 ? 1 : 0], k === 0 ? 1 : 0, share)]);
  }
  return [...parts];
}

function cannotPart(n: number, kind: number, share: number): string {
  const what = kind === 1 ? "of interest" : "that are not of interest";
  return `The ${n} runs ${what} cannot be parted at ${Math.round(share * 100)} %, one part would have none: run more futures`;
}

function countOf(rows: Uint32Array, y: Float64Array): [n: number, k: number] {
  return [rows.length, rows.reduce((sum, row) => sum + y[row]!, 0)];
}
