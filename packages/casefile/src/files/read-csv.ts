import type { Problem } from "@multivector/engine";
// The build for browsers brings its own Buffer; in Node it gives the same rows.
import { type CsvError, parse } from "csv-parse/browser/esm/sync";
import { problem } from "../problem.ts";
import { nearest } from "../suggest.ts";
import type { RawRecord } from "./record.ts";

/** Which columns a table may and must have. */
export interface Columns {
  readonly known: readonly string[];
  readonly required: readonly string[];
}

/** Rows of a CSV table as records; empty cells are left out. Never throws on bad input: every fault becomes a problem. */
export function readCsv(file: string, text: string, columns: Columns): { records: RawRecord[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = parseLines(file, text, problems);
  const header = lines[0];
  if (!header) {
    if (problems.length === 0) problems.push(emptyTable(file, columns));
    return { records: [], problems };
  }
  const names = header.cells.map((name) => name.trim());
  problems.push(...headerProblems(file, header.line, names, columns));
  const meant = names.map((name) =>
    columns.known.includes(name) ? name : (meantColumn(name, names, columns) ?? name),
  );
  const absent = new Set(columns.known.filter((name) => !meant.includes(name)));
  const records = lines.slice(1).map(({ cells, line }): RawRecord => {
    const broken = cells.length !== names.length;
    if (broken) problems.push(cellCount(file, line, cells.length, names));
    return { value: rowOf(meant, cells, columns), file, line, absent, broken, lineOf: () => line };
  });
  return { records, problems };
}

/** The column a misspelt one stands for, so that its cells are read all the same. */
function meantColumn(name: string, names: readonly string[], columns: Columns): string | undefined {
  return nearest(
    name,
    columns.known.filter((known) => !names.includes(known)),
  );
}

function rowOf(names: readonly string[], cells: readonly string[], columns: Columns): Record<string, string> {
  const row: Record<string, string> = {};
  names.forEach((name, i) => {
    const cell = (cells[i] ?? "").trim();
    if (cell !== "" && columns.known.includes(name)) row[name] = cell;
  });
  return row;
}

/** A row of a table: its cells as text, and the line it begins on. */
export interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a table as RFC 4180 has them, empty lines left out; a quotation mark that cannot stand where it does becomes a problem. */
export function parseLines(file: string, text: string, problems: Problem[], delimiter = ","): Line[] {
  return /["\r]/.test(text) ? parseQuoted(file, text, problems, delimiter) : splitLines(text, delimiter);
}

/** Without quotation marks a comma ends a cell and a line a row: the largest tables need no parser. */
function splitLines(text: string, delimiter: string): Line[] {
  const rows = text.replace(/^\uFEFF/, "").split("\n");
  return rows.flatMap((row, i) => (row === "" ? [] : [{ cells: row.split(delimiter), line: i + 1 }]));
}

function parseQuoted(file: string, text: string, problems: Problem[], delimiter: string): Line[] {
  const faults: CsvError[] = [];
  const options = { delimiter, info: true, bom: true, relax_column_count: true, skip_empty_lines: true } as const;
  // The parser counts a CRLF inside a quoted cell as two lines.
  const rows = parse(text.replaceAll("\r\n", "\n"), {
    ...options,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) faults.push(error);
    },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  // What follows a stray quote is swallowed by it, so only the first one says something true.
  if (faults[0]) problems.push(strayQuote(file, faults[0]));
  return rows.map(({ record, info }) => ({ cells: record, line: info.lines - newlinesIn(record) }));
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (const letter of cell) if (letter === "\n") count++;
  return count;
}

function strayQuote(file: string, error: CsvError): Problem {
  const line = typeof error.lines === "number" ? error.lines : 1;
  return problem({
    code: "bad-csv",
    file,
    line,
    path: "",
    message: `A quotation mark stands where the table cannot have one${
      error.code === "CSV_QUOTE_NOT_CLOSED" ? ": a cell opened with it is never closed." : "."
    }`,
    remedy: 'Put the whole cell in quotation marks and double those inside it (`"a ""b"" c"`).',
  });
}

function emptyTable(file: string, columns: Columns): Problem {
  const remedy = `Begin it with the header \`${columns.known.join(",")}\`, or remove the file.`;
  return problem({ code: "empty-file", file, line: 1, path: "", message: "The table is empty.", remedy });
}

function cellCount(file: string, line: number, count: number, names: readonly string[]): Problem {
  return problem({
    code: "cell-count",
    file,
    line,
    path: "",
    message: `The row has ${count} cells, the header has ${names.length}.`,
    remedy:
      count > names.length ? "Quote the cells that contain commas." : `Fill up to \`${names.at(-1)}\` with commas.`,
  });
}

function headerProblems(file: string, line: number, names: readonly string[], columns: Columns): Problem[] {
  const problems: Problem[] = [];
  const meant = new Set<string>();
  const report = (code: string, name: string, message: string, remedy: string) =>
    problems.push(problem({ code, file, line, path: name, message, remedy }));
  names.forEach((name, i) => {
    if (names.indexOf(name) !== i)
      report("duplicate-column", name, `Column \`${name}\` stands twice.`, "Remove one of the two columns.");
    else if (!columns.known.includes(name)) {
      const near = meantColumn(name, names, columns);
      if (near) meant.add(near);
      const remedy = near ? `Did you mean \`${near}\`?` : `Remove it; the columns are ${columns.known.join(",")}.`;
      report("unknown-column", name, `There is no column \`${name}\`.`, remedy);
    }
  });
  for (const name of columns.required) {
    if (names.includes(name) || meant.has(name)) continue;
    report(
      "missing-column",
      name,
      `Column \`${name}\` is missing.`,
      `Add it; the header is ${columns.known.join(",")}.`,
    );
  }
  return problems;
}
