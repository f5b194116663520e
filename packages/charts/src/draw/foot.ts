import { ink } from "./style.ts";
import { label } from "./svg.ts";
import { wrapped } from "./wrap.ts";

/** Something drawn that knows its height, pixels. */
export interface Block {
  readonly body: string;
  readonly height: number;
}

const LINE = 15;
const LINES = 4;

/** Words below a picture: each text on lines of its own, broken at the edge. */
export function footLines(texts: readonly string[], width: number, top: number): Block {
  const lines = texts.filter((text) => text !== "").flatMap((text) => wrapped(text, width, 11, LINES, false));
  const body = lines.map((line, i) => label(line, { x: 0, y: top + 11 + i * LINE, "font-size": 11, fill: ink.body }));
  return { body: body.join(""), height: lines.length === 0 ? 0 : lines.length * LINE + 3 };
}

/** An edge in the colour of the ground that keeps words apart from what lies below them. */
export function halo(colour: string = ink.paper, width = 3) {
  return { stroke: colour, "stroke-width": width, "paint-order": "stroke", "stroke-linejoin": "round" };
}
