import { clipped } from "./draw/clip.ts";
import { drawGroups, groupsHeight, lookedAt, type RowColumns, rowColumns, rowWords } from "./draw/grouped-rows.ts";
import { linear, niceStep, ticks, tickText } from "./draw/number.ts";
import { ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** A mean with its 5 and 95 % of futures, and the same in words. */
export interface TheoryRange {
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** Rival theories side by side on one scale: a group for each theory, a row for each strategy. */
export interface TheoryRangesState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly groups: readonly { readonly heading: string; readonly rows: readonly TheoryRange[] }[];
  readonly key: string;
  /** Names of the rows that are looked at: the others fade. None: nothing fades. */
  readonly selected?: readonly string[];
}

const HEAD = 30;
const GROUP = 22;
const KEY = 20;

interface Frame {
  readonly columns: RowColumns;
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
}

/** Dots for means, lines for 5 to 95 % of futures; the words stand at the right edge, on a narrow picture above the line. */
export function theoryRanges(state: TheoryRangesState): string {
  const { groups, width } = state;
  const frame = frameOf(state);
  const foot = HEAD + groupsHeight(groups, frame.columns, GROUP);
  const rows = drawGroups(groups, frame.columns, [HEAD, GROUP], (row, y) =>
    lookedAt(drawRow(row, y, frame), row.name, state.selected),
  );
  const key = label(clipped(state.key, width, 11, false), { x: 0, y: foot + 14, "font-size": 11, fill: ink.quiet });
  return svgDocument(state, width, foot + KEY, [scaleOf(state, frame, foot), ...rows, key].join("\n"));
}

function frameOf(state: TheoryRangesState): Frame {
  const rows = state.groups.flatMap((group) => group.rows);
  const columns = rowColumns(rows, state.width, 0.36);
  const [left, right] = [columns.names + 10, state.width - columns.words - 10];
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high]);
  return { columns, left, right, x: linear([Math.min(0, ...values), Math.max(1e-9, ...values)], [left, right]) };
}

/** Ticks above, the zero line through all rows. */
function scaleOf(state: TheoryRangesState, { x, left, right, columns }: Frame, foot: number): string {
  const rows = state.groups.flatMap((group) => group.rows);
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high, 0]);
  const [least, most] = [Math.min(...values), Math.max(...values, 1e-9)];
  const count = columns.narrow ? 3 : 4;
  const marks = ticks(least, most, count).map(
    (value) =>
      label(tickText(value), { x: x(value), y: 26, "text-anchor": "middle", "font-size": 11, fill: ink.quiet }) +
      (value === 0 ? tag("line", { x1: x(0), x2: x(0), y1: HEAD, y2: foot, stroke: ink.faint }) : ""),
  );
  const step = niceStep((most - least) / count);
  const unit = label(state.unit, { x: columns.narrow ? 0 : left, y: 11, "font-size": 11, fill: ink.quiet });
  return step > 0 && right > left ? unit + marks.join("") : unit;
}

function drawRow(row: TheoryRange, top: number, { x, columns }: Frame): string {
  const { y, colour, body } = rowWords(row, top, columns);
  return [
    ...body,
    tag("line", { x1: x(row.low), x2: x(row.high), y1: y, y2: y, stroke: colour, "stroke-width": 2 }),
    ...[row.low, row.high].map((end) =>
      tag("line", { x1: x(end), x2: x(end), y1: y - 4, y2: y + 4, stroke: colour, "stroke-width": 1.4 }),
    ),
    tag("circle", { cx: x(row.mean), cy: y, r: 4.2, fill: colour, stroke: ink.paper }),
  ].join("");
}
