import { clipped } from "./draw/clip.ts";
import { drawGroups, groupsHeight, lookedAt, type RowColumns, rowColumns, rowWords } from "./draw/grouped-rows.ts";
import { linear, ticks } from "./draw/number.ts";
import { ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** A share, 0 to 1, with its interval, the same in words, and the shares of its parts. */
export interface FloorShareRow {
  readonly name: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly parts: readonly number[];
  readonly text: string;
}

/** Shares of states in which something is kept: a group for each thing to be kept, a row for each strategy. */
export interface FloorSharesState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly groups: readonly {
    readonly heading: string;
    readonly note: string;
    readonly rows: readonly FloorShareRow[];
  }[];
  readonly key: string;
  /** Names of the rows that are looked at: the others fade. None: nothing fades. */
  readonly selected?: readonly string[];
}

const HEAD = 30;
const GROUP = 23;
const KEY = 20;

interface Frame {
  readonly columns: RowColumns;
  readonly least: number;
  readonly x: (share: number) => number;
}

/** Dots for shares, lines for their intervals, upright strokes for the parts; the words at the right edge, on a narrow picture above the line. */
export function floorShares(state: FloorSharesState): string {
  const { groups, width } = state;
  const frame = frameOf(state);
  const foot = HEAD + groupsHeight(groups, frame.columns, GROUP);
  const rows = drawGroups(groups, frame.columns, [HEAD, GROUP], (row, y) =>
    lookedAt(drawRow(row, y, frame), row.name, state.selected),
  );
  const key = label(clipped(state.key, width, 11, false), { x: 0, y: foot + 14, "font-size": 11, fill: ink.quiet });
  return svgDocument(state, width, foot + KEY, [scaleOf(state, frame), ...rows, key].join("\n"));
}

function frameOf(state: FloorSharesState): Frame {
  const rows = state.groups.flatMap((group) => group.rows);
  const columns = rowColumns(rows, state.width, 0.34);
  const least = Math.floor(Math.min(0.9, ...rows.flatMap(({ low, parts }) => [low, ...parts])) * 10) / 10;
  return { columns, least, x: linear([least, 1], [columns.names + 14, state.width - columns.words - 14]) };
}

function scaleOf(state: FloorSharesState, { x, least, columns: { narrow, names } }: Frame): string {
  const marks = ticks(least, 1, narrow ? 3 : 5).map((value) =>
    label(`${Math.round(value * 100)}\u202f%`, {
      ...{ x: x(value), y: 26, "text-anchor": "middle", "font-size": 11, fill: ink.quiet },
    }),
  );
  const unit = label(state.unit, { x: narrow ? 0 : names + 4, y: 11, "font-size": 11, fill: ink.quiet });
  return unit + marks.join("");
}

function drawRow(row: FloorShareRow, top: number, { x, least, columns }: Frame): string {
  const { y, colour, body } = rowWords(row, top, columns);
  return [
    ...body,
    tag("line", { x1: x(least), x2: x(1), y1: y, y2: y, stroke: ink.rule, "stroke-width": 0.8 }),
    tag("line", { x1: x(row.low), x2: x(row.high), y1: y, y2: y, stroke: colour, "stroke-width": 2 }),
    ...row.parts.map((part) =>
      tag("line", { x1: x(part), x2: x(part), y1: y - 5.5, y2: y + 5.5, stroke: ink.body, "stroke-width": 1.2 }),
    ),
    tag("circle", { cx: x(row.share), cy: y, r: 4.2, fill: colour, stroke: ink.paper }),
  ].join("");
}
