import type { TableData } from "../document.ts";

const MOST_PRINTED = 40;

/** Long daily courses are thinned on paper; the page on screen, the Markdown and the CSV files hold every row. */
export function printedTable(table: TableData): TableData {
  if (table.rows.length <= MOST_PRINTED) return table;
  const step = Math.ceil(table.rows.length / MOST_PRINTED);
  return { columns: table.columns, rows: table.rows.filter((_, i) => i % step === 0) };
}

/** What is said above a table that {@link printedTable} thins, or empty. */
export function thinnedNote(table: TableData): string {
  const printed = printedTable(table).rows.length;
  return printed === table.rows.length ? "" : `${printed} of ${table.rows.length} rows, evenly spaced`;
}
