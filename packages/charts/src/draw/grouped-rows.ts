import { textWidth } from "./boxes.ts";
import { clipped } from "./clip.ts";
import { groupColour, ink } from "./style.ts";
import { label, tag } from "./svg.ts";

/** A row as far as its words go: a name at the left, its values at the right. */
export interface RowWords {
  readonly name: string;
  readonly text: string;
}

/** Rows under a heading, with a note at its right end. */
export interface RowGroup<Row extends RowWords> {
  readonly heading: string;
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** Room for the words beside the plot, pixels; a narrow picture has none, its words stand above each line. */
export interface RowColumns {
  readonly narrow: boolean;
  readonly width: number;
  readonly names: number;
  readonly words: number;
  readonly row: number;
  /** Names of rows in order: the same name has the same colour in each group. */
  readonly order: readonly string[];
}

const NARROW = 520;

/** Columns that hold the rows' words, names in at most a share of the width. */
export function rowColumns(rows: readonly RowWords[], width: number, most: number): RowColumns {
  const narrow = width < NARROW;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, 11.5)));
  const names = narrow ? 0 : Math.min(width * most, widest(rows.map(({ name }) => name)) + 14);
  const words = narrow ? 0 : widest(rows.map(({ text }) => text)) + 14;
  return { narrow, width, names, words, row: narrow ? 34 : 20, order: [...new Set(rows.map(({ name }) => name))] };
}

/** Air below the last row of a group. */
const AFTER = 4;

/** Height of all groups, pixels, with `head` for each heading. */
export function groupsHeight(groups: readonly RowGroup<RowWords>[], columns: RowColumns, head: number): number {
  return groups.reduce((sum, { rows }) => sum + head + rows.length * columns.row + AFTER, 0);
}

/** Groups under one another from `top` on: a rule, a heading, then each row as `draw` has it. */
export function drawGroups<Row extends RowWords>(
  groups: readonly RowGroup<Row>[],
  columns: RowColumns,
  [top, head]: readonly [number, number],
  draw: (row: Row, y: number) => string,
): string[] {
  const { width, narrow } = columns;
  let y = top;
  return groups.flatMap(({ heading, note = "", rows }) => {
    const shown = narrow ? "" : note;
    const room = shown === "" ? width : width - textWidth(shown, 11) - 16;
    const parts = [
      tag("line", { x1: 0, x2: width, y1: y, y2: y, stroke: ink.rule }),
      label(clipped(heading, room, 12), { x: 0, y: y + 15, "font-weight": 600, fill: ink.strong }),
    ];
    if (shown !== "") {
      parts.push(label(shown, { x: width, y: y + 15, "text-anchor": "end", "font-size": 11, fill: ink.quiet }));
    }
    const first = y + head;
    y = first + rows.length * columns.row + AFTER;
    return [...parts, ...rows.map((row, i) => draw(row, first + i * columns.row))];
  });
}

/** The words of a row, the height of its line and its colour. */
export function rowWords(row: RowWords, top: number, columns: RowColumns) {
  const { narrow, names, width, order } = columns;
  const y = top + (narrow ? 24 : 10);
  const words = { "font-size": 11.5, fill: ink.body };
  const room = width - textWidth(row.text, 11.5) - 12;
  const at = narrow ? top + 12 : y + 4;
  const body = [
    label(clipped(row.name, narrow ? room : names - 8, 11.5, false), { x: 0, y: at, ...words }),
    label(row.text, { x: width, y: at, "text-anchor": "end", ...words, fill: ink.strong }),
  ];
  return { y, colour: groupColour(order.indexOf(row.name)), body };
}

/** What is not looked at fades; where nothing is selected, nothing does. */
export function lookedAt(body: string, name: string, selected: readonly string[] = []): string {
  return selected.length === 0 || selected.includes(name) ? body : tag("g", { opacity: "0.5" }, body);
}
