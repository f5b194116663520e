import { textWidth } from "./boxes.ts";
import { tickText } from "./number.ts";
import { type AxisRange, type AxisScale, axisScale } from "./scale.ts";
import { ink } from "./style.ts";
import { label, tag } from "./svg.ts";
import { wrapped } from "./wrap.ts";

/** One axis of a plot: its measure, its unit (may be empty), and which end is wished for. */
export interface PlotAxis extends AxisRange {
  readonly name: string;
  readonly unit: string;
  readonly better?: "high" | "low";
  /** Values are shares from 0 to 1, marked in per cent. */
  readonly share?: boolean;
}

/** What a plot is drawn in. */
export interface PlotState {
  readonly width: number;
  readonly height: number;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** The word at the arrow towards the better end of an axis. */
  readonly better?: string;
}

/** Edges and scales of a plot in pixels, with its axes as drawn. */
export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly body: string;
}

const LINE = 14;
const NARROW = 520;

/** Axes with ticks, the upright one's words above its top, the other's below; points keep `pad` pixels clear of the edges. */
export function plotFrame(
  state: PlotState,
  xs: readonly (number | null)[],
  ys: readonly (number | null)[],
  pad = 14,
): PlotFrame {
  const { width, height } = state;
  const narrow = width < NARROW;
  const titles = { x: titleOf(state.x, state, ["→", "←"]), y: titleOf(state.y, state, ["↑", "↓"]) };
  const top = 8 + LINE * titles.y.length;
  const bottom = height - 26 - LINE * titles.x.length;
  const y = axisScale(state.y, ys, [bottom - pad, top + pad], 5);
  const left = 8 + Math.max(16, ...y.ticks.map((value) => textWidth(tickOf(value, state.y), 11)));
  const right = width - 10;
  const x = axisScale(state.x, xs, [left + pad, right - pad], narrow ? 4 : 7);
  const words = { "font-size": 11, fill: ink.body };
  const body = [
    ...titles.y.map((text, i) => label(text, { x: 0, y: 12 + i * LINE, ...words })),
    ...titles.x.map((text, i) => label(text, { x: right, y: bottom + 34 + i * LINE, "text-anchor": "end", ...words })),
    ...y.ticks.map((value) => rule(left, right, y.to(value), y.to(value))),
    ...y.ticks.map((value) =>
      label(tickOf(value, state.y), { x: left - 6, y: y.to(value) + 4, "text-anchor": "end", ...words }),
    ),
    ...x.ticks.map((value) => rule(x.to(value), x.to(value), top, bottom)),
    ...x.ticks.map((value) =>
      label(tickOf(value, state.x), { x: x.to(value), y: bottom + 16, "text-anchor": "middle", ...words }),
    ),
    tag("path", { d: `M${left},${top}V${bottom}H${right}`, fill: "none", stroke: ink.faint }),
  ];
  return { left, right, top, bottom, x, y, body: body.join("") };
}

const rule = (x1: number, x2: number, y1: number, y2: number) => tag("line", { x1, x2, y1, y2, stroke: ink.rule });

/** Measure and unit, and an arrow towards the better end. */
function titleOf(axis: PlotAxis, { width, better = "" }: PlotState, [high, low]: readonly [string, string]): string[] {
  const text = [axis.name, axis.unit].filter((part) => part !== "").join(", ");
  const arrow =
    axis.better === undefined ? "" : axis.better === "high" ? `${better}\u00a0${high}` : `${low}\u00a0${better}`;
  return wrapped([text, arrow].filter((part) => part !== "").join("\u2003"), width - 20, 11, 2, false);
}

/** A marked value as it is written, shares in per cent. */
export function tickOf(value: number, { share = false }: { readonly share?: boolean }): string {
  if (share) return `${Math.round(value * 1000) / 10}\u202f%`;
  return value !== 0 && Math.abs(value) < 0.01 ? String(value) : tickText(value);
}
