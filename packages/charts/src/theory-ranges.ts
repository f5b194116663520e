import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear, niceStep, ticks, tickText } from "./draw/number.ts";
import { groupColour, ink } from "./draw/style.ts";
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
}

const NARROW = 520;
const HEAD = 30;
const GROUP = 22;
const KEY = 20;

interface Frame {
  readonly narrow: boolean;
  readonly width: number;
  readonly names: number;
  readonly left: number;
  readonly right: number;
  readonly row: number;
  /** Names of rows in order: the same strategy has the same colour under each theory. */
  readonly order: readonly string[];
  readonly x: (value: number) => number;
}

/** Dots for means, lines for 5 to 95 % of futures; the words stand at the right edge, on a narrow picture above the line. */
export function theoryRanges(state: TheoryRangesState): string {
  const frame = frameOf(state);
  let y = HEAD;
  const parts = [scaleOf(state, frame)];
  for (const { heading, rows } of state.groups) {
    parts.push(
      tag("line", { x1: 0, x2: state.width, y1: y, y2: y, stroke: ink.rule }),
      label(clipped(heading, state.width, 12), { x: 0, y: y + 15, "font-weight": 600, fill: ink.strong }),
    );
    y += GROUP;
    for (const row of rows) {
      parts.push(drawRow(row, y, frame));
      y += frame.row;
    }
    y += 4;
  }
  const key = label(clipped(state.key, state.width, 11, false), { x: 0, y: y + 14, "font-size": 11, fill: ink.quiet });
  return svgDocument(state, state.width, y + KEY, [...parts, key].join("\n"));
}

function frameOf(state: TheoryRangesState): Frame {
  const rows = state.groups.flatMap((group) => group.rows);
  const narrow = state.width < NARROW;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, 11.5)));
  const names = narrow ? 0 : Math.min(state.width * 0.36, widest(rows.map(({ name }) => name)) + 14);
  const words = narrow ? 0 : widest(rows.map(({ text }) => text)) + 14;
  const [left, right] = [names + 10, state.width - words - 10];
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high]);
  return {
    ...{ narrow, names, left, right, width: state.width, row: narrow ? 34 : 20 },
    order: [...new Set(rows.map(({ name }) => name))],
    x: linear([Math.min(0, ...values), Math.max(1e-9, ...values)], [left, right]),
  };
}

/** Ticks above, the zero line through all rows. */
function scaleOf(state: TheoryRangesState, { x, left, right, narrow }: Frame): string {
  const rows = state.groups.flatMap((group) => group.rows);
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high, 0]);
  const [least, most] = [Math.min(...values), Math.max(...values, 1e-9)];
  const count = narrow ? 3 : 4;
  const end = HEAD + state.groups.length * (GROUP + 4) + rows.length * (narrow ? 34 : 20);
  const marks = ticks(least, most, count).map(
    (value) =>
      label(tickText(value), { x: x(value), y: 26, "text-anchor": "middle", "font-size": 11, fill: ink.quiet }) +
      (value === 0 ? tag("line", { x1: x(0), x2: x(0), y1: HEAD, y2: end, stroke: ink.faint }) : ""),
  );
  const step = niceStep((most - least) / count);
  const unit = label(state.unit, { x: narrow ? 0 : left, y: 11, "font-size": 11, fill: ink.quiet });
  return step > 0 && right > left ? unit + marks.join("") : unit;
}

function drawRow(row: TheoryRange, top: number, frame: Frame): string {
  const { x, narrow, names, width, order } = frame;
  const y = top + (narrow ? 24 : 10);
  const colour = groupColour(order.indexOf(row.name));
  const words = { "font-size": 11.5, fill: ink.body };
  const room = width - textWidth(row.text, 11.5) - 12;
  return [
    label(clipped(row.name, narrow ? room : names - 8, 11.5, false), { x: 0, y: narrow ? top + 12 : y + 4, ...words }),
    label(row.text, { x: width, y: narrow ? top + 12 : y + 4, "text-anchor": "end", ...words, fill: ink.strong }),
    tag("line", { x1: x(row.low), x2: x(row.high), y1: y, y2: y, stroke: colour, "stroke-width": 2 }),
    ...[row.low, row.high].map((end) =>
      tag("line", { x1: x(end), x2: x(end), y1: y - 4, y2: y + 4, stroke: colour, "stroke-width": 1.4 }),
    ),
    tag("circle", { cx: x(row.mean), cy: y, r: 4.2, fill: colour, stroke: ink.paper }),
  ].join("");
}
