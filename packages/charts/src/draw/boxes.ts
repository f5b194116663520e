/** An upright rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NARROW = "iljtfrI.,:;'|()[]1 \u202f";
const WIDE = "mwMW@%";

/** Width of a text in pixels, estimated from its letters: no canvas in Node, and within about 8 % of the real one. */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const letter of text) {
    if (NARROW.includes(letter)) units += 0.32;
    else if (WIDE.includes(letter)) units += 0.9;
    else if (letter >= "A" && letter <= "Z") units += 0.66;
    else units += 0.585;
  }
  return units * size * (bold ? 1.06 : 1);
}

/** Do two boxes touch, `gap` pixels of air included? */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

/** Is `inner` wholly inside `outer`? */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A label that may stand at one of several boxes, best first. `required` ones take the least bad place. */
export interface Candidate {
  readonly key: string;
  readonly boxes: readonly Box[];
  readonly required: boolean;
}

/** Greedy placement in the given order: the first free box wins. A required label weighs nearness against what it covers instead. */
export function placeLabels(candidates: readonly Candidate[], obstacles: readonly Box[], frame: Box): Map<string, Box> {
  const placed = new Map<string, Box>();
  const taken: Box[] = [];
  for (const candidate of candidates) {
    const inside = candidate.boxes.filter(
      (box) => within(box, frame) && !taken.some((other) => overlaps(box, other, 1)),
    );
    const chosen = candidate.required
      ? leastBad(inside, obstacles)
      : inside.find((box) => !obstacles.some((other) => overlaps(box, other)));
    if (chosen === undefined) continue;
    placed.set(candidate.key, chosen);
    taken.push(chosen);
  }
  return placed;
}

/** Each obstacle covered weighs as much as this many steps down the list of places. */
const COVER = 2;

function leastBad(boxes: readonly Box[], obstacles: readonly Box[]): Box | undefined {
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, i) => {
    const badness = i + COVER * obstacles.filter((other) => overlaps(box, other)).length;
    if (badness < least) [best, least] = [box, badness];
  });
  return best;
}

/** Vertical centres moved apart so that neighbours are at least `gap` pixels away, as near to the wished ones as that allows. */
export function spread(wished: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wished.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const ys = order.map((item) => item.y);
  for (let k = 1; k < ys.length; k++) ys[k] = Math.max(ys[k]!, ys[k - 1]! + gap);
  let limit = high;
  for (let k = ys.length - 1; k >= 0; k--) {
    ys[k] = Math.min(ys[k]!, limit);
    limit = ys[k]! - gap;
  }
  const first = ys[0] ?? low;
  const shift = first < low ? low - first : 0;
  const out = new Array<number>(wished.length);
  order.forEach((item, k) => {
    out[item.i] = ys[k]! + shift;
  });
  return out;
}
