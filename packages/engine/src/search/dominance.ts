import { RequestError } from "../simulate/run.ts";

/** Whether a is at least as small as b everywhere and smaller somewhere. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  let smaller = false;
  for (let k = 0; k < a.length; k++) {
    if (a[k]! > b[k]!) return false;
    if (a[k]! < b[k]!) smaller = true;
  }
  return smaller;
}

/** Places of the points that no other dominates (smaller is better), in their order; equal points all stay. Throws {@link RequestError}. */
export function nondominated(points: readonly (readonly number[])[]): number[] {
  checkPoints(points);
  const all = points.map((_, i) => i);
  return (sortFronts(points, all)[0] ?? []).sort((a, b) => a - b);
}

/** Throws if points differ in length or hold something that is no number. */
export function checkPoints(points: readonly (readonly number[])[], length = points[0]?.length ?? 0): void {
  for (const [i, point] of points.entries()) {
    if (point.length !== length)
      throw new RequestError([`point ${i} has ${point.length} objectives where ${length} are expected`]);
    const k = point.findIndex((value) => typeof value !== "number" || Number.isNaN(value));
    if (k >= 0) throw new RequestError([`objective ${k} of point ${i} is no number: leave failed points out`]);
  }
}

/**
 * The given places in fronts: each is dominated by some point of the front before it and by none of its own (Deb et al. 2002). In lexicographic
 * order a point can only be dominated by one before it, so that it is held against the fronts so far (Zhang et al. 2015).
 */
export function sortFronts(points: readonly (readonly number[])[], places: readonly number[]): number[][] {
  const sorted = [...places].sort((a, b) => lexicographic(points[a]!, points[b]!) || a - b);
  const fronts: number[][] = [];
  for (const place of sorted) {
    let low = 0;
    let high = fronts.length;
    // Fronts that dominate the point come first, so that the first that does not can be found by halving.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isDominated(points, place, fronts[middle]!)) low = middle + 1;
      else high = middle;
    }
    const front = fronts[low];
    if (front) front.push(place);
    else fronts.push([place]);
  }
  return fronts;
}

function isDominated(points: readonly (readonly number[])[], place: number, front: readonly number[]): boolean {
  const point = points[place]!;
  for (let i = front.length - 1; i >= 0; i--) if (dominates(points[front[i]!]!, point)) return true;
  return false;
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k]! !== b[k]!) return a[k]! < b[k]! ? -1 : 1;
  return 0;
}
