/** Where a cell stands in the text of a table, quotation marks included: [from, to). */
export interface CellSpan {
  readonly from: number;
  readonly to: number;
}

/** A row of a table: where it stands with the end of its line, the line it begins on, and its cells. */
export interface RowSpan extends CellSpan {
  readonly line: number;
  readonly cells: readonly CellSpan[];
}

/** The rows of a table as RFC 4180 has them, header first, each cell with its place in the text; empty lines are left out, as in reading. */
export function rowSpans(text: string): RowSpan[] {
  const rows: RowSpan[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const from = at;
    const cells: CellSpan[] = [];
    do {
      const to = cellEnd(text, at);
      cells.push({ from: at, to });
      at = to + 1;
    } while (text[at - 1] === ",");
    // `at` is one past the cell; a line's end takes one sign or, in Windows, two.
    if (text[at - 1] === "\r" && text[at] === "\n") at++;
    const to = Math.min(at, text.length);
    const isEmpty = cells.length === 1 && cells[0]!.from === cells[0]!.to;
    if (!isEmpty) rows.push({ from, to, line, cells });
    line += text.slice(from, to).split("\n").length - 1;
  }
  return rows;
}

function cellEnd(text: string, from: number): number {
  let at = from;
  if (text[at] === '"') {
    at++;
    while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) at += text[at] === '"' ? 2 : 1;
    at++;
  }
  while (at < text.length && text[at] !== "," && text[at] !== "\n" && !(text[at] === "\r" && text[at + 1] === "\n"))
    at++;
  return Math.min(at, text.length);
}

/** A cell's value: the text between its quotation marks, or the text as it stands. */
export function cellValue(text: string, { from, to }: CellSpan): string {
  const raw = text.slice(from, to);
  return raw.startsWith('"') ? raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"') : raw;
}

/** A value as a cell: in quotation marks where it holds a comma, a quotation mark, a line's end or spaces at its ends. */
export function cellText(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Values as a row, without the end of its line. */
export function rowText(values: readonly string[]): string {
  return values.map(cellText).join(",");
}
