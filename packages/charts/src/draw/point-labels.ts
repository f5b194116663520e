import { type Box, type Candidate, placeLabels, textWidth } from "./boxes.ts";
import { halo } from "./foot.ts";
import { ink } from "./style.ts";
import { label, tag } from "./svg.ts";
import { wrapped } from "./wrap.ts";

/** A point in pixels that wants its name beside it; the first ones get the best places. */
export interface NamedPoint {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly strong: boolean;
}

const SIZE = 11.5;
const LINE = 13;
const LONGEST = 150;
/** Air between a point and its name, then ever further away, pixels; beyond the first, a thin line leads back. */
const AWAY = [3, 14, 28, 44] as const;
/** Lines are kept clear of at spots this far apart, pixels. */
const SPOT = 8;
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** What names keep out of (`taken`), and lines they stay clear of where they can. */
export interface LabelSurroundings {
  readonly frame: Box;
  readonly taken: readonly Box[];
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** Names beside their points, none over another or over a box that is taken; one without any free place is left out. */
export function pointLabels(points: readonly NamedPoint[], { frame, taken, lines }: LabelSurroundings): string {
  const named = points.filter(({ name }) => name !== "");
  const texts = new Map(named.map(({ key, name, strong }) => [key, wrapped(name, LONGEST, SIZE, 2, strong)]));
  const fixed = taken.map((box, i): Candidate => ({ key: `taken ${i}`, boxes: [box], required: true }));
  const candidates = named.map((point) => candidateOf(point, texts.get(point.key)!));
  const placed = placeLabels(
    [...fixed, ...candidates],
    [...points.flatMap(quarters), ...lines.flatMap(spotsOf)],
    frame,
  );
  const drawn = named.flatMap((point) => {
    const box = placed.get(point.key);
    return box === undefined ? [] : [drawLabel(point, texts.get(point.key)!, box)];
  });
  // Words over all lines that lead to them: none crosses another's name.
  return [...drawn.map(({ lead }) => lead), ...drawn.map(({ words }) => words)].join("");
}

/** The quarters of a dot: to cover all of it is four times as bad as to touch a corner. */
function quarters({ x, y, r }: NamedPoint): Box[] {
  return [x - r, x].flatMap((left) => [y - r, y].map((top) => ({ x: left, y: top, width: r, height: r })));
}

/** Small boxes along a broken line. */
function spotsOf(line: LabelSurroundings["lines"][number]): Box[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i]!;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / SPOT));
    return Array.from({ length: steps + 1 }, (_, k) => ({
      ...{ x: from.x + ((to.x - from.x) * k) / steps - 0.5, y: from.y + ((to.y - from.y) * k) / steps - 0.5 },
      ...{ width: 1, height: 1 },
    }));
  });
}

function candidateOf({ key, x, y, r, strong }: NamedPoint, lines: readonly string[]): Candidate {
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE, strong))) + 2;
  const height = LINE * lines.length;
  const boxes = AWAY.flatMap((away) =>
    SIDES.map(([right, down]) => {
      const out = (r + away) * (right !== 0 && down !== 0 ? 0.75 : 1);
      const left = right === 0 ? x - width / 2 : right > 0 ? x + out : x - out - width;
      const top = down === 0 ? y - height / 2 : down > 0 ? y + out : y - out - height;
      return { x: left, y: top, width, height };
    }),
  );
  return { key, boxes, required: true };
}

/** The lines of a name, set towards its point, and a thin line back to it from further away. */
function drawLabel({ x, y, r, strong }: NamedPoint, lines: readonly string[], box: Box) {
  const right = box.x + box.width;
  const near = { x: Math.min(Math.max(x, box.x), right), y: Math.min(Math.max(y, box.y), box.y + box.height) };
  const far = Math.hypot(near.x - x, near.y - y) > r + AWAY[0] + 4;
  const lead = { x1: x, y1: y, x2: near.x, y2: near.y, stroke: ink.quiet, "stroke-width": 0.8 };
  const side = right < x ? { x: right - 1, "text-anchor": "end" } : { x: box.x + 1 };
  const weight = strong ? { "font-weight": 600, fill: ink.strong } : { fill: ink.body };
  const words = lines.map((line, i) =>
    label(line, { ...side, y: box.y + LINE * (i + 1) - 3, "font-size": SIZE, ...weight, ...halo() }),
  );
  return { lead: far ? tag("line", lead) : "", words: words.join("") };
}
