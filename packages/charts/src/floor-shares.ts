import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear, ticks } from "./draw/number.ts";
import { groupColour, ink } from "./draw/style.ts";
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
}

const NARROW = 520;
const HEAD = 30;
const GROUP = 23;
const KEY = 20;

interface Frame {
  readonly narrow: boolean;
  readonly width: number;
  readonly names: number;
  readonly row: number;
  /** Names of rows in order: the same strategy has the same colour in each group. */
  readonly order: readonly string[];
  readonly least: number;
  readonly x: (share: number) => number;
}

/** Dots for shares, lines for their intervals, upright strokes for the parts; the words at the right edge, on a narrow picture above the line. */
export function floorShares(state: FloorSharesState): string {
  const frame = frameOf(state);
  let y = HEAD;
  const parts = [scaleOf(state, frame)];
  for (const { heading, note, rows } of state.groups) {
    const room = frame.narrow ? state.width : state.width - textWidth(note, 11) - 16;
    parts.push(
      tag("line", { x1: 0, x2: state.width, y1: y, y2: y, stroke: ink.rule }),
      label(clipped(heading, room, 12), { x: 0, y: y + 15, "font-weight": 600, fill: ink.strong }),
      frame.narrow
        ? ""
        : label(note, { x: state.width, y: y + 15, "text-anchor": "end", "font-size": 11, fill: ink.quiet }),
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

function frameOf(state: FloorSharesState): Frame {
  const rows = state.groups.flatMap((group) => group.rows);
  const narrow = state.width < NARROW;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, 11.5)));
  const names = narrow ? 0 : Math.min(state.width * 0.34, widest(rows.map(({ name }) => name)) + 14);
  const words = narrow ? 0 : widest(rows.map(({ text }) => text)) + 14;
  const least = Math.floor(Math.min(0.9, ...rows.flatMap(({ low, parts }) => [low, ...parts])) * 10) / 10;
  return {
    ...{ narrow, names, least, width: state.width, row: narrow ? 34 : 20 },
    order: [...new Set(rows.map(({ name }) => name))],
    x: linear([least, 1], [names + 14, state.width - words - 14]),
  };
}

function scaleOf(state: FloorSharesState, { x, least, narrow, names }: Frame): string {
  const marks = ticks(least, 1, narrow ? 3 : 5).map((value) =>
    label(`${Math.round(value * 100)}\u202f%`, {
      ...{ x: x(value), y: 26, "text-anchor": "middle", "font-size": 11, fill: ink.quiet },
    }),
  );
  const unit = label(state.unit, { x: narrow ? 0 : names + 4, y: 11, "font-size": 11, fill: ink.quiet });
  return unit + marks.join("");
}

function drawRow(row: FloorShareRow, top: number, frame: Frame): string {
  const { x, narrow, names, width, order } = frame;
  const y = top + (narrow ? 24 : 10);
  const colour = groupColour(order.indexOf(row.name));
  const words = { "font-size": 11.5, fill: ink.body };
  const room = width - textWidth(row.text, 11.5) - 12;
  return [
    label(clipped(row.name, narrow ? room : names - 8, 11.5, false), { x: 0, y: narrow ? top + 12 : y + 4, ...words }),
    label(row.text, { x: width, y: narrow ? top + 12 : y + 4, "text-anchor": "end", ...words, fill: ink.strong }),
    tag("line", { x1: x(frame.least), x2: x(1), y1: y, y2: y, stroke: ink.rule, "stroke-width": 0.8 }),
    tag("line", { x1: x(row.low), x2: x(row.high), y1: y, y2: y, stroke: colour, "stroke-width": 2 }),
    ...row.parts.map((part) =>
      tag("line", { x1: x(part), x2: x(part), y1: y - 5.5, y2: y + 5.5, stroke: ink.body, "stroke-width": 1.2 }),
    ),
    tag("circle", { cx: x(row.share), cy: y, r: 4.2, fill: colour, stroke: ink.paper }),
  ].join("");
}
