import { calendarAxis, valueRules } from "./draw/axes.ts";
import { clipped } from "./draw/clip.ts";
import { dayNumber, linear, niceStep, readable, ticks } from "./draw/number.ts";
import { groupColour, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** A slope with its interval; null ends: not known. */
interface Slope {
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

/** A regime in which one currency followed another in its own way; no slope: too few months. */
export interface PassThroughRegime {
  readonly title: string;
  readonly from: string;
  /** Empty: until today. */
  readonly to: string;
  readonly slope: Slope | null;
  readonly months: number;
}

/** How far one currency follows another, window by window, with the regimes marked. */
export interface PassThroughBetaState extends Accessible {
  readonly width: number;
  readonly height: number;
  /** What is drawn, such as `slope over 36 months`. */
  readonly unit: string;
  /** By the first day of the last month of the window. */
  readonly rolling: readonly ({ readonly month: string } & Slope)[];
  readonly regimes: readonly PassThroughRegime[];
}

const LEFT = 40;
const RIGHT = 8;
const TOP = 24;
const LEGEND = 16;
const AXIS = 26;

interface Frame {
  readonly state: PassThroughBetaState;
  readonly days: readonly [number, number];
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly foot: number;
  readonly values: readonly [number, number];
}

/** The rolling slope with its band; each regime's slope as a bar over its months and in words below. */
export function passThroughBeta(state: PassThroughBetaState): string {
  const frame = frameOf(state);
  const { days, x, y, foot, values } = frame;
  const body = [
    label(clipped(state.unit, state.width, 11, false), { x: 0, y: 12, "font-size": 11, fill: ink.quiet }),
    valueRules(ticks(values[0], values[1], 4), y, LEFT, state.width - RIGHT),
    calendarAxis(days[0], days[1], x, foot, state.width < 420 ? 4 : 8),
    ...state.regimes.map((regime, i) => regimeBar(frame, regime, i)),
    rollingLine(frame),
    ...state.regimes.map((regime, i) => legendRow(frame, regime, i)),
  ].join("\n");
  return svgDocument(state, state.width, state.height + LEGEND * state.regimes.length, body);
}

function frameOf(state: PassThroughBetaState): Frame {
  const foot = state.height - AXIS;
  const days = spanOf(state);
  const slopes = state.regimes.flatMap(({ slope }) => slope ?? []);
  const all = [...state.rolling, ...slopes].flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const step = niceStep((most - least || 1) / 4);
  const values = [Math.floor(least / step) * step, Math.ceil(most / step) * step || step] as const;
  return {
    state,
    days,
    foot,
    values,
    x: linear(days, [LEFT, state.width - RIGHT]),
    y: linear(values, [foot, TOP]),
  };
}

function spanOf({ rolling, regimes }: PassThroughBetaState): [number, number] {
  const froms = [...rolling.map(({ month }) => month), ...regimes.map(({ from }) => from)].map(dayNumber);
  const ends = [...rolling.map(({ month }) => month), ...regimes.map(({ from, to }) => to || from)].map(dayNumber);
  return [Math.min(...froms), Math.max(...ends)];
}

function regimeBar({ state, days, x, y, foot }: Frame, { from, to, slope }: PassThroughRegime, i: number): string {
  const left = x(dayNumber(from));
  const right = x(to === "" ? days[1] : dayNumber(to));
  const border = tag("line", { x1: left, x2: left, y1: TOP, y2: foot, stroke: ink.faint, "stroke-dasharray": "2 3" });
  if (!slope) return border;
  const colour = groupColour(i);
  const width = Math.min(right, state.width - RIGHT) - left;
  const band = { x: left, width, y: y(slope.high), height: y(slope.low) - y(slope.high) };
  return [
    border,
    tag("rect", { ...band, fill: colour, "fill-opacity": "0.1" }),
    tag("line", {
      x1: left,
      x2: left + width,
      y1: y(slope.beta),
      y2: y(slope.beta),
      stroke: colour,
      "stroke-width": 3,
    }),
  ].join("");
}

function rollingLine({ state, x, y }: Frame): string {
  const { rolling } = state;
  if (rolling.length === 0) return "";
  const at = (day: string, value: number): string =>
    `${Math.round(x(dayNumber(day)) * 10) / 10},${Math.round(y(value) * 10) / 10}`;
  const high = rolling.map(({ month, high: value }) => at(month, value)).join("L");
  const low = [...rolling]
    .reverse()
    .map(({ month, low: value }) => at(month, value))
    .join("L");
  const line = rolling.map(({ month, beta }) => at(month, beta)).join("L");
  return (
    tag("path", { d: `M${high}L${low}Z`, fill: ink.quiet, "fill-opacity": "0.16" }) +
    tag("path", { d: `M${line}`, fill: "none", stroke: ink.strong, "stroke-width": 1.8, "stroke-linejoin": "round" })
  );
}

function legendRow({ state }: Frame, { title, slope, months }: PassThroughRegime, i: number): string {
  const y = state.height + LEGEND * i + 8;
  const value = slope
    ? `${readable(slope.beta)} (${readable(slope.low)} to ${readable(slope.high)})`
    : "too few months";
  const colour = slope ? groupColour(i) : ink.faint;
  const text = clipped(`${value}, ${title}, ${months} months`, state.width - LEFT - RIGHT, 11.5, false);
  return (
    tag("rect", { x: LEFT - 22, y: y - 5, width: 16, height: 4, fill: colour }) +
    label(text, { x: LEFT, y, "font-size": 11.5, fill: ink.body })
  );
}
