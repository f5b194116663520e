import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear, readable } from "./draw/number.ts";
import { groupColours, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** What a player is worth without and with what is compared. */
export interface DumbbellRow {
  readonly name: string;
  readonly without: number;
  readonly with: number;
  /** The change in words, ready to be written at the right edge. */
  readonly change: string;
}

/** Rows on scales of their own group, since a first player may be worth a hundred times the last. */
export interface BargainingDumbbellState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly without: string;
  readonly with: string;
  readonly change: string;
  readonly groups: readonly { readonly heading: string; readonly rows: readonly DumbbellRow[] }[];
}

const LEGEND = 26;
const GROUP = 26;
const NARROW = 520;
const DOT = 5;

interface Frame {
  readonly names: number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly narrow: boolean;
  readonly row: number;
}

/** Two dots a row, hollow without and full with, their values beside them and the change at the edge. */
export function bargainingDumbbell(state: BargainingDumbbellState): string {
  const rows = state.groups.flatMap((group) => group.rows);
  const narrow = state.width < NARROW;
  const names = narrow
    ? 0
    : Math.min(state.width * 0.3, Math.max(70, ...rows.map((row) => textWidth(row.name, 12) + 14)));
  const value =
    Math.max(30, ...rows.flatMap((row) => [row.without, row.with].map((v) => textWidth(readable(v), 11)))) + 10;
  const change = Math.max(textWidth(state.change, 11, true), ...rows.map((row) => textWidth(row.change, 11, true))) + 8;
  const frame: Frame = {
    ...{ names, narrow, width: state.width, row: narrow ? 40 : 24 },
    left: names + value,
    right: state.width - change - value,
  };
  let y = LEGEND;
  const parts = [legend(state)];
  for (const group of state.groups) {
    const x = scaleOf(group.rows, frame);
    const head = { y: y + 16, "font-size": 11, "font-weight": 600, fill: ink.quiet };
    parts.push(
      label(clipped(group.heading, state.width - change - 8, 11), { x: 0, ...head }),
      label(state.change, { x: state.width, "text-anchor": "end", ...head }),
    );
    y += GROUP;
    for (const row of group.rows) {
      parts.push(drawRow(row, x, y, frame));
      y += frame.row;
    }
    y += 6;
  }
  return svgDocument(state, state.width, y, parts.join("\n"));
}

function scaleOf(rows: readonly DumbbellRow[], { left, right }: Frame): (value: number) => number {
  const values = rows.flatMap((row) => [row.without, row.with]);
  return linear([Math.min(0, ...values), Math.max(1e-9, ...values)], [left, right]);
}

function drawRow(row: DumbbellRow, x: (value: number) => number, top: number, frame: Frame): string {
  const y = top + (frame.narrow ? 27 : 12);
  const [a, b] = [x(row.without), x(row.with)];
  const [low, high] = row.without <= row.with ? [row.without, row.with] : [row.with, row.without];
  const value = (v: number, side: "start" | "end") =>
    label(readable(v), {
      x: x(v) + (side === "end" ? -DOT - 4 : DOT + 4),
      y: y + 4,
      "text-anchor": side,
      "font-size": 11,
      fill: ink.body,
    });
  const name = frame.narrow
    ? label(clipped(row.name, frame.width - 60, 12, false), { x: 0, y: top + 13, fill: ink.strong })
    : label(clipped(row.name, frame.names - 8, 12, false), {
        x: frame.names - 8,
        y: y + 4,
        "text-anchor": "end",
        fill: ink.strong,
      });
  return [
    name,
    tag("line", { x1: x(0), x2: x(0), y1: y - 10, y2: y + 10, stroke: ink.rule }),
    tag("line", { x1: a, x2: b, y1: y, y2: y, stroke: ink.faint, "stroke-width": 3 }),
    hollow(a, y),
    full(b, y),
    low === high ? "" : value(low, "end"),
    value(high, "start"),
    label(row.change, {
      x: frame.width,
      y: y + 4,
      "text-anchor": "end",
      "font-size": 11,
      "font-weight": 600,
      fill: row.with < row.without ? groupColours[0] : ink.strong,
    }),
  ].join("");
}

function hollow(cx: number, cy: number): string {
  return tag("circle", { cx, cy, r: DOT, fill: "#fff", stroke: groupColours[2], "stroke-width": 2 });
}

function full(cx: number, cy: number): string {
  return tag("circle", { cx, cy, r: DOT - 1, fill: groupColours[1] });
}

function legend(state: BargainingDumbbellState): string {
  const word = (text: string, x: number) => label(text, { x, y: 14, "font-size": 11, fill: ink.body });
  const second = 18 + textWidth(state.without, 11) + 22;
  const unit = second + 16 + textWidth(state.with, 11);
  const fits = unit + textWidth(state.unit, 11) + 16 < state.width;
  return [
    hollow(7, 10),
    word(state.without, 18),
    full(second, 10),
    word(state.with, second + 10),
    fits ? label(state.unit, { x: state.width, y: 14, "text-anchor": "end", "font-size": 11, fill: ink.quiet }) : "",
  ].join("");
}
