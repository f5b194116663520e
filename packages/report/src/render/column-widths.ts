import type { TableData } from "../document.ts";

/** Width of a small letter over the size of its type. */
const LETTER = 0.56;

/** A word longer than this many letters is broken, as addresses and ids are. */
const LONGEST_WORD = 24;

/** A cell is never thought wider than this many letters: longer prose wraps anyhow. */
const LONGEST_CELL = 110;

/** A head up to this long would rather stand on one line. */
const SHORT_HEAD = 15;

/** Width of a text in small letters: thin ones count for half, capitals for more. */
const letters = (text: string): number => {
  let sum = 0;
  for (const letter of text) {
    if ("iljt.,:;'|()[] \u00a0\u202f".includes(letter)) sum += 0.5;
    else sum += "mMW%".includes(letter) ? 1.6 : /[A-Zw–]/.test(letter) ? 1.3 : 1;
  }
  return sum;
};

/** Words end at spaces, and at strokes between letters. */
const longestWord = (text: string): number =>
  Math.min(LONGEST_WORD, Math.max(0, ...text.split(/[ \n]|(?<=[-/–])(?=\p{L}{2})/u).map(letters)));

interface Need {
  readonly least: number;
  readonly wished: number;
}

/** What a column needs, in letters: its longest word at least, its longest cell at best. */
function needs(table: TableData): Need[] {
  return table.columns.map((column, i) => {
    const cells = table.rows.map((row) => row[i] ?? "");
    // Heads are set in bold.
    const least = Math.max(longestWord(column.name) * 1.06, ...cells.map(longestWord)) + 0.5;
    const head = Math.min(letters(column.name) * 1.06, SHORT_HEAD);
    const wished = Math.max(head, ...cells.map((cell) => Math.min(LONGEST_CELL, letters(cell)))) + 0.5;
    return { least, wished: Math.max(least, wished) };
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Widths of the columns of a table and the size of its type: columns keep their longest word, prose shares the rest. */
export interface FittedTable {
  readonly widths: readonly number[];
  readonly size: number;
}

/** Fits a table into `width` points with `pad` points of air per column, in type of `size` points or, where words would break, down to `smallest`. */
export function fitTable(table: TableData, width: number, pad: number, size: number, smallest: number): FittedTable {
  const wanted = needs(table);
  const room = width - pad * wanted.length;
  const fitting = room / (sum(wanted.map((need) => need.least)) * LETTER);
  const chosen = Math.max(smallest, Math.min(size, Math.floor(fitting * 10) / 10));
  const scaled = wanted.map(({ least, wished }) => ({
    least: least * LETTER * chosen,
    wished: wished * LETTER * chosen,
  }));
  return { widths: shared(scaled, table, room), size: chosen };
}

function shared(wanted: readonly Need[], table: TableData, room: number): number[] {
  const least = sum(wanted.map((need) => need.least));
  const wished = sum(wanted.map((need) => need.wished));
  if (least >= room) return wanted.map((need) => (need.least * room) / least);
  if (wished > room) {
    const part = (room - least) / (wished - least);
    return wanted.map((need) => need.least + (need.wished - need.least) * part);
  }
  const text = wanted.map((need, i) => (table.columns[i]?.align === "right" ? 0 : need.wished));
  const all = sum(text);
  return wanted.map(
    (need, i) => need.wished + (room - wished) * (all === 0 ? 1 / wanted.length : (text[i] ?? 0) / all),
  );
}
