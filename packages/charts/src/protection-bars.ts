import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear, readable } from "./draw/number.ts";
import { groupColours, ink } from "./draw/style.ts";
import { type Accessible, hatchPattern, label, svgDocument, tag } from "./draw/svg.ts";

/** What an investment costs, with its range, beside the loss it avoids; both in the picture's unit. */
export interface ProtectionBar {
  readonly name: string;
  /** Written at the right of the name: what a unit of money avoids, and how long it takes. */
  readonly note: string;
  readonly cost: number;
  readonly costLow: number;
  readonly costHigh: number;
  readonly avoided: number;
  /** The cost rests on an assumption: hatched. */
  readonly weak: boolean;
}

export interface ProtectionBarsState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly costName: string;
  readonly avoidedName: string;
  readonly bars: readonly ProtectionBar[];
}

const LEGEND = 26;
const BAR = 13;
const NARROW = 520;

/** Two bars an investment: its cost and the loss it avoids, on one scale, values at their ends. */
export function protectionBars(state: ProtectionBarsState): string {
  const narrow = state.width < NARROW;
  const values = state.bars.flatMap((bar) => [bar.cost, bar.costHigh, bar.avoided]);
  const room =
    Math.max(40, ...state.bars.flatMap((bar) => [costText(bar), readable(bar.avoided)].map((t) => textWidth(t, 11)))) +
    12;
  const x = linear([0, Math.max(1e-9, ...values)], [0, state.width - room]);
  const head = narrow ? 34 : 20;
  const row = head + 2 * BAR + 12;
  const parts = state.bars.map((bar, i) => drawBar(state, bar, x, LEGEND + i * row, narrow, head));
  const hatch = tag("defs", {}, hatchPattern(`${state.id}-hatch`, groupColours[2]));
  return svgDocument(state, state.width, LEGEND + state.bars.length * row, [hatch, legend(state), ...parts].join("\n"));
}

function drawBar(
  state: ProtectionBarsState,
  bar: ProtectionBar,
  x: (value: number) => number,
  top: number,
  narrow: boolean,
  head: number,
): string {
  const noteRoom = narrow ? 0 : textWidth(bar.note, 11) + 14;
  const y = top + head;
  const end = Math.max(x(bar.cost), x(bar.costHigh));
  return [
    label(clipped(bar.name, state.width - noteRoom, 12), { x: 0, y: top + 14, "font-weight": 600, fill: ink.strong }),
    label(narrow ? clipped(bar.note, state.width, 11, false) : bar.note, {
      x: narrow ? 0 : state.width,
      y: top + (narrow ? 28 : 14),
      "text-anchor": narrow ? "start" : "end",
      "font-size": 11,
      fill: ink.quiet,
    }),
    rect(x(bar.cost), y, bar.weak ? `url(#${state.id}-hatch)` : groupColours[2]),
    whisker(bar, x, y + BAR / 2),
    label(costText(bar), { x: end + 6, y: y + 10, "font-size": 11, fill: ink.body }),
    rect(x(bar.avoided), y + BAR + 1, groupColours[1]),
    label(readable(bar.avoided), {
      x: x(bar.avoided) + 6,
      y: y + BAR + 11.5,
      "font-size": 11,
      "font-weight": 600,
      fill: ink.strong,
    }),
    tag("line", { x1: 0.5, x2: 0.5, y1: y - 1, y2: y + 2 * BAR + 2, stroke: ink.faint }),
  ].join("");
}

function rect(width: number, y: number, fill: string): string {
  return tag("rect", { x: 0, y: y + 1, width: Math.max(1, width), height: BAR - 2, fill });
}

function whisker({ costLow, costHigh }: ProtectionBar, x: (value: number) => number, y: number): string {
  if (costLow === costHigh) return "";
  const line = (a: number, b: number, c: number, d: number) =>
    tag("line", { x1: a, x2: b, y1: c, y2: d, stroke: ink.strong, "stroke-width": 1.2 });
  const [a, b] = [x(costLow), x(costHigh)];
  return line(a, b, y, y) + line(a, a, y - 3, y + 3) + line(b, b, y - 3, y + 3);
}

function costText({ cost, costLow, costHigh }: ProtectionBar): string {
  return costLow === costHigh ? readable(cost) : `${readable(cost)} (${readable(costLow)}–${readable(costHigh)})`;
}

function legend(state: ProtectionBarsState): string {
  const box = (x: number, fill: string) => tag("rect", { x, y: 5, width: 14, height: 11, fill });
  const word = (text: string, x: number) => label(text, { x, y: 14, "font-size": 11, fill: ink.body });
  const second = 20 + textWidth(state.costName, 11) + 20;
  const end = second + 20 + textWidth(state.avoidedName, 11);
  const fits = end + textWidth(state.unit, 11) + 16 < state.width;
  return [
    box(0, groupColours[2]),
    word(state.costName, 20),
    box(second, groupColours[1]),
    word(state.avoidedName, second + 20),
    fits ? label(state.unit, { x: state.width, y: 14, "text-anchor": "end", "font-size": 11, fill: ink.quiet }) : "",
  ].join("");
}
