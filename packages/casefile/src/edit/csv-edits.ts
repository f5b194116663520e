import { didYouMean } from "../suggest.ts";
import { cellText, cellValue, type RowSpan, rowSpans, rowText } from "./csv-rows.ts";
import { EditRefused } from "./refusal.ts";

/** The table with one cell changed, in the row that begins on `line`; all else stays byte for byte. Throws {@link EditRefused}. */
export function setCell(text: string, line: number, column: string, value: string): string {
  const rows = rowSpans(text);
  const names = headerOf(text, rows);
  const row = rowAt(rows, line);
  const place = placeOf(names, column);
  const cell = row.cells[place];
  if (!cell)
    throw new EditRefused(
      `The row of line ${line} has ${row.cells.length} cells and the header ${names.length}: mend the row first.`,
    );
  return text.slice(0, cell.from) + cellText(value) + text.slice(cell.to);
}

/** The table with a row more at its end, with the cells given by column and the others empty. Throws {@link EditRefused}. */
export function appendRow(text: string, cells: Readonly<Record<string, string>>): string {
  const names = headerOf(text, rowSpans(text));
  for (const column of Object.keys(cells)) placeOf(names, column);
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const row = rowText(names.map((name) => cells[name] ?? ""));
  return `${text}${text.endsWith("\n") ? "" : end}${row}${end}`;
}

/** The table without the row that begins on `line`. Throws {@link EditRefused}. */
export function deleteRow(text: string, line: number): string {
  const { from, to } = rowAt(rowSpans(text), line);
  return text.slice(0, from) + text.slice(to);
}

function headerOf(text: string, rows: readonly RowSpan[]): string[] {
  const header = rows[0];
  if (!header) throw new EditRefused("The table is empty: give it a header first.");
  return header.cells.map((cell) => cellValue(text, cell).trim());
}

function rowAt(rows: readonly RowSpan[], line: number): RowSpan {
  const row = rows.slice(1).find((candidate) => candidate.line === line);
  if (!row)
    throw new EditRefused(`No row of the table begins on line ${line}: read the case again, the file has changed.`);
  return row;
}

function placeOf(names: readonly string[], column: string): number {
  const place = names.indexOf(column);
  if (place < 0)
    throw new EditRefused(
      `The table has no column \`${column}\`: ${didYouMean(column, names, `its columns are ${names.join(", ")}.`)}`,
    );
  return place;
}
