import { linear, niceStep, ticks, tickText } from "./draw/number.ts";
import { groupColours, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** Prediction, truth and naive rule of one route and year. */
export interface BacktestMark {
  readonly year: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly observed: number | null;
  readonly naive: number;
}

/** One panel per route with a scale of its own, since routes differ a hundredfold. */
export interface BacktestDotsState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly interval: string;
  readonly naive: string;
  readonly panels: readonly { readonly name: string; readonly marks: readonly BacktestMark[] }[];
}

const LEGEND = 28;
const HEAD = 24;
const ROW = 20;
const AXIS = 26;

/** Predicted interval as a bar, central prediction as its dot, truth as a diamond, the naive rule as a tick. */
export function backtestDots(state: BacktestDotsState): string {
  const columns = state.panels.length > 1 ? 2 : 1;
  const gap = 36;
  const width = (state.width - gap * (columns - 1)) / columns;
  const heights: number[] = [];
  state.panels.forEach((panel, i) => {
    const row = Math.floor(i / columns);
    heights[row] = Math.max(heights[row] ?? 0, HEAD + panel.marks.length * ROW + AXIS + 8);
  });
  const topOf = (row: number) => LEGEND + heights.slice(0, row).reduce((sum, h) => sum + h, 0);
  const panels = state.panels.map((panel, i) =>
    tag(
      "g",
      { transform: `translate(${Math.round((i % columns) * (width + gap))},${topOf(Math.floor(i / columns))})` },
      drawPanel(panel, width, state.unit),
    ),
  );
  return svgDocument(state, state.width, topOf(heights.length), [legend(state), ...panels].join("\n"));
}

function drawPanel(panel: BacktestDotsState["panels"][number], width: number, unit: string): string {
  const values = panel.marks.flatMap((m) => [m.low, m.high, m.naive, m.observed ?? m.value]);
  const top = Math.max(...values, 1e-9);
  const lowest = Math.min(...values);
  const step = niceStep((top - (lowest > top * 0.6 ? lowest : 0)) / 4);
  const start = lowest > top * 0.6 ? Math.floor(lowest / step) * step : 0;
  const end = Math.ceil(top / step - 1e-9) * step;
  const x = linear([start, end], [40, width - 12]);
  const foot = HEAD + panel.marks.length * ROW;
  const rules = ticks(start, end, 4).map(
    (value) =>
      tag("line", { x1: x(value), x2: x(value), y1: HEAD, y2: foot, stroke: ink.rule }) +
      label(tickText(value), {
        x: x(value),
        y: foot + 14,
        "text-anchor": "middle",
        "font-size": 10.5,
        fill: ink.quiet,
      }),
  );
  const title = label(panel.name, { x: 0, y: 14, "font-weight": 600, fill: ink.strong });
  const scale = label(start > 0 ? `${unit}, scale does not start at 0` : unit, {
    x: width - 12,
    y: 14,
    "text-anchor": "end",
    "font-size": 10.5,
    fill: ink.quiet,
  });
  return [title, scale, ...rules, ...panel.marks.map((mark, i) => drawMark(mark, x, HEAD + (i + 0.5) * ROW))].join(
    "\n",
  );
}

function drawMark(mark: BacktestMark, x: (value: number) => number, y: number): string {
  return [
    label(mark.year, { x: 32, y: y + 4, "text-anchor": "end", "font-size": 11, fill: ink.body }),
    intervalBar(x(mark.low), x(mark.high), y),
    tag("circle", { cx: x(mark.value), cy: y, r: 3, fill: groupColours[1] }),
    naiveTick(x(mark.naive), y),
    mark.observed === null ? "" : diamond(x(mark.observed), y),
  ].join("");
}

function intervalBar(x0: number, x1: number, y: number): string {
  return tag("rect", {
    x: x0,
    y: y - 4,
    width: Math.max(1, x1 - x0),
    height: 8,
    rx: 4,
    fill: groupColours[1],
    "fill-opacity": "0.3",
  });
}

function naiveTick(x: number, y: number): string {
  return tag("line", { x1: x, x2: x, y1: y - 7, y2: y + 7, stroke: groupColours[2], "stroke-width": 2 });
}

function diamond(x: number, y: number): string {
  return tag("path", {
    d: `M${r(x)},${r(y - 5)}l5,5l-5,5l-5,-5z`,
    fill: "#fff",
    stroke: ink.strong,
    "stroke-width": 1.5,
  });
}

const r = (value: number) => Math.round(value * 10) / 10;

function legend(state: BacktestDotsState): string {
  const word = (text: string, x: number) => label(text, { x, y: 14, "font-size": 11, fill: ink.body });
  return [
    intervalBar(2, 26, 10),
    tag("circle", { cx: 14, cy: 10, r: 3, fill: groupColours[1] }),
    word(`predicted, ${state.interval}`, 32),
    diamond(222, 10),
    word("observed", 232),
    naiveTick(304, 10),
    word(`naive rule: ${state.naive}`, 312),
  ].join("");
}
