import { parseLines } from "../files/read-csv.ts";
import { appendRow } from "./csv-edits.ts";
import { cellText, cellValue, type RowSpan, rowSpans } from "./csv-rows.ts";
import { kindsOf } from "./kinds-of.ts";
import { filesOfKind, type RecordInFile, recordsOf } from "./records-of.ts";
import { EditRefused } from "./refusal.ts";
import { delimiterOf, pastedRows } from "./tables.ts";

/** What becomes of the files of a kind when a whole table takes their place, and how many rows that concerns. */
export interface TableMerge {
  /** Files that change, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly kept: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

type Row = Readonly<Record<string, string>>;

/**
 * Puts a whole table, with its header and as a spreadsheet gives it back, in the place of all rows of a kind. A row that says what it said before stays byte
 * for byte where it is, a changed row changes its cells, new rows go to the end of `into`; columns the table lacks stay as they are. Throws {@link EditRefused}.
 */
export function mergedTable(name: string, text: string, files: ReadonlyMap<string, string>, into: string): TableMerge {
  const kind = kindsOf().find((one) => one.name === name);
  const columns = headerOf(text, kind?.fields.map((field) => field.name) ?? []);
  const { rows } = pastedRows(name, text);
  const old = recordsOf(name, files);
  const same = paired(old, rows, (row) => columns.map((column) => said(row[column])).join("\0"));
  const key = keyColumns(kind!.fields.map((field) => field.name));
  const like = paired(same.left, same.more, (row) => key.map((column) => said(row[column])).join("\0"));
  const edited = new Map<string, string>();
  for (const file of filesOfKind(name, files)) {
    const changes = like.pairs.filter(([record]) => record.file === file);
    const gone = new Set(like.left.filter((record) => record.file === file).map(({ line }) => line));
    if (changes.length + gone.size > 0) edited.set(file, rewritten(file, files.get(file)!, changes, gone, columns));
  }
  if (like.more.length > 0) {
    const start = edited.get(into) ?? files.get(into) ?? `${kind!.fields.map((field) => field.name).join(",")}\n`;
    edited.set(into, like.more.reduce<string>(appendRow, start));
  }
  const [changed, added, removed] = [like.pairs.length, like.more.length, like.left.length];
  return { files: edited, kept: same.pairs.length, changed, added, removed };
}

function headerOf(text: string, known: readonly string[]): string[] {
  const [first] = parseLines("", text.replaceAll("\r\n", "\n"), [], delimiterOf(text));
  const header = (first?.cells ?? []).map((cell) => cell.trim()).filter((cell) => known.includes(cell));
  if (header.length * 2 <= (first?.cells.length ?? 0) || header.length === 0)
    throw new EditRefused("The whole table needs its first row, the header: copy it again with the header.");
  return header;
}

/** What makes a row the row it is: its id, else what stands before its source or its value. */
function keyColumns(fields: readonly string[]): readonly string[] {
  if (fields.includes("id")) return ["id"];
  const end = fields.findIndex((field) => field === "value" || field === "source");
  return fields.slice(0, end < 0 ? fields.length : end);
}

/** A cell as pasting reads it: a line's end in a cell is a space. */
const said = (value: unknown): string => String(value ?? "").replace(/\r?\n/g, " ");

/** Rows of both sides that have the same key, in order; and what is left over of each. */
function paired(old: readonly RecordInFile[], rows: readonly Row[], keyOf: (row: RecordInFile["values"]) => string) {
  const waiting = new Map<string, RecordInFile[]>();
  for (const record of old) {
    const key = keyOf(record.values);
    waiting.set(key, [...(waiting.get(key) ?? []), record]);
  }
  const pairs: [RecordInFile, Row][] = [];
  const more: Row[] = [];
  for (const row of rows) {
    const record = waiting.get(keyOf(row))?.shift();
    if (record) pairs.push([record, row]);
    else more.push(row);
  }
  const taken = new Set(pairs.map(([record]) => record));
  return { pairs, more, left: old.filter((record) => !taken.has(record)) };
}

/** The text of a table with cells of some rows changed and other rows taken out; written from its end, so that places stay true. */
function rewritten(
  file: string,
  text: string,
  changes: readonly (readonly [RecordInFile, Row])[],
  gone: ReadonlySet<number>,
  columns: readonly string[],
): string {
  const spans = rowSpans(text);
  const names = spans[0]!.cells.map((cell) => cellValue(text, cell).trim());
  const byLine = new Map(changes.map(([record, row]) => [record.line, { record, row }]));
  let edited = text;
  for (const span of spans.slice(1).reverse()) {
    const change = byLine.get(span.line);
    if (gone.has(span.line)) edited = edited.slice(0, span.from) + edited.slice(span.to);
    else if (change) edited = withCells(edited, span, cellsOf(file, names, change, columns));
  }
  return edited;
}

/** The cells of a row that say something else now, by their place in the row, last first. */
function cellsOf(
  file: string,
  names: readonly string[],
  { record, row }: { readonly record: RecordInFile; readonly row: Row },
  columns: readonly string[],
): (readonly [number, string])[] {
  const changed = columns.filter((column) => said(record.values[column]) !== said(row[column]));
  const missing = changed.find((column) => !names.includes(column));
  if (missing !== undefined)
    throw new EditRefused(`\`${file}\` has no column \`${missing}\`: add it to its header first.`);
  return changed.map((column) => [names.indexOf(column), row[column] ?? ""] as const).sort(([a], [b]) => b - a);
}

function withCells(text: string, span: RowSpan, cells: readonly (readonly [number, string])[]): string {
  return cells.reduce((edited, [place, value]) => {
    const cell = span.cells[place];
    if (!cell) throw new EditRefused(`The row of line ${span.line} has too few cells: mend it first.`);
    return edited.slice(0, cell.from) + cellText(value) + edited.slice(cell.to);
  }, text);
}
