import { RequestError } from "../simulate/run.ts";
import { type Axis, axisOver, labelAxis, numberAxis } from "./axis.ts";
import type { Column, Columns } from "./types.ts";

/** Runs ready to be searched: those that did not fail, each input by ranks. */
export interface Table {
  /** In the order of the columns. */
  readonly axes: readonly Axis[];
  /** One number a run: 1 or 0 where it is about interest. */
  readonly y: Float64Array;
  /** Place of each run in the columns given. */
  readonly rows: Uint32Array;
  readonly leftOut: number;
}

/** Reads columns and what stands against them; runs with a NaN there, or an input that is no finite number, are left out and counted. */
export function tableOf(columns: Columns, y: ArrayLike<boolean | number>): Table {
  const named = namedColumns(columns);
  checkShape(named, y);
  const rows = usableRows(named, y);
  if (rows.length === 0)
    throw new RequestError([
      `There is no run to search: all ${y.length} failed or lack an input; look at the failed runs first`,
    ]);
  return {
    axes: named.map(([name, column]) => axisOf(name, column, rows)),
    y: numbersAt(y, rows),
    rows,
    leftOut: y.length - rows.length,
  };
}

/** Some runs of a table, by place; a run named twice counts twice. */
export function tableOver(table: Table, places: Uint32Array): Table {
  return {
    axes: table.axes.map((axis) => axisOver(axis, places)),
    y: numbersAt(table.y, places),
    rows: places.map((place) => table.rows[place]!),
    leftOut: table.leftOut,
  };
}

/** Of the runs of a table, those of interest. */
export function ofInterest({ y }: Table): number {
  let k = 0;
  for (const value of y) k += value;
  return k;
}

/** Checks that a table is about interest, and that there is something to tell apart. */
export function checkInterest(table: Table): Table {
  const odd = table.y.findIndex((value) => value !== 0 && value !== 1);
  if (odd >= 0)
    throw new RequestError([
      `Interest of run ${table.rows[odd]} is ${table.y[odd]}: give true or false, 1 or 0, or NaN for a failed run`,
    ]);
  const [n, k] = [table.y.length, ofInterest(table)];
  if (k === 0)
    throw new RequestError([`None of the ${n} runs is of interest, so there is nothing to look for: ask for less`]);
  if (k === n) throw new RequestError([`All ${n} runs are of interest, so no input tells them apart: ask for more`]);
  return table;
}

/** Columns by name, however they are given. Throws {@link RequestError}. */
export function columnsByName(columns: Columns): Readonly<Record<string, Column>> {
  return Object.fromEntries(namedColumns(columns));
}

type Named = readonly [name: string, column: Column];

function namedColumns(columns: Columns): Named[] {
  const [names, given] = [columns.names as readonly string[], columns.columns as readonly Column[]];
  const apart = Array.isArray(names) && Array.isArray(given) && typeof (given[0] ?? []) === "object";
  if (!apart) return Object.entries(columns as Record<string, Column>);
  if (names.length !== given.length)
    throw new RequestError([`There are ${names.length} names for ${given.length} columns: give one name a column`]);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new RequestError([`Two columns are named \`${twice}\`: give each its own name`]);
  return names.map((name, i) => [name, given[i]!]);
}

function checkShape(named: readonly Named[], y: ArrayLike<unknown>): void {
  if (named.length === 0) throw new RequestError(["There is no input to search: give at least one column"]);
  const problems = named.flatMap(([name, column]) => {
    const values = valuesOf(column);
    if (values.length !== y.length)
      return [`Column \`${name}\` has ${values.length} values for ${y.length} runs: give one a run`];
    return hasWords(values) && Array.prototype.some.call(values, Number.isFinite)
      ? [`Column \`${name}\` mixes numbers and words: give numbers alone, or write them as words`]
      : [];
  });
  if (problems.length > 0) throw new RequestError(problems);
}

function hasWords(values: ArrayLike<number | string>): boolean {
  return Array.isArray(values) && values.some((value) => typeof value === "string");
}

function valuesOf(column: Column): ArrayLike<number | string> {
  if ("codes" in column) return column.codes;
  return "discrete" in column ? column.values : column;
}

function usableRows(named: readonly Named[], y: ArrayLike<boolean | number>): Uint32Array {
  const usable = new Uint8Array(y.length);
  for (let i = 0; i < y.length; i++) usable[i] = Number.isNaN(Number(y[i] ?? Number.NaN)) ? 0 : 1;
  for (const [, column] of named) {
    const values = valuesOf(column);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (typeof value === "string" ? value === "" : !Number.isFinite(value)) usable[i] = 0;
    }
  }
  const rows: number[] = [];
  for (let i = 0; i < usable.length; i++) if (usable[i]) rows.push(i);
  return Uint32Array.from(rows);
}

function axisOf(name: string, column: Column, rows: Uint32Array): Axis {
  const values = valuesOf(column);
  if ("codes" in column)
    return labelAxis(
      name,
      Array.from(rows, (row) => labelAt(name, column, row)),
    );
  if (hasWords(values))
    return labelAxis(
      name,
      Array.from(rows, (row) => values[row] as string),
    );
  const numbers = numbersAt(values as ArrayLike<number>, rows);
  return numberAxis(name, "discrete" in column ? "discrete" : "real", numbers);
}

/** Values of some rows as numbers; adding 0 makes of -0 the 0 it equals. */
function numbersAt(values: ArrayLike<number | boolean>, rows: Uint32Array): Float64Array {
  const numbers = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) numbers[i] = Number(values[rows[i]!]) + 0;
  return numbers;
}

function labelAt(name: string, column: Extract<Column, { readonly codes: unknown }>, row: number): string {
  const label = column.labels[column.codes[row]!];
  if (label !== undefined) return label;
  throw new RequestError([
    `Column \`${name}\` has no label ${column.codes[row]} (run ${row}): it has ${column.labels.length}, from 0`,
  ]);
}
