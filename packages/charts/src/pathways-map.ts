import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear } from "./draw/number.ts";
import { groupColour, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** One line of the map: a strategy in force between two years. */
export interface PathwayLine {
  readonly name: string;
  /** Years; `to` is the horizon where it does not end. */
  readonly from: number;
  readonly to: number;
  readonly ends: boolean;
  /** Drawn faint: nothing calls for it on the central course. */
  readonly reached: boolean;
  /** Year from which the first states have failed; null: none within the horizon. */
  readonly firstFails: number | null;
  readonly note: string;
}

/** A map of pathways as of a metro: a line for each strategy, years from left to right, upright switches between lines. */
export interface PathwaysMapState extends Accessible {
  readonly width: number;
  readonly now: number;
  readonly horizon: number;
  readonly lines: readonly PathwayLine[];
  /** Places of lines, and the year in which one is left for the other. */
  readonly switches: readonly { readonly from: number; readonly to: number; readonly year: number }[];
  readonly key: readonly string[];
}

const HEAD = 24;
const ROW = 50;
const KEY = 17;
const NARROW = 520;

/** Lines with stations where they begin, can be left or end; arrows at the horizon. */
export function pathwaysMap(state: PathwaysMapState): string {
  const x = linear([state.now, state.horizon], [10, state.width - 22]);
  const foot = HEAD + state.lines.length * ROW;
  const y = (line: number) => HEAD + line * ROW + 34;
  const keys = state.key.map((text, i) =>
    label(clipped(text, state.width, 11, false), { x: 0, y: foot + 14 + i * KEY, "font-size": 11, fill: ink.quiet }),
  );
  const body = [
    yearsOf(state, x, foot),
    ...state.lines.map((line, i) => drawLine(state, line, i, x, y(i))),
    ...state.switches.map((one) => drawSwitch(one, x, y)),
    ...state.lines.map((line, i) => wordsOf(line, state.width, y(i))),
    ...keys,
  ];
  return svgDocument(state, state.width, foot + 4 + state.key.length * KEY, body.join("\n"));
}

/** Years above, with faint uprights. */
function yearsOf({ now, horizon, width }: PathwaysMapState, x: (year: number) => number, foot: number): string {
  const step = Math.max(1, Math.ceil((horizon - now) / (width < NARROW ? 4 : 8)));
  const years = Array.from({ length: Math.floor((horizon - now) / step) + 1 }, (_, i) => now + i * step);
  return years
    .map(
      (year) =>
        tag("line", { x1: x(year), x2: x(year), y1: HEAD - 4, y2: foot, stroke: ink.rule }) +
        label(String(year), {
          ...{ x: Math.max(14, x(year)), y: 13, "text-anchor": "middle", "font-size": 11, fill: ink.quiet },
        }),
    )
    .join("");
}

const HALO = { stroke: ink.paper, "stroke-width": 3, "paint-order": "stroke" };

function drawLine(
  state: PathwaysMapState,
  line: PathwayLine,
  index: number,
  x: (year: number) => number,
  y: number,
): string {
  const colour = line.reached ? groupColour(index) : ink.faint;
  const [from, to] = [x(line.from), x(line.to)];
  const stroke = { stroke: colour, "stroke-width": line.reached ? 5 : 3, "stroke-linecap": "round" };
  const isLeft = state.switches.some((one) => one.from === index && one.year === line.to);
  const { firstFails } = line;
  const tick = firstFails === null || firstFails < line.from || firstFails > line.to ? [] : [x(firstFails)];
  return [
    tag("line", {
      ...{ x1: from, x2: to, y1: y, y2: y, ...stroke },
      ...(line.reached ? {} : { "stroke-dasharray": "2 7" }),
    }),
    ...tick.map((at) => tag("line", { x1: at, x2: at, y1: y - 8, y2: y + 8, stroke: ink.strong, "stroke-width": 1.6 })),
    line.reached ? station(from, y, colour) : "",
    isLeft ? "" : endOf(line, to, y, colour),
  ].join("");
}

/** Name and note of a line, over everything else. */
function wordsOf({ name, note }: PathwayLine, width: number, y: number): string {
  const room = width - textWidth(note, 11) - 18;
  return (
    label(clipped(name, room, 12), { x: 0, y: y - 14, "font-weight": 600, fill: ink.strong, ...HALO }) +
    label(note, { x: width, y: y - 14, "text-anchor": "end", "font-size": 11, fill: ink.body, ...HALO })
  );
}

/** A bar where the line ends, an arrow where it goes on beyond the horizon. */
function endOf({ ends }: PathwayLine, x: number, y: number, colour: string): string {
  return ends
    ? tag("line", { x1: x, x2: x, y1: y - 9, y2: y + 9, stroke: colour, "stroke-width": 4 })
    : tag("path", { d: `M${x + 4},${y - 6}L${x + 14},${y}L${x + 4},${y + 6}Z`, fill: colour });
}

function station(x: number, y: number, colour: string): string {
  return tag("circle", { cx: x, cy: y, r: 5.5, fill: ink.paper, stroke: colour, "stroke-width": 2.5 });
}

/** An upright stroke between two lines, with a station at each end. */
function drawSwitch(
  { from, to, year }: PathwaysMapState["switches"][number],
  x: (year: number) => number,
  y: (line: number) => number,
): string {
  const at = x(year);
  return (
    tag("line", { x1: at, x2: at, y1: y(from), y2: y(to), stroke: ink.body, "stroke-width": 2.5 }) +
    station(at, y(from), ink.body) +
    station(at, y(to), ink.body)
  );
}
