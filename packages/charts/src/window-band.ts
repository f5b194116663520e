import { calendarAxis, valueRules } from "./draw/axes.ts";
import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { dayNumber, linear, readable, ticks } from "./draw/number.ts";
import { groupColour, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";
import { wrapped } from "./draw/wrap.ts";

/** One month: as expected without drawing acts, and as simulated: mean over futures with the 5 and 95 % of futures. */
export interface WindowPoint {
  readonly month: string;
  readonly expected: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One theory: its months, and what is to be marked on them; null where there is no window. */
export interface WindowPanel {
  readonly heading: string;
  readonly note: string;
  readonly points: readonly WindowPoint[];
  readonly opens: string | null;
  readonly closes: string | null;
  readonly deepest: string | null;
}

/** The window of vulnerability by month, one panel for each theory, all on one scale. */
export interface WindowBandState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly panels: readonly WindowPanel[];
  /** What line, band and zero line mean, written below; a second text has a line of its own. */
  readonly key: readonly string[];
}

const LEFT = 46;
const HEAD = 38;
const PLOT = 120;
const FOOT = 28;
const KEY = 17;
const MOST_KEY_LINES = 4;
/** What lies further out than so many times the largest expected difference is cut at the edge, else that line would lie flat. */
const MOST = 8;

interface Frame {
  readonly state: WindowBandState;
  readonly x: (day: number) => number;
  readonly days: readonly [number, number];
  readonly least: number;
  readonly most: number;
}

/** Expected lines over simulated means in their bands and a zero line; opening, closing and deepest month are marked. */
export function windowBand(state: WindowBandState): string {
  const all = state.panels.flatMap(({ points }) => points);
  const days = spanOf(all.map(({ month }) => dayNumber(month)));
  const largest = (values: readonly number[]) => Math.max(0, ...values.map(Math.abs));
  const cut = MOST * (largest(all.map(({ expected }) => expected)) || largest(all.map(({ mean }) => mean)) || 1e-9);
  const frame: Frame = {
    ...{ state, days },
    x: linear([days[0], days[1]], [LEFT, state.width - 8]),
    least: Math.max(-cut, Math.min(0, ...all.map(({ low, mean, expected }) => Math.min(low, mean, expected)))),
    most: Math.min(cut, Math.max(1e-9, ...all.map(({ high, mean, expected }) => Math.max(high, mean, expected)))),
  };
  const height = HEAD + PLOT + FOOT;
  const panels = state.panels.map((panel, i) => drawPanel(frame, panel, i, i * height));
  const foot = state.panels.length * height;
  const keys = state.key
    .flatMap((text) => wrapped(text, state.width, 11, MOST_KEY_LINES, false))
    .map((text, i) => label(text, { x: 0, y: foot + 12 + i * KEY, "font-size": 11, fill: ink.quiet }));
  return svgDocument(state, state.width, foot + 4 + keys.length * KEY, [...panels, keys.join("\n")].join("\n"));
}

function spanOf(days: readonly number[]): readonly [number, number] {
  return days.length === 0 ? [0, 1] : [Math.min(...days), Math.max(...days)];
}

function drawPanel(frame: Frame, panel: WindowPanel, index: number, top: number): string {
  const { state, x, days, least, most } = frame;
  const foot = top + HEAD + PLOT;
  const y = linear([least, most], [foot, top + HEAD]);
  const held = (value: number) => y(Math.min(most, Math.max(least, value)));
  const colour = groupColour(index);
  const unit = textWidth(state.unit, 11) + 12;
  const heading = clipped(panel.heading, state.width - unit, 12);
  return [
    label(heading, { x: 0, y: top + 13, "font-weight": 600, fill: ink.strong }),
    label(state.unit, { x: state.width, y: top + 13, "text-anchor": "end", "font-size": 11, fill: ink.quiet }),
    label(clipped(panel.note, state.width, 11, false), { x: 0, y: top + 29, "font-size": 11, fill: ink.body }),
    valueRules(ticks(least, most, 5), y, LEFT, state.width - 8),
    tag("path", { d: bandOf(panel, x, held), fill: colour, "fill-opacity": "0.16" }),
    tag("line", { x1: LEFT, x2: state.width - 8, y1: y(0), y2: y(0), stroke: ink.strong, "stroke-width": 1 }),
    ...[
      tag("path", { d: lineOf(panel, "mean", x, held), fill: "none", stroke: ink.quiet, "stroke-width": 1 }),
      tag("path", { d: lineOf(panel, "expected", x, held), fill: "none", stroke: colour, "stroke-width": 2 }),
    ],
    ...marksOf(panel, x, held, [top + HEAD, foot], colour),
    calendarAxis(days[0], days[1], x, foot, state.width < 520 ? 5 : 9),
  ].join("");
}

const at = (x: (day: number) => number, month: string) => Math.round(x(dayNumber(month)) * 10) / 10;
const n = (value: number) => Math.round(value * 10) / 10;

function lineOf(
  { points }: WindowPanel,
  of: "mean" | "expected",
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  return points.map((point, i) => `${i === 0 ? "M" : "L"}${at(x, point.month)},${n(y(point[of]))}`).join("");
}

function bandOf({ points }: WindowPanel, x: (day: number) => number, y: (value: number) => number): string {
  if (points.length === 0) return "";
  const high = points.map(({ month, high: value }) => `${at(x, month)},${n(y(value))}`);
  const low = [...points].reverse().map(({ month, low: value }) => `${at(x, month)},${n(y(value))}`);
  return `M${[...high, ...low].join("L")}Z`;
}

/** Dashed uprights where the window opens and closes, a dot with its value at the deepest month. */
function marksOf(
  { points, opens, closes, deepest }: WindowPanel,
  x: (day: number) => number,
  y: (value: number) => number,
  [top, foot]: readonly [number, number],
  colour: string,
): string[] {
  const ends = [opens, closes].flatMap((month) => {
    if (month === null) return [];
    const at = x(dayNumber(month));
    return [tag("line", { x1: at, x2: at, y1: top, y2: foot, stroke: ink.body, "stroke-dasharray": "2 3" })];
  });
  const point = points.find(({ month }) => month === deepest);
  if (point === undefined) return ends;
  const cx = x(dayNumber(point.month));
  const right = cx < (x(dayNumber(points[0]!.month)) + x(dayNumber(points.at(-1)!.month))) / 2;
  return [
    ...ends,
    tag("circle", { cx, cy: y(point.expected), r: 4, fill: colour, stroke: ink.paper }),
    label(readable(point.expected), {
      ...{ x: cx + (right ? 8 : -8), y: Math.max(top + 10, y(point.expected) - 8) },
      ...{ "text-anchor": right ? "start" : "end", "font-size": 11, "font-weight": 600, fill: ink.strong },
      ...{ stroke: ink.paper, "stroke-width": 3, "paint-order": "stroke" },
    }),
  ];
}
