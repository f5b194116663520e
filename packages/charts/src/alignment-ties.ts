import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear } from "./draw/number.ts";
import { groupColour, groupWord, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** One tie: its length is its part of the row's full scale (0 to 1). */
export interface TieBar {
  readonly length: number;
  readonly low?: number;
  readonly high?: number;
  /** The value, written behind the bar. */
  readonly text: string;
  /** Where the floor of the tie lies; absent: none is asked for. */
  readonly floor?: number;
}

/** A domain: one cell for each pole; `unknown`: nobody gives a number; null: the domain does not measure this pole. */
export interface TieRow {
  readonly name: string;
  readonly cells: readonly (TieBar | "unknown" | null)[];
  /** What is written at the right edge, such as the effective number of poles. */
  readonly spread: string;
}

/** Ties by domain (rows) and pole (columns), each row on a scale of its own. */
export interface AlignmentTiesState extends Accessible {
  readonly width: number;
  readonly poles: readonly string[];
  /** Heading of the last column. */
  readonly spread: string;
  readonly rows: readonly TieRow[];
  /** What whiskers and ticks mean, written below. */
  readonly key: string;
}

const HEAD = 24;
const KEY = 22;
const NARROW = 620;
const ROW = 24;
const TALL = 42;
const BAR = 11;

interface Frame {
  readonly narrow: boolean;
  readonly row: number;
  readonly names: number;
  readonly spread: number;
  readonly cell: number;
  /** Room of a cell for the bar; the rest is for its text. */
  readonly bar: number;
  readonly width: number;
}

/** A table of bars: a colour for each pole, its values beside the bars, whiskers for ranges, ticks for floors. */
export function alignmentTies(state: AlignmentTiesState): string {
  const frame = frameOf(state);
  const heads = state.poles.map((pole, i) =>
    label(clipped(pole, frame.cell - 10, 11.5), {
      x: leftOf(frame, i),
      y: 14,
      "font-size": 11.5,
      "font-weight": 600,
      fill: groupWord(i),
    }),
  );
  const spread = frame.narrow
    ? ""
    : label(state.spread, { x: frame.width, y: 14, "text-anchor": "end", "font-size": 11, fill: ink.quiet });
  const rows = state.rows.map((row, i) => drawRow(row, HEAD + i * frame.row, frame));
  const end = HEAD + state.rows.length * frame.row;
  const key = label(clipped(state.key, frame.width, 11, false), {
    x: 0,
    y: end + 15,
    "font-size": 11,
    fill: ink.quiet,
  });
  return svgDocument(state, state.width, end + KEY, [...heads, spread, ...rows, key].join("\n"));
}

function frameOf(state: AlignmentTiesState): Frame {
  const narrow = state.width < NARROW;
  const widest = (texts: readonly string[], size: number, bold = false) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));
  const names = narrow
    ? 0
    : Math.min(
        state.width * 0.3,
        widest(
          state.rows.map(({ name }) => name),
          12,
        ) + 14,
      );
  const spread = narrow ? 0 : widest([state.spread, ...state.rows.map((row) => row.spread)], 11, true) + 12;
  const cell = (state.width - names - spread) / Math.max(1, state.poles.length);
  const bars = state.rows.flatMap(({ cells }) => cells.filter((one) => one !== null && one !== "unknown"));
  const text =
    widest(
      bars.map((one) => one.text),
      11,
    ) + 12;
  const bar = Math.max(12, cell - text);
  return { narrow, row: narrow ? TALL : ROW, names, spread, cell, bar, width: state.width };
}

const leftOf = ({ names, cell }: Frame, column: number) => names + column * cell;

function drawRow(row: TieRow, top: number, frame: Frame): string {
  const y = top + (frame.narrow ? 29 : ROW / 2);
  const spread = { x: frame.width, "text-anchor": "end", "font-size": 11, "font-weight": 600, fill: ink.strong };
  const room = frame.narrow ? frame.width - textWidth(row.spread, 11, true) - 10 : frame.names - 10;
  return [
    tag("line", { x1: 0, x2: frame.width, y1: top, y2: top, stroke: ink.rule }),
    ...drawName(row.name, room, frame.narrow ? top + 15 : y + 4, frame.narrow),
    label(row.spread, { ...spread, y: frame.narrow ? top + 15 : y + 4 }),
    ...row.cells.map((cell, i) => drawCell(cell, leftOf(frame, i), y, frame.bar, groupColour(i))),
  ].join("");
}

/** A name that is too long for its column stands on two lines; only what is longer than that is cut. */
function drawName(name: string, room: number, y: number, narrow: boolean): string[] {
  if (narrow || textWidth(name, 12) <= room)
    return [label(clipped(name, room, 12, false), { x: 0, y, fill: ink.strong })];
  const words = name.split(" ");
  const fits = (count: number) => textWidth(words.slice(0, count).join(" "), 11) <= room;
  const first = Math.max(1, words.findLastIndex((_, i) => fits(i + 1)) + 1);
  return [words.slice(0, first), words.slice(first)].map((line, i) =>
    label(clipped(line.join(" "), room, 11, false), { x: 0, y: y - 6 + i * 11, "font-size": 11, fill: ink.strong }),
  );
}

function drawCell(cell: TieBar | "unknown" | null, left: number, y: number, room: number, colour: string): string {
  const text = (written: string, x: number, fill: string) => label(written, { x, y: y + 4, "font-size": 11, fill });
  if (cell === null) return "";
  if (cell === "unknown") return text("?", left, ink.quiet);
  const x = linear([0, 1], [left, left + room]);
  const within = (length: number) => x(Math.min(1, Math.max(0, length)));
  const end = within(cell.length);
  const height = BAR / 2;
  return [
    tag("rect", { x: left, y: y - height, width: Math.max(1, end - left), height: BAR, fill: colour }),
    whisker(within(cell.low ?? cell.length), within(cell.high ?? cell.length), y),
    cell.floor === undefined ? "" : tick(within(cell.floor), y),
    text(cell.text, Math.max(end, within(cell.high ?? 0)) + 5, ink.strong),
  ].join("");
}

function whisker(x0: number, x1: number, y: number): string {
  if (x1 - x0 < 1) return "";
  const line = (a: number, b: number, c: number, d: number) =>
    tag("line", { x1: a, x2: b, y1: c, y2: d, stroke: ink.strong, "stroke-width": 1.2 });
  return line(x0, x1, y, y) + line(x0, x0, y - 3, y + 3) + line(x1, x1, y - 3, y + 3);
}

/** A floor: a dark tick with a light edge, to be seen on the bar and beside it. */
function tick(x: number, y: number): string {
  const line = (width: number, stroke: string) =>
    tag("line", { x1: x, x2: x, y1: y - 8, y2: y + 8, stroke, "stroke-width": width });
  return line(3.4, ink.paper) + line(1.4, ink.strong);
}
