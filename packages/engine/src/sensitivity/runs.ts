import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";

/** A sentence for names of inputs that are missing or stand twice. */
export function nameProblems(where: string, names: readonly string[] | undefined): string[] {
  if (!names || names.length === 0)
    return [`${where}: names is empty; give the names of the inputs, in the order of the axes`];
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice === undefined ? [] : [`${where}: two inputs are called \`${twice}\``];
}

/** A column of an input: numbers, or labels without an order. */
export type InputColumn = ArrayLike<number> | readonly string[];

/** Runs that did not fail: their values, and for each input its number (labels as their place among those that occur). */
interface UsableRuns {
  readonly y: Float64Array;
  readonly columns: readonly Float64Array[];
  /** By input: whether its numbers are labels without an order. */
  readonly categorical: readonly boolean[];
}

/** Columns and values with the failed runs left out of both. Throws {@link RequestError} for columns that do not fit. */
export function usableRuns(
  where: string,
  columns: readonly InputColumn[],
  y: ArrayLike<number>,
  { names, categorical = [] }: { readonly names: readonly string[]; readonly categorical?: readonly string[] },
): UsableRuns {
  const problems = [...nameProblems(where, names)];
  if (names && names.length !== columns.length)
    problems.push(`${where}: there are ${columns.length} columns and ${names.length} names; give one name a column`);
  for (const name of categorical)
    if (!names?.includes(name)) problems.push(`${where}: ${unknown("input", name, names)}`);
  if (problems.length === 0)
    problems.push(...columns.flatMap((column, k) => columnProblems(where, names[k]!, column, y)));
  if (problems.length > 0) throw new RequestError(problems);
  const kept = Uint32Array.from(Array.from({ length: y.length }, (_, i) => i).filter((i) => Number.isFinite(y[i]!)));
  return {
    y: Float64Array.from(kept, (i) => y[i]!),
    columns: columns.map((column) => numbersOf(column, kept)),
    categorical: names.map((name, k) => categorical.includes(name) || typeof columns[k]![0] === "string"),
  };
}

function columnProblems(where: string, name: string, column: InputColumn, y: ArrayLike<number>): string[] {
  if (column.length !== y.length)
    return [`${where}: \`${name}\` has ${column.length} values and there are ${y.length} runs; give one value a run`];
  const labels = typeof column[0] === "string";
  const strange = Array.from(column as ArrayLike<unknown>).findIndex((value) =>
    labels ? typeof value !== "string" : !Number.isFinite(value),
  );
  if (strange < 0) return [];
  return [
    `${where}: \`${name}\` is ${String(column[strange])} in run ${strange}; give ${labels ? "a label" : "a number"} in every run`,
  ];
}

function numbersOf(column: InputColumn, kept: Uint32Array): Float64Array {
  if (typeof column[0] !== "string") return Float64Array.from(kept, (i) => (column as ArrayLike<number>)[i]!);
  const places = new Map([...new Set(column as readonly string[])].map((label, place) => [label, place]));
  return Float64Array.from(kept, (i) => places.get((column as readonly string[])[i]!)!);
}

/** Throws {@link RequestError} where every run gives the same. */
export function needsSpread(where: string, y: ArrayLike<number>): void {
  for (let i = 1; i < y.length; i++) if (y[i] !== y[0]) return;
  throw new RequestError([`${where}: every run gives ${y[0]}; what does not vary is moved by no input`]);
}
