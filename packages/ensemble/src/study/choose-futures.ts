import { type Design, RequestError, strangeKeys } from "@multivector/engine";

/**
 * Which futures a search looks at. A number: the first so many, a fair sample of any design of chance. `spread`: so many that lie far from each other, the
 * edges with them; means over them are not means over all. A list: these.
 */
export type OverFutures = number | { readonly spread: number } | readonly number[];

/** Numbers of futures, in their order. Throws {@link RequestError} for more than there are. */
export function chooseFutures(design: Design, over: OverFutures): number[] {
  if (typeof over === "number") {
    if (!["lhs", "monte-carlo", "sobol"].includes(design.spec.kind))
      throw new RequestError([
        `over: the first futures of a ${design.spec.kind} design are no fair sample of it; write { spread: ${over} }, or their numbers`,
      ]);
    return Array.from({ length: countOf(over, design.size) }, (_, i) => i);
  }
  if ("spread" in over) {
    const strange = strangeKeys("over", over, ["spread"]);
    if (strange.length > 0) throw new RequestError(strange);
    return farApart(design, countOf(over.spread, design.size));
  }
  const odd = over.find((future) => !Number.isInteger(future) || future < 0 || future >= design.size);
  if (odd !== undefined || over.length === 0)
    throw new RequestError([
      `over: give numbers of futures from 0 to ${design.size - 1}${odd === undefined ? "" : `, not ${odd}`}`,
    ]);
  return [...new Set(over)].sort((a, b) => a - b);
}

function countOf(count: number, size: number): number {
  if (Number.isInteger(count) && count > 0 && count <= size) return count;
  throw new RequestError([`over: ${count} futures are asked for; give a whole number from 1 to ${size}`]);
}

/**
 * Begins with the future nearest to the middle, then takes again and again the one farthest from all taken (Gonzalez 1985), each axis scaled to 0 to 1.
 * Of equals the first.
 */
function farApart(design: Design, count: number): number[] {
  const points = scaledPoints(design);
  const axes = design.names.length;
  const far = new Float64Array(design.size).fill(Number.POSITIVE_INFINITY);
  const taken: number[] = [];
  let next = nearestToMiddle(points, axes);
  while (taken.length < count) {
    taken.push(next);
    const last = next;
    let most = -1;
    for (let i = 0; i < design.size; i++) {
      far[i] = Math.min(far[i]!, distance(points, i, last, axes));
      if (far[i]! > most) [most, next] = [far[i]!, i];
    }
    if (most === 0) break;
  }
  return taken.sort((a, b) => a - b);
}

function scaledPoints(design: Design): Float64Array {
  const axes = design.names.length;
  const points = new Float64Array(design.size * axes);
  for (let i = 0; i < design.size; i++) design.levels(i, points.subarray(i * axes, (i + 1) * axes));
  for (let axis = 0; axis < axes; axis++) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = axis; at < points.length; at += axes) {
      low = Math.min(low, points[at]!);
      high = Math.max(high, points[at]!);
    }
    for (let at = axis; at < points.length; at += axes)
      points[at] = high > low ? (points[at]! - low) / (high - low) : 0.5;
  }
  return points;
}

function nearestToMiddle(points: Float64Array, axes: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < points.length / axes; i++) {
    let sum = 0;
    for (let axis = 0; axis < axes; axis++) sum += (points[i * axes + axis]! - 0.5) ** 2;
    if (sum < least) [best, least] = [i, sum];
  }
  return best;
}

function distance(points: Float64Array, i: number, j: number, axes: number): number {
  let sum = 0;
  for (let axis = 0; axis < axes; axis++) sum += (points[i * axes + axis]! - points[j * axes + axis]!) ** 2;
  return sum;
}
