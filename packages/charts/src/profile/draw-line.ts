import type { Box } from "../draw/boxes.ts";
import { ink } from "../draw/style.ts";
import { escapeXml, tag } from "../draw/svg.ts";
import type { PlacedLeg } from "./course.ts";

/** Least width and height of a hatched box, pixels. */
const LEAST = 13;

/** Scales and colours one corridor is drawn with. */
export interface ProfilePen {
  readonly x: (km: number) => number;
  readonly y: (amount: number) => number;
  readonly colour: string;
  /** Reference to the hatch of what is not known. */
  readonly hatch: string;
}

/** The legs of one corridor: sloped lines, upright steps at crossings, hatched boxes where something is not known. */
export function drawCourse(course: readonly PlacedLeg[], pen: ProfilePen): string {
  return course.map((placed) => (placed.missing === null ? drawLeg(placed, pen) : drawGap(placed, pen))).join("");
}

function drawLeg({ leg, from, to }: PlacedLeg, { x, y, colour }: ProfilePen): string {
  const ends = { x1: x(from[0]), y1: y(from[1]), x2: x(to[0]), y2: y(to[1]) };
  const sea = leg.kind === "sea";
  const dash = sea ? "0.1 5" : leg.weak ? "6 3" : undefined;
  const line = tag("line", {
    ...{ ...ends, stroke: colour, "stroke-width": leg.kind === "crossing" ? 3 : sea ? 2.8 : 2 },
    ...{ "stroke-dasharray": dash, "stroke-linecap": sea ? "round" : undefined },
  });
  return line + station(leg.end, ends.x2, ends.y2, colour);
}

function drawGap(placed: PlacedLeg, pen: ProfilePen): string {
  const box = gapBox(placed, pen);
  const { x, y, colour } = pen;
  return (
    tag("rect", { ...box, fill: pen.hatch, stroke: colour, "stroke-width": 1 }) +
    station(placed.leg.end, x(placed.to[0]), y(placed.to[1]), colour)
  );
}

/** Where a leg that is not wholly known is hatched: over what is known of it, centred on its beginning where nothing is. */
export function gapBox({ from, to }: PlacedLeg, { x, y }: ProfilePen): Box {
  const grown = (a: number, b: number): [number, number] =>
    b - a >= LEAST ? [a, b] : [(a + b - LEAST) / 2, (a + b + LEAST) / 2];
  const [left, right] = to[0] > from[0] ? [x(from[0]), x(to[0])] : grown(x(from[0]), x(to[0]));
  const [top, foot] = grown(y(to[1]), y(from[1]));
  return { x: left, y: top, width: Math.max(2, right - left), height: foot - top };
}

/** A named place on the line; its name is read out on hover even where it finds no room. */
function station(name: string, cx: number, cy: number, colour: string): string {
  if (name === "") return "";
  const circle = { cx, cy, r: 3.2, fill: ink.paper, stroke: colour, "stroke-width": 1.6 };
  return tag("circle", circle, tag("title", {}, escapeXml(name)));
}
