import { RequestError } from "../simulate/run.ts";
import { checkPoints, dominates } from "./dominance.ts";

/**
 * The volume dominated by points (smaller is better) and bounded by the reference point, exactly, in the product of the objectives' units. Points that
 * are not better than the reference in every objective add nothing. Two objectives by a sweep, three by a sweep over a staircase, more by the
 * recursion of While et al. (2012). Throws {@link RequestError}.
 */
export function hypervolume(points: readonly (readonly number[])[], reference: readonly number[]): number {
  if (reference.length === 0 || !reference.every(Number.isFinite))
    throw new RequestError(["the reference point of a hypervolume needs a finite number for each objective"]);
  checkPoints(points, reference.length);
  const inside = points.filter((point) => point.every((value, k) => value < reference[k]!));
  if (inside.some((point) => !point.every(Number.isFinite)))
    throw new RequestError(["a point at minus infinity dominates an infinite volume: give finite objectives"]);
  return volumeOf(inside, reference, reference.length);
}

/** Of points better than the reference everywhere, in their first `m` objectives. */
function volumeOf(points: readonly (readonly number[])[], reference: readonly number[], m: number): number {
  if (points.length === 0) return 0;
  if (m === 1) return reference[0]! - Math.min(...points.map((point) => point[0]!));
  if (m === 2) return area(points, reference);
  if (m === 3) return sweep(points, reference);
  return recursive(points, reference, m);
}

function area(points: readonly (readonly number[])[], reference: readonly number[]): number {
  const sorted = [...points].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  let [sum, height] = [0, reference[1]!];
  for (const point of sorted) {
    if (point[1]! >= height) continue;
    sum += (reference[0]! - point[0]!) * (height - point[1]!);
    height = point[1]!;
  }
  return sum;
}

/** Three objectives: slices along the last, the area of each kept up to date on a staircase of the first two. */
function sweep(points: readonly (readonly number[])[], reference: readonly number[]): number {
  const sorted = [...points].sort((a, b) => a[2]! - b[2]!);
  const stairs = new Staircase(reference[0]!, reference[1]!);
  let volume = 0;
  for (const [i, point] of sorted.entries()) {
    stairs.add(point[0]!, point[1]!);
    volume += stairs.area * ((sorted[i + 1]?.[2] ?? reference[2]!) - point[2]!);
  }
  return volume;
}

/** Points of the plane of which none dominates another, by rising x and falling y, with the area they dominate. */
class Staircase {
  area = 0;
  readonly #right: number;
  readonly #top: number;
  readonly #xs: number[] = [];
  readonly #ys: number[] = [];

  constructor(right: number, top: number) {
    this.#right = right;
    this.#top = top;
  }

  add(x: number, y: number): void {
    const [xs, ys] = [this.#xs, this.#ys];
    let first = 0;
    let end = xs.length;
    while (first < end) {
      const middle = (first + end) >> 1;
      if (xs[middle]! < x) first = middle + 1;
      else end = middle;
    }
    let ceiling = first > 0 ? ys[first - 1]! : this.#top;
    if (ceiling <= y) return;
    if (xs[first] === x && ys[first]! <= y) return;
    let left = x;
    let last = first;
    for (; last < xs.length && ys[last]! >= y; last++) {
      this.area += (xs[last]! - left) * (ceiling - y);
      [left, ceiling] = [xs[last]!, ys[last]!];
    }
    this.area += ((xs[last] ?? this.#right) - left) * (ceiling - y);
    xs.splice(first, last - first, x);
    ys.splice(first, last - first, y);
  }
}

/** The sum of what each point adds to those after it; the worst in the last objective first, so that it falls away with every step. */
function recursive(points: readonly (readonly number[])[], reference: readonly number[], m: number): number {
  const sorted = [...points].sort((a, b) => b[m - 1]! - a[m - 1]!);
  let volume = 0;
  for (const [i, point] of sorted.entries()) {
    // Points after it are no worse in the last objective: what they share with it reaches as deep as the point itself.
    const depth = reference[m - 1]! - point[m - 1]!;
    let own = 1;
    for (let k = 0; k < m - 1; k++) own *= reference[k]! - point[k]!;
    volume += depth * (own - volumeOf(limited(sorted, i, m - 1), reference, m - 1));
  }
  return volume;
}

/** The points after i, cut down to what they share with i in the first `m` objectives; dominated ones left out. */
function limited(sorted: readonly (readonly number[])[], i: number, m: number): number[][] {
  const point = sorted[i]!;
  const kept: number[][] = [];
  for (let j = i + 1; j < sorted.length; j++) {
    const shared: number[] = [];
    for (let k = 0; k < m; k++) shared.push(Math.max(point[k]!, sorted[j]![k]!));
    // Sweeps need no sifting; a recursion is the shorter for it.
    if (m <= 3) {
      kept.push(shared);
      continue;
    }
    if (kept.some((other) => dominates(other, shared) || same(other, shared))) continue;
    for (let k = kept.length - 1; k >= 0; k--) if (dominates(shared, kept[k]!)) kept.splice(k, 1);
    kept.push(shared);
  }
  return kept;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => value === b[k]);
}
