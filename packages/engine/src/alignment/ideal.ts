import type { Reading } from "./types.ts";

/** A reading as the two ends of its interval. */
function ends(reading: Reading): readonly [number, number] {
  return [reading.low ?? reading.value, reading.high ?? reading.value];
}

/** Distance of two ideal points, in points; its interval by the nearest and the farthest points of the two intervals. */
export function idealDistance(a: Reading, b: Reading): Reading {
  const [lowA, highA] = ends(a);
  const [lowB, highB] = ends(b);
  return {
    value: Math.abs(a.value - b.value),
    low: Math.max(0, lowA - highB, lowB - highA),
    high: Math.max(highA - lowB, highB - lowA),
  };
}

/** Poles nearer than this, in points, are one: the points are known to four digits. */
const SAME = 1e-9;

/** Net alignment of three points, 1 (with a) to -1 (with b); null where the poles are one point. */
export function netOf(focal: number, a: number, b: number): number | null {
  if (Math.abs(a - b) < SAME) return null;
  return Math.max(-1, Math.min(1, (Math.abs(focal - b) - Math.abs(focal - a)) / Math.abs(a - b)));
}

/** Net alignment with its interval. */
export interface Net {
  /** null: the poles are one point. */
  readonly net: Reading | null;
  /** The intervals of the poles overlap: which of them is nearer means nothing, and the interval is all of [-1, 1]. */
  readonly coincide: boolean;
}

/**
 * `N = (|x - b| - |x - a|) / |a - b|` in [-1, 1]: 1 at pole a or beyond, -1 at pole b or beyond. As long as the poles' intervals are apart,
 * N is monotone in each of the three points with the others held, so its extremes lie at the corners of their intervals.
 */
export function netAlignment(focal: Reading, a: Reading, b: Reading): Net {
  const value = netOf(focal.value, a.value, b.value);
  if (idealDistance(a, b).low! < SAME)
    return { net: value === null ? null : { value, low: -1, high: 1 }, coincide: true };
  const corners = ends(focal).flatMap((x) => ends(a).flatMap((p) => ends(b).map((q) => netOf(x, p, q)!)));
  return { net: { value: value!, low: Math.min(...corners), high: Math.max(...corners) }, coincide: false };
}
