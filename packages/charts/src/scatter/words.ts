import { type Box, textWidth } from "../draw/boxes.ts";
import { halo } from "../draw/foot.ts";
import type { PlotFrame } from "../draw/plot-frame.ts";
import { heldOn } from "../draw/scale.ts";
import { ink } from "../draw/style.ts";
import { label, tag } from "../draw/svg.ts";
import { wrapped } from "../draw/wrap.ts";
import type { ScatterState } from "./state.ts";

/** Words with the room they take, for names to keep out of. */
interface Words {
  readonly box: Box;
  readonly body: string;
}

const LINE = 13;
const SIZE = 10.5;

/** What stands in the corners of a scatter, on at most three lines each. */
export function cornerWords({ notes = [] }: ScatterState, frame: PlotFrame): Words[] {
  const { left, right, top, bottom } = frame;
  return notes.map(({ corner, text }) => {
    const lines = wrapped(text, (right - left) * 0.4, SIZE, 3, false);
    const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
    const height = lines.length * LINE;
    const atRight = corner.endsWith("right");
    const x = atRight ? right - 6 : left + 6;
    const y = corner.startsWith("top") ? top + 4 : bottom - height - 4;
    const paint = { "font-size": SIZE, fill: ink.body, ...halo() };
    const anchor = atRight ? { "text-anchor": "end" } : {};
    const body = lines.map((line, i) => label(line, { x, y: y + 10 + i * LINE, ...anchor, ...paint })).join("");
    return { box: { x: atRight ? x - width : x, y, width, height }, body };
  });
}

/** The reference line of a scatter, dashed. */
export function referenceLine({ reference }: ScatterState, { x, y }: PlotFrame): string {
  if (reference === undefined) return "";
  const [x1, y1] = [heldOn(x, reference.from[0]), heldOn(y, reference.from[1])];
  const [x2, y2] = [heldOn(x, reference.to[0]), heldOn(y, reference.to[1])];
  return tag("line", { x1, y1, x2, y2, stroke: ink.quiet, "stroke-dasharray": "4 3" });
}

/** The words of the reference line above its right end, or under it where there is no room above. */
export function referenceWords({ reference }: ScatterState, { x, y, left, right, top }: PlotFrame): Words[] {
  if (reference === undefined) return [];
  const ends = [reference.from, reference.to].map(([a, b]) => ({ x: heldOn(x, a), y: heldOn(y, b) }));
  const end = ends.reduce((best, one) => (one.x > best.x ? one : best));
  const [text = ""] = wrapped(reference.text, right - left - 8, SIZE, 1, false);
  const width = textWidth(text, SIZE);
  const from = Math.max(left + 2, Math.min(end.x, right - 2) - width);
  const high = end.y - LINE - 4 < top ? end.y + 4 : end.y - LINE - 3;
  const body = label(text, { x: from, y: high + 10, "font-size": SIZE, fill: ink.body, ...halo() });
  return [{ box: { x: from, y: high, width, height: LINE }, body }];
}
