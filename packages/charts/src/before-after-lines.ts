import { calendarAxis, valueRules } from "./draw/axes.ts";
import { spread } from "./draw/boxes.ts";
import { dayNumber, linear, niceStep, readable, ticks } from "./draw/number.ts";
import { bandPath, type SpanPoint, spanOf, stepPath } from "./draw/series.ts";
import { groupColours, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** Exports without and with a shock, and the level of the stores below, on one time axis. */
export interface BeforeAfterState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly without: readonly SpanPoint[];
  readonly with: readonly SpanPoint[];
  /** Days the shock lasts, half-open. */
  readonly window: { readonly from: string; readonly to: string; readonly text: string };
  readonly store: { readonly unit: string; readonly volume: number; readonly level: readonly SpanPoint[] } | null;
}

const LEFT = 52;
const RIGHT = 118;
const UPPER = 170;
const LOWER = 74;

/** Two lines (published course, course under the shock) with the range as a band; the store level in a panel of its own. */
export function beforeAfterLines(state: BeforeAfterState): string {
  const days = spanOf([state.without, state.with]);
  const x = linear(days, [LEFT, state.width - RIGHT]);
  const bottom = 26 + UPPER;
  const storeTop = bottom + 44;
  const height = state.store === null ? bottom + 24 : storeTop + LOWER + 24;
  const foot = state.store === null ? bottom : storeTop + LOWER;
  const shade = tag("rect", {
    x: x(dayNumber(state.window.from)),
    y: 26,
    width: Math.max(1, x(dayNumber(state.window.to)) - x(dayNumber(state.window.from))),
    height: foot - 26,
    fill: ink.ground,
  });
  const body = [
    shade,
    label(state.window.text, { x: x(dayNumber(state.window.from)) + 5, y: 40, "font-size": 11, fill: ink.quiet }),
    label(state.unit, { x: 0, y: 12, "font-size": 11, fill: ink.quiet }),
    upper(state, x, bottom),
    state.store === null ? "" : lower(state.store, x, storeTop, state.width),
    calendarAxis(days[0], days[1], x, foot, 7),
  ].join("\n");
  return svgDocument(state, state.width, height, body);
}

function upper(state: BeforeAfterState, x: (day: number) => number, bottom: number): string {
  const values = [...state.without, ...state.with].flatMap((p) => [p.value, p.high ?? p.value]);
  const top = roundUp(Math.max(...values, 0));
  const y = linear([0, top], [bottom, 26]);
  const end = state.width - RIGHT;
  const last = (points: readonly SpanPoint[]) => y(points.at(-1)?.value ?? 0);
  const [a, b] = spread([last(state.without), last(state.with)], 30, 34, bottom - 6) as [number, number];
  const note = (words: string, points: readonly SpanPoint[], at: number, fill: string) =>
    label(words, { x: end + 8, y: at, "font-size": 11.5, "font-weight": 600, fill }) +
    label(`${readable(points.at(-1)?.value ?? 0)} at the end`, {
      x: end + 8,
      y: at + 13,
      "font-size": 10.5,
      fill: ink.quiet,
    });
  return [
    valueRules(ticks(0, top, 4), y, LEFT, end),
    tag("path", { d: bandPath(state.with, x, y), fill: groupColours[0], "fill-opacity": "0.16" }),
    tag("path", { d: stepPath(state.without, x, y), fill: "none", stroke: ink.quiet, "stroke-width": 1.6 }),
    tag("path", { d: stepPath(state.with, x, y), fill: "none", stroke: groupColours[0], "stroke-width": 2.2 }),
    note("Without the shock", state.without, a, ink.quiet),
    note("With the shock", state.with, b, groupColours[0]),
  ].join("\n");
}

function lower(
  store: NonNullable<BeforeAfterState["store"]>,
  x: (day: number) => number,
  top: number,
  width: number,
): string {
  const ceiling = Math.max(store.volume, ...store.level.map((p) => p.high ?? p.value));
  const y = linear([0, ceiling], [top + LOWER, top]);
  const end = width - RIGHT;
  const full = y(store.volume);
  return [
    label(`Stores, ${store.unit}`, { x: 0, y: top - 12, "font-size": 11, fill: ink.quiet }),
    valueRules([0, niceStep(ceiling / 3)], y, LEFT, end),
    tag("line", { x1: LEFT, x2: end, y1: full, y2: full, stroke: ink.strong, "stroke-dasharray": "3 3" }),
    label(`Full: ${readable(store.volume)} ${store.unit}`, {
      x: end + 8,
      y: full + 4,
      "font-size": 11,
      fill: ink.strong,
    }),
    tag("path", { d: bandPath(store.level, x, y), fill: groupColours[1], "fill-opacity": "0.18" }),
    tag("path", { d: stepPath(store.level, x, y), fill: "none", stroke: groupColours[1], "stroke-width": 2 }),
  ].join("\n");
}

function roundUp(value: number): number {
  const step = niceStep(value / 4 || 1);
  return Math.ceil(value / step - 1e-9) * step;
}
