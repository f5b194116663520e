import type { Problem } from "@multivector/engine";
import { parseLines, readCsv } from "../files/read-csv.ts";
import { readRecords } from "../read/read-records.ts";
import { sortFiles } from "../read/sort-files.ts";
import type { Kind } from "../schema/kind.ts";
import { LISTS } from "../schema/registry.ts";
import { columnsOf } from "../schema/walk.ts";
import { didYouMean, nearest } from "../suggest.ts";
import { rowText } from "./csv-rows.ts";
import { EditRefused } from "./refusal.ts";

/** A fault of pasted rows: the row counted from 1 (0: the header or the whole), the column (empty: the whole row), and what to do, in words. */
export interface PasteProblem {
  readonly row: number;
  readonly column: string;
  readonly says: string;
}

/** Rows pasted from a spreadsheet, by column; empty cells are left out. */
export interface Pasted {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly problems: readonly PasteProblem[];
}

/**
 * Reads what was copied from a spreadsheet (tabs, or CSV) as rows of a kind kept in tables. A first row that names columns is a header; without one the cells are
 * taken in the order of the kind's columns. Never throws on bad rows; throws {@link EditRefused} for a kind that is no table.
 */
export function pastedRows(name: string, text: string): Pasted {
  const kind = tableKind(name);
  const columns = columnsOf(kind.row);
  const faults: Problem[] = [];
  const lines = parseLines("", text.replaceAll("\r\n", "\n"), faults, delimiterOf(text)).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ""),
  );
  const [first] = lines;
  if (!first) return { rows: [], problems: [...faults.map(wholeFault), ...(faults.length > 0 ? [] : [NOTHING])] };
  const isHeader = namesColumns(first.cells, columns.known);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const header = isHeader ? first.cells.map((cell) => cell.trim()) : columns.known.slice(0, width);
  const cells = (isHeader ? lines.slice(1) : lines).map((line) =>
    line.cells.map((cell) => cell.trim().replaceAll("\n", " ")),
  );
  // Each row on a line of its own, so that a problem's line tells the row.
  const { records, problems } = readCsv("", [header, ...cells].map((row) => rowText(row)).join("\n"), columns);
  const read = readRecords<object>(kind, records);
  return {
    rows: records.map(({ value }) => value as Record<string, string>),
    problems: [...faults.map(wholeFault), ...[...problems, ...read.problems].map(pasteProblem)],
  };
}

/** All rows of a kind kept in tables as one table with every column of the kind, and what of its files cannot be read; reading it gives the same records. */
export function csvOf(name: string, files: ReadonlyMap<string, string>): { text: string; problems: Problem[] } {
  const kind = tableKind(name);
  const columns = columnsOf(kind.row);
  const own = sortFiles([...files.keys()].sort(), "").byKind.get(name as keyof typeof LISTS) ?? [];
  const tables = own.map((file) => readCsv(file, files.get(file)!, columns));
  const rows = tables.flatMap(({ records }) => records.map(({ value }) => value as Record<string, string>));
  const lines = [columns.known, ...rows.map((row) => columns.known.map((column) => row[column] ?? ""))];
  return {
    text: `${lines.map((line) => rowText(line)).join("\n")}\n`,
    problems: tables.flatMap(({ problems }) => problems),
  };
}

function tableKind(name: string): Kind {
  const tables = Object.values(LISTS).filter(({ format }) => format === "csv");
  const kind = tables.find((candidate) => candidate.name === name);
  if (kind) return kind as unknown as Kind;
  const names = tables.map((table) => table.name);
  throw new EditRefused(
    `\`${name}\` is no table of a case: ${didYouMean(name, names, `the tables are ${names.join(", ")}.`)}`,
  );
}

const NOTHING: PasteProblem = {
  row: 0,
  column: "",
  says: "Nothing was pasted: copy the rows with or without their header.",
};

/** What stands between the cells of pasted text: a tab, a semicolon or a comma. */
export function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return line.includes("\t") ? "\t" : line.includes(";") && !line.includes(",") ? ";" : ",";
}

/** A header if most of its cells are names of columns, or nearly. */
function namesColumns(cells: readonly string[], known: readonly string[]): boolean {
  const given = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return given.filter((cell) => known.includes(cell) || nearest(cell, known) !== undefined).length * 2 > given.length;
}

const wholeFault = ({ message, remedy }: Problem): PasteProblem => ({
  row: 0,
  column: "",
  says: `${message} ${remedy}`,
});

function pasteProblem({ line, path, code, message, remedy }: Problem): PasteProblem {
  const row = line - 1;
  const column = row === 0 ? path : path.slice(path.lastIndexOf("]") + 1).replace(/^\./, "");
  const what = code === "cell-count" ? "Give it as many cells as the header has." : remedy;
  return { row, column, says: `${row === 0 ? "" : `Row ${row}${column && `, ${column}`}: `}${message} ${what}` };
}
