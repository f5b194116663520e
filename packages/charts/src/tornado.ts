import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear, ticks, tickText } from "./draw/number.ts";
import { groupColours, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** One input: the mean of the measure where the input is lowest and where it is highest. */
export interface TornadoRow {
  readonly name: string;
  readonly atLowest: number;
  readonly atHighest: number;
  /** The swing with its error in words. */
  readonly text: string;
  /** Which values of the input the two ends stand for. */
  readonly note: string;
}

/** Inputs by how far they move a measure, the largest first. */
export interface TornadoState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly rows: readonly TornadoRow[];
  readonly key: string;
}

const HEAD = 32;
const ROW = 46;
const NARROW_ROW = 66;
const NARROW = 520;
const KEY = 20;

/** A bar from a hollow dot (input lowest) to a full one (input highest) on one scale, its words above it. */
export function tornado(state: TornadoState): string {
  const ends = state.rows.flatMap(({ atLowest, atHighest }) => [atLowest, atHighest]);
  const [least, most] = [Math.min(0, ...ends), Math.max(1e-9, ...ends)];
  const x = linear([least, most], [8, state.width - 24]);
  const narrow = state.width < NARROW;
  const row = narrow ? NARROW_ROW : ROW;
  const foot = HEAD + state.rows.length * row;
  const scale = ticks(least, most, narrow ? 3 : 6).map(
    (value) =>
      tag("line", { x1: x(value), x2: x(value), y1: HEAD, y2: foot, stroke: value === 0 ? ink.faint : ink.rule }) +
      label(tickText(value), {
        ...{ x: x(value), y: 26, "text-anchor": "middle", "font-size": 11, fill: ink.quiet },
      }),
  );
  const parts = state.rows.map((one, i) => drawRow(one, HEAD + i * row, state.width, narrow, x));
  const unit = label(state.unit, { x: 0, y: 11, "font-size": 11, fill: ink.quiet });
  const key = label(clipped(state.key, state.width, 11, false), {
    ...{ x: 0, y: foot + 14, "font-size": 11, fill: ink.quiet },
  });
  return svgDocument(state, state.width, foot + KEY, [unit, ...scale, ...parts, key].join("\n"));
}

/** Words of a row lie over the rules of the scale: a halo keeps them apart. */
const HALO = { stroke: ink.paper, "stroke-width": 3, "paint-order": "stroke" };

function drawRow(row: TornadoRow, top: number, width: number, narrow: boolean, x: (value: number) => number): string {
  const y = top + (narrow ? 56 : 36);
  const room = narrow ? width : width - textWidth(row.text, 11) - 16;
  const [from, to] = [x(row.atLowest), x(row.atHighest)];
  const small = { "font-size": 11, fill: ink.body, ...HALO };
  return [
    label(clipped(row.name, room, 12), { x: 0, y: top + 13, "font-weight": 600, fill: ink.strong, ...HALO }),
    label(row.text, { x: width, y: top + (narrow ? 42 : 13), "text-anchor": "end", ...small }),
    label(clipped(row.note, width, 11, false), { x: 0, y: top + 27, ...small, fill: ink.quiet }),
    tag("rect", { x: Math.min(from, to), y: y - 3, width: Math.abs(to - from), height: 6, fill: groupColours[1] }),
    tag("circle", { cx: from, cy: y, r: 4.4, fill: ink.paper, stroke: groupColours[1], "stroke-width": 1.8 }),
    tag("circle", { cx: to, cy: y, r: 4.8, fill: groupColours[1] }),
  ].join("");
}
