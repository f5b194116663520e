import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear } from "./draw/number.ts";
import { groupColours, ink } from "./draw/style.ts";
import { type Accessible, hatchPattern, label, svgDocument, tag } from "./draw/svg.ts";

/** One bar; `length` is its part of the full width (a share itself, or an amount over the largest), null where figures are missing. */
export interface ShareBar {
  readonly name: string;
  readonly length: number | null;
  /** Range of the length. */
  readonly low?: number;
  readonly high?: number;
  /** The value with its unit, written at the end of the bar. */
  readonly text: string;
  /** Rests on assumed, derived or remembered figures: hatched. */
  readonly weak: boolean;
}

/** Shares under one or several definitions, each definition a block with its own heading. */
export interface ShareBarsState extends Accessible {
  readonly width: number;
  readonly blocks: readonly { readonly heading: string; readonly bars: readonly ShareBar[] }[];
  /** A value somebody stated, as a length, drawn as a line through every block. */
  readonly stated: { readonly length: number; readonly text: string } | null;
}

const ROW = 19;
const HEAD = 24;

/** Horizontal bars with the value written at their end; no axis is needed. */
export function shareBars(state: ShareBarsState): string {
  const bars = state.blocks.flatMap((block) => block.bars);
  const names = Math.min(state.width * 0.45, Math.max(60, ...bars.map((bar) => textWidth(bar.name, 12) + 14)));
  const values = Math.max(70, ...bars.map((bar) => textWidth(valueText(bar), 11.5) + 12));
  const x = linear([0, 1], [names, state.width - values]);
  const top = state.stated === null ? 2 : 20;
  let y = top;
  const parts: string[] = [];
  for (const block of state.blocks) {
    if (block.heading !== "") {
      parts.push(label(block.heading, { x: 0, y: y + 15, "font-weight": 600, "font-size": 11.5, fill: ink.strong }));
      y += HEAD;
    }
    for (const bar of block.bars) {
      parts.push(drawBar(state, bar, names, x, y));
      y += ROW;
    }
    y += 8;
  }
  const hatch = tag("defs", {}, hatchPattern(`${state.id}-hatch`, groupColours[1]));
  return svgDocument(state, state.width, y, [hatch, ...parts, stated(state, x, y)].join("\n"));
}

function drawBar(state: ShareBarsState, bar: ShareBar, names: number, x: (share: number) => number, y: number): string {
  const name = label(clipped(bar.name, names - 8, 12, false), {
    x: names - 8,
    y: y + 13.5,
    "text-anchor": "end",
    fill: ink.body,
  });
  const base = tag("line", { x1: x(0), x2: x(0), y1: y, y2: y + ROW, stroke: ink.faint });
  if (bar.length === null) {
    return name + base + label(valueText(bar), { x: x(0) + 6, y: y + 13.5, "font-size": 11, fill: ink.quiet });
  }
  const end = x(Math.min(1, Math.max(0, bar.length)));
  const fill = bar.weak ? `url(#${state.id}-hatch)` : groupColours[1];
  return (
    name +
    tag("rect", { x: x(0), y: y + 3, width: Math.max(1, end - x(0)), height: ROW - 6, fill }) +
    base +
    whisker(bar, x, y + ROW / 2) +
    label(valueText(bar), {
      x: x(Math.min(1, Math.max(bar.length, bar.high ?? 0))) + 6,
      y: y + 13.5,
      "font-size": 11.5,
      fill: ink.strong,
    })
  );
}

/** The range of a share as a thin line with ends. */
function whisker(bar: ShareBar, x: (share: number) => number, y: number): string {
  if (bar.low === undefined || bar.high === undefined || bar.low === bar.high) return "";
  const [x0, x1] = [x(bar.low), x(Math.min(1, bar.high))];
  const line = (a: number, b: number, c: number, d: number) =>
    tag("line", { x1: a, x2: b, y1: c, y2: d, stroke: ink.strong, "stroke-width": 1.2 });
  return line(x0, x1, y, y) + line(x0, x0, y - 3, y + 3) + line(x1, x1, y - 3, y + 3);
}

function valueText(bar: ShareBar): string {
  return bar.length === null ? "no figure" : bar.text;
}

function stated(state: ShareBarsState, x: (share: number) => number, height: number): string {
  if (state.stated === null) return "";
  const at = x(state.stated.length);
  return (
    tag("line", {
      x1: at,
      x2: at,
      y1: 18,
      y2: height - 6,
      stroke: groupColours[0],
      "stroke-dasharray": "4 3",
      "stroke-width": 1.4,
    }) +
    label(state.stated.text, {
      x: at,
      y: 12,
      "text-anchor": at > state.width * 0.75 ? "end" : "middle",
      "font-size": 11,
      fill: groupColours[0],
    })
  );
}
