import { spread } from "../draw/boxes.ts";
import { clipped } from "../draw/clip.ts";
import { type Block, halo } from "../draw/foot.ts";
import { groupColour, ink } from "../draw/style.ts";
import { escapeXml, label, tag } from "../draw/svg.ts";
import { type ParallelAxisPlace, RAIL } from "./axes.ts";
import type { ParallelCoordinatesState, ParallelLine } from "./state.ts";

/** As many lines are told apart by colour and named without being asked for. */
const FEW = 6;
const NAME = 14;
const NAME_ROW = 18;

/** A line with its colour, and whether it is looked at. */
interface Shown {
  readonly line: ParallelLine;
  readonly strong: boolean;
  readonly colour: string;
  readonly opacity: string | undefined;
}

/** Lines with their colours: a line of few keeps its own whatever is selected, of many the selected ones have theirs in order. */
export function shownLines({ lines, selected = [] }: ParallelCoordinatesState): Shown[] {
  const few = lines.length <= FEW;
  const order = few ? lines.map(({ id }) => id) : selected;
  return lines.map((line) => {
    const strong = (few && selected.length === 0) || selected.includes(line.id);
    const colour = strong ? groupColour(order.indexOf(line.id)) : ink.faint;
    return { line, strong, colour, opacity: few || strong ? undefined : "0.45" };
  });
}

/** A line through its known values, broken where one is not known; a ring on the rail marks that. */
export function drawLine({ line, strong, colour, opacity }: Shown, places: readonly ParallelAxisPlace[]): string {
  const stops = places.map(({ x, bottom, to }, i) => {
    const value = line.values[i] ?? null;
    return { x, y: value === null ? bottom + RAIL : to(value), known: value !== null };
  });
  const d = stops.map(({ x, y, known }, i) =>
    known ? `${stops[i - 1]?.known === true ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}` : "",
  );
  const dots = stops.map(({ x, y, known }) => {
    if (!known) return tag("circle", { cx: x, cy: y, r: 3.4, fill: ink.paper, stroke: colour, "stroke-width": 1.5 });
    return strong ? tag("circle", { cx: x, cy: y, r: 3.4, fill: colour, stroke: ink.paper }) : "";
  });
  const stroke = { stroke: colour, "stroke-width": strong ? 2.4 : 1, "stroke-linejoin": "round" };
  const path = tag("path", { d: d.join(""), fill: "none", ...stroke, "stroke-opacity": opacity });
  const title = line.text === undefined ? "" : tag("title", {}, escapeXml(line.text));
  return tag("g", { "data-line": line.id }, title + path + dots.join(""));
}

/** Names at the right ends of lines, moved apart, each with a thin line back to its end. */
export function namesAtEnds(shown: readonly Shown[], width: number, last: ParallelAxisPlace | undefined): string {
  if (last === undefined) return "";
  const { x, top, bottom, to } = last;
  const named = shown.filter(({ line }) => line.name !== "");
  const value = ({ values }: ParallelLine, at: number) => values[at] ?? null;
  const ends = named.map(({ line }) => {
    const at = value(line, line.values.length - 1);
    return at === null ? bottom + RAIL : to(at);
  });
  const ys = spread(ends, NAME, top, bottom + RAIL);
  return named
    .map(({ line, colour }, i) => {
      const back = { x1: x + 5, y1: ends[i]!, x2: x + 13, y2: ys[i]!, stroke: colour, "stroke-width": 1 };
      const words = { x: x + 16, y: ys[i]! + 4, "font-size": 11.5, "font-weight": 600, fill: ink.strong, ...halo() };
      return tag("line", back) + label(clipped(line.name, width - x - 18, 11.5), words);
    })
    .join("");
}

/** Names below the picture with a piece of their line, for a narrow one. */
export function namesBelow(shown: readonly Shown[], width: number, top: number): Block {
  const named = shown.filter(({ line }) => line.name !== "");
  const body = named.map(({ line, colour }, i) => {
    const y = top + 10 + i * NAME_ROW;
    const piece = tag("line", { x1: 0, x2: 22, y1: y, y2: y, stroke: colour, "stroke-width": 3 });
    const words = { x: 28, y: y + 4, "font-size": 11.5, "font-weight": 600, fill: ink.strong };
    return piece + label(clipped(line.name, width - 28, 11.5), words);
  });
  return { body: body.join(""), height: named.length === 0 ? 0 : named.length * NAME_ROW + 4 };
}
