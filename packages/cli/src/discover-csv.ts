import { readFileSync } from "node:fs";
import { type Line, parseLines } from "@multivector/casefile";
import { type Column, type Problem, RequestError, unknown } from "@multivector/engine";
import type { Question } from "./discover-question.ts";

/** What a cell of a column of numbers may hold where its number is missing. */
const MISSING = new Set(["", "na", "n/a", "nan", "null", "none"]);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Bad cells that are named one by one. */
const TOLD = 5;

/** A table as text: names of its columns, and its rows below them. */
interface Sheet {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly Line[];
  /** Whether numbers may be written with a comma, as where semicolons part cells. */
  readonly decimalComma: boolean;
}

/**
 * The rows of a bare CSV; larger values of the measure are worse. Cells are parted by commas, or by semicolons or tabs if the header has more of them.
 * Throws {@link RequestError} with file and line of what cannot be read.
 */
export function questionOfCsv(
  file: string,
  { measure, inputs }: { readonly measure: string; readonly inputs?: string },
): Question {
  const sheet = sheetOf(file);
  const asked = inputs === undefined ? undefined : namesIn(inputs);
  const values = measureOf(sheet, measure);
  const { wanted, warnings } = inputsOf(sheet, measure, asked);
  const columns = Object.fromEntries(wanted.map((name) => [name, columnOf(sheet, name)]));
  return {
    ...{ id: "", measure: { name: measure, unit: "", sense: "minimise" }, strategy: null, theory: null },
    ...{ columns, names: {}, values, runs: "rows", warnings },
  };
}

function sheetOf(file: string): Sheet {
  const text = readFileSync(file, "utf8");
  if (text.includes("\0")) throw new RequestError([`${file} is no text: give a CSV in UTF-8, or the folder of a run`]);
  const delimiter = delimiterOf(text);
  const problems: Problem[] = [];
  const [header, ...rows] = parseLines(file, text, problems, delimiter);
  if (problems.length > 0)
    throw new RequestError(problems.map(({ line, message, remedy }) => `${file}:${line}: ${message} ${remedy}`));
  if (header === undefined || rows.length === 0)
    throw new RequestError([`${file} has no rows: give a header with the names of the columns and a row for each run`]);
  const names = header.cells.map((name) => name.trim());
  checkShape(file, names, header.line, rows);
  return { file, names, rows, decimalComma: delimiter === ";" };
}

/** The sign that parts the names of the header. */
function delimiterOf(text: string): string {
  const header = text.replace(/"[^"]*"/g, "").split("\n", 1)[0]!;
  const count = (sign: string) => header.split(sign).length;
  return [";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

function checkShape(file: string, names: readonly string[], line: number, rows: readonly Line[]): void {
  const twice = names.filter((name, i) => name !== "" && names.indexOf(name) < i);
  const odd = rows.filter(({ cells }) => cells.length !== names.length);
  const problems = [
    ...twice.map((name) => `${file}:${line}: column \`${name}\` stands twice: give each its own name`),
    ...some(odd, (row) => `${file}:${row.line}: the row has ${row.cells.length} cells, the header ${names.length}`),
  ];
  if (problems.length > 0) throw new RequestError(problems);
}

/** Names with commas between them; one that holds a comma stands in quotation marks. */
function namesIn(text: string): readonly string[] {
  const problems: Problem[] = [];
  const names = parseLines("--inputs", text, problems)[0]?.cells.map((name) => name.trim()) ?? [];
  if (problems.length > 0 || names.length === 0 || names.includes(""))
    throw new RequestError([
      `--inputs '${text}': write names with commas between them; put one that holds a comma in quotation marks`,
    ]);
  return [...new Set(names)];
}

function inputsOf(
  sheet: Sheet,
  measure: string,
  asked: readonly string[] | undefined,
): { readonly wanted: readonly string[]; readonly warnings: readonly string[] } {
  const { file, names, rows } = sheet;
  if (asked?.includes(measure)) throw new RequestError([`--inputs: \`${measure}\` is the measure: leave it away`]);
  const strange = (asked ?? []).filter((name) => !names.includes(name));
  if (strange.length > 0)
    throw new RequestError(strange.map((name) => `--inputs: ${unknown("column", name, names)} (${file})`));
  if (asked) return { wanted: asked, warnings: [] };
  const others = names.filter((name) => name !== measure && name !== "");
  const ids = others.filter((name) => isId(cellsOf(sheet, name)));
  const wanted = others.filter((name) => !ids.includes(name));
  if (wanted.length === 0) throw new RequestError([`${file} has no column to look at beside \`${measure}\``]);
  const warnings = [
    `Inputs are all other columns: ${wanted.join(", ")}. If some of them are results, or numbers of rows, name the others with --inputs.`,
    ...(names.includes("") ? ["A column without a name is left out."] : []),
    ...ids.map((name) => `Column ${name} is left out: its words differ in all ${rows.length} rows.`),
  ];
  return { wanted, warnings };
}

/** Words that name a row and no state of it. */
function isId(cells: readonly string[]): boolean {
  return cells.length > 2 && !cells.some((cell) => NUMBER.test(cell)) && new Set(cells).size === cells.length;
}

function cellsOf({ names, rows }: Sheet, name: string): readonly string[] {
  const place = names.indexOf(name);
  return rows.map(({ cells }) => cells[place]!.trim());
}

function measureOf(sheet: Sheet, measure: string): Float64Array {
  const { file, names } = sheet;
  if (!names.includes(measure))
    throw new RequestError([`--measure: ${unknown("column", measure, names)}; ${file} has ${names.join(", ")}`]);
  return numbersOf(sheet, measure, cellsOf(sheet, measure));
}

/** Numbers, or labels if most cells hold words. */
function columnOf(sheet: Sheet, name: string): Column {
  const cells = cellsOf(sheet, name);
  const there = cells.filter((cell) => !MISSING.has(cell.toLowerCase()));
  const numbers = there.filter((cell) => !Number.isNaN(numberOf(cell, sheet.decimalComma))).length;
  return numbers * 2 < there.length ? cells : numbersOf(sheet, name, cells);
}

function numbersOf({ file, rows, decimalComma }: Sheet, name: string, cells: readonly string[]): Float64Array {
  const values = Float64Array.from(cells, (cell) => numberOf(cell, decimalComma));
  const bad = rows.filter((_, i) => Number.isNaN(values[i]!) && !MISSING.has(cells[i]!.toLowerCase()));
  if (bad.length === 0) return values;
  const cellOf = (row: Line) => cells[rows.indexOf(row)];
  throw new RequestError(
    some(
      bad,
      (row) =>
        `${file}:${row.line}: \`${cellOf(row)}\` in column \`${name}\` is no number; leave the cell empty if it is missing`,
    ),
  );
}

/** NaN for what is no finite number. */
function numberOf(cell: string, decimalComma: boolean): number {
  const text = decimalComma ? cell.replace(/^([^,.]*),([^,.]*)$/, "$1.$2") : cell;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** A sentence for each of the first few, and how many more there are. */
function some<T>(all: readonly T[], told: (one: T) => string): string[] {
  const more = all.length - TOLD;
  return [
    ...all.slice(0, TOLD).map(told),
    ...(more > 0 ? [`... and ${more} more such ${more > 1 ? "lines" : "line"}`] : []),
  ];
}
