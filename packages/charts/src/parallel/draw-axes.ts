import { halo } from "../draw/foot.ts";
import { readable } from "../draw/number.ts";
import { tickOf } from "../draw/plot-frame.ts";
import { heldOn } from "../draw/scale.ts";
import { groupColour, ink } from "../draw/style.ts";
import { label, tag } from "../draw/svg.ts";
import { wrapped } from "../draw/wrap.ts";
import { HEAD, hasUnknown, type ParallelAxisPlace, parallelRoom, RAIL } from "./axes.ts";
import type { ParallelAxis, ParallelCoordinatesState } from "./state.ts";

/** Ticks nearer than this to an end of the axis are left out: the end has its own value. */
const CLEAR = 16;

/** Unit and direction of a measure, as far as it has them. */
export const axisWords = ({ unit, direction }: ParallelAxis) => [unit, direction].filter((text) => text !== "");

/** An axis with its head (its number where there is no room), the range asked for, and the values at its ends. */
export function drawAxis(state: ParallelCoordinatesState, place: ParallelAxisPlace, i: number): string {
  const axis = state.axes[i]!;
  const { x, top, bottom, to, from } = place;
  const paint = { "font-size": 10.5, fill: ink.body };
  const ends = [
    { y: top - 7, value: from(top) },
    { y: bottom + 15, value: from(bottom) },
  ];
  const parts = [
    drawHead(state, axis, x, i),
    tag("line", { x1: x, x2: x, y1: top, y2: bottom, stroke: ink.quiet }),
    ...between(place).map((value) =>
      tag("line", { x1: x - 4, x2: x, y1: to(value), y2: to(value), stroke: ink.quiet }),
    ),
    ...ends.map(({ y, value }) => label(endText(value, axis), { x, y, "text-anchor": "middle", ...paint })),
    drawBrush(state, place),
  ];
  return tag("g", { "data-axis": axis.id }, parts.join(""));
}

/** Round values of an axis that keep clear of its ends. */
const between = ({ ticks, to, top, bottom }: ParallelAxisPlace) =>
  ticks.filter((value) => to(value) > top + CLEAR && to(value) < bottom - CLEAR);

/** Round values beside an axis, to lie over the lines; a narrow picture has no room for them. */
export function axisValues(state: ParallelCoordinatesState, place: ParallelAxisPlace, i: number): string {
  if (parallelRoom(state).narrow) return "";
  const paint = { x: place.x - 7, "text-anchor": "end", "font-size": 10.5, fill: ink.body, ...halo() };
  return between(place)
    .map((value) => label(tickOf(value, state.axes[i]!), { y: place.to(value) + 3.5, ...paint }))
    .join("");
}

function endText(value: number, { share = false }: ParallelAxis): string {
  return share ? tickOf(value, { share }) : readable(Number(value.toPrecision(12))).replace(/\.0+$/, "");
}

function drawHead(state: ParallelCoordinatesState, axis: ParallelAxis, x: number, i: number): string {
  const { narrow, cell } = parallelRoom(state);
  const bold = { "font-size": 11.5, "font-weight": 600, fill: ink.strong };
  const small = { "font-size": 10.5, fill: ink.body };
  const name = narrow ? [String(i + 1)] : wrapped(axis.name, cell - 8, 11.5, 4);
  const under = narrow ? [] : axisWords(axis).flatMap((text) => wrapped(text, cell - 8, 10.5, 2, false));
  const lines = [...name.map((text) => ({ text, ...bold })), ...under.map((text) => ({ text, ...small }))];
  const shown = lines.slice(0, HEAD.lines);
  const first = 12 + HEAD.line * ((narrow ? 1 : HEAD.lines) - shown.length);
  return shown
    .map(({ text, ...paint }, k) => label(text, { x, y: first + k * HEAD.line, "text-anchor": "middle", ...paint }))
    .join("");
}

function drawBrush({ brushes = {} }: ParallelCoordinatesState, place: ParallelAxisPlace): string {
  const { id, x } = place;
  const brush = brushes[id];
  if (brush === undefined) return "";
  const [a, b] = [heldOn(place, brush[0]), heldOn(place, brush[1])];
  const box = { x: x - 7, y: Math.min(a, b), width: 14, height: Math.max(2, Math.abs(a - b)) };
  return tag("rect", {
    ...box,
    fill: groupColour(2),
    "fill-opacity": "0.35",
    stroke: groupColour(2),
    "data-brush": id,
  });
}

/** A rail below the axes for values that are not known, with that word. */
export function unknownRail(state: ParallelCoordinatesState, places: readonly ParallelAxisPlace[]): string {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || !hasUnknown(state)) return "";
  const y = first.bottom + RAIL;
  return (
    tag("line", { x1: first.x, x2: last.x, y1: y, y2: y, stroke: ink.rule, "stroke-dasharray": "2 3" }) +
    label(state.unknown, { x: 0, y: y + 16, "font-size": 10.5, fill: ink.body })
  );
}
