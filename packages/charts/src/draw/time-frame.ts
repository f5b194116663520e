import { calendarAxis, valueRules } from "./axes.ts";
import { halo } from "./foot.ts";
import { type LanePlace, lanes } from "./lanes.ts";
import { dayNumber, linear, niceStep } from "./number.ts";
import { ink } from "./style.ts";
import { label, tag } from "./svg.ts";
import { titleLine } from "./title-line.ts";

/** Days that something lasts, half-open, with words. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** A day on which something is dated. */
export interface TimeMark {
  readonly date: string;
  readonly text: string;
}

/** What a time chart is drawn in. */
export interface TimeFrameState {
  readonly width: number;
  /** Height of the plot itself, pixels; words above and dates below come on top. */
  readonly plot: number;
  readonly heading: string;
  readonly unit: string;
  /** Lower end of the value axis; absent: zero, or the least value where that is negative. */
  readonly least?: number;
}

/** Scales of a time chart and what lies below its lines; pixels. */
export interface TimeFrame {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly height: number;
  readonly body: string;
}

const LEFT = 48;
const LANE = 14;
const FOOT = 24;

/** Title, shaded spans, dated marks with words in rows above the plot, rules and calendar; the lines come on top. */
export function timeFrame(
  state: TimeFrameState,
  days: readonly [number, number],
  values: readonly number[],
  room: number,
  more: { readonly spans: readonly TimeSpan[]; readonly marks: readonly TimeMark[] },
): TimeFrame {
  const title = titleLine(state.heading, state.unit, state.width);
  const right = state.width - room;
  const x = linear([days[0], days[1]], [LEFT, right]);
  const held = (iso: string) => Math.min(right, Math.max(LEFT, x(dayNumber(iso))));
  const spans = more.spans
    .map(({ from, to, text }) => ({ x: held(from), end: held(to), text }))
    .filter((span) => span.x < span.end);
  const marks = more.marks
    .filter(({ date }) => dayNumber(date) >= days[0] && dayNumber(date) <= days[1])
    .map(({ date, text }) => ({ x: held(date), text }));
  const placed = lanes(
    [...spans, ...marks].map((one) => ({ x: one.x + 3, text: one.text })),
    ...([LEFT, state.width, 11] as const),
  );
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const top = title.height + 8 + rows * LANE;
  const foot = top + state.plot;
  const [low, high, marked] = rangeOf(state, values);
  const y = linear([low, high], [foot, top]);
  const base = placed.map(({ row }) => title.height + 4 + (row + 1) * LANE);
  const body = [
    title.body,
    ...spans.map((span) =>
      tag("rect", { x: span.x, y: top, width: Math.max(1, span.end - span.x), height: foot - top, fill: ink.ground }),
    ),
    valueRules(marked, y, LEFT, right),
    low <= 0 ? "" : brokenAxis(LEFT, foot),
    ...spans.map((span, i) => upright(span.x, base[i]! - 9, top)),
    ...marks.map((mark, i) => upright(mark.x, base[spans.length + i]! - 9, foot, "2 3")),
    ...placed.map((place, i) => laneWords(place, base[i]!)),
    calendarAxis(days[0], days[1], x, foot, Math.max(2, Math.floor((right - LEFT) / 64))),
  ].join("\n");
  return { x, y, left: LEFT, right, top, foot, height: foot + FOOT, body };
}

function laneWords({ x, anchor, text }: LanePlace, y: number): string {
  const at = anchor === "end" ? { x: x - 6, "text-anchor": "end" } : { x };
  return label(text, { ...at, y, "font-size": 11, fill: ink.body, ...halo() });
}

/** An upright from the words of a day down to where it ends; a day at the very edge needs none, the axis is one. */
function upright(x: number, from: number, to: number, dash?: string): string {
  if (x === LEFT && dash !== undefined) return "";
  return tag("line", { x1: x, x2: x, y1: from, y2: to, stroke: ink.quiet, "stroke-dasharray": dash });
}

/** Ends of the value axis and its marked values. */
function rangeOf({ least }: TimeFrameState, values: readonly number[]): [number, number, number[]] {
  const most = values.length === 0 ? 1 : Math.max(...values);
  const lowest = values.length === 0 ? 0 : Math.min(...values);
  const from = least ?? Math.min(0, lowest);
  const step = niceStep((Math.max(most, from) - from || Math.abs(most) || 1) / 4);
  const low = least ?? Math.floor(from / step + 1e-9) * step;
  const high = Math.max(Math.ceil(most / step - 1e-9) * step, low + step);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return [low, high, Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)))];
}

/** A break in the axis: its lower end is not zero. */
function brokenAxis(x: number, foot: number): string {
  return tag("path", {
    d: `M${x},${foot}l0,-4l-4,-3l8,-4l-4,-3l0,-4`,
    ...{ fill: "none", stroke: ink.quiet, "stroke-width": 1.2 },
  });
}
