import { type Box, type Candidate, placeLabels, textWidth } from "../draw/boxes.ts";
import { halo } from "../draw/foot.ts";
import { label } from "../draw/svg.ts";
import { wrapped } from "../draw/wrap.ts";

/** Words beside a point of the plot, pixels; required ones find a place even over lines. */
export interface PointWords {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly required: boolean;
}

const SIZE = 10.5;
const HEIGHT = 12;

/** Lines a text may take. */
const MOST = 3;

/** Words near their points, none over another one; those that are not required and find no room are left out. */
export function drawPointWords(words: readonly PointWords[], obstacles: readonly Box[], frame: Box): string {
  const ordered = [...words.filter(({ required }) => required), ...words.filter(({ required }) => !required)];
  const lines = ordered.map(({ text }) => wrapped(text, frame.width, SIZE, MOST, false));
  const candidates: Candidate[] = ordered.map((one, i) => ({
    key: String(i),
    boxes: boxesOf(one, lines[i]!, frame),
    required: one.required,
  }));
  const placed = placeLabels(candidates, obstacles, frame);
  return ordered
    .flatMap(({ fill }, i) => {
      const box = placed.get(String(i));
      if (box === undefined) return [];
      return lines[i]!.map((text, k) =>
        label(text, { x: box.x, y: box.y + 9.5 + k * HEIGHT, "font-size": SIZE, fill, ...halo() }),
      );
    })
    .join("");
}

/** Places tried: beside the point, then further up and down, the required ones further than the others. */
function boxesOf({ x, y, required }: PointWords, lines: readonly string[], frame: Box): Box[] {
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
  const height = lines.length * HEIGHT;
  const boxes: Box[] = [];
  const rings = required ? 14 : 3;
  for (let ring = 0; ring < rings; ring++) {
    for (const dy of [-height - 7 - ring * 7, 7 + ring * 7]) {
      for (const dx of [-width / 2, 5, -width - 5]) {
        const left = Math.max(frame.x, Math.min(frame.x + frame.width - width, x + dx));
        boxes.push({ x: left, y: y + dy, width, height });
      }
    }
  }
  return boxes;
}
