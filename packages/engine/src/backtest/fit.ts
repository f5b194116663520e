import type { Values } from "./cases.ts";

/** One parameter of a search: its range. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

const POINTS = 7;
const ROUNDS = 3;

/**
 * Coordinate search: each parameter in turn over an even grid of its bracket, the brackets shrinking around the best point. A value the
 * data do not decide stays at the middle of its range: the distance to it is added with a weight too small to move one they do.
 */
export function search(axes: readonly Axis[], loss: (values: Values) => number): { values: Values; loss: number } {
  const middle = axes.map((axis) => (axis.low + axis.high) / 2);
  const judged = (values: Values) =>
    loss(values) +
    1e-3 * axes.reduce((sum, axis, i) => sum + Math.abs(values[i]! - middle[i]!) / (axis.high - axis.low), 0);
  let best = [...middle];
  let least = judged(best);
  let width = axes.map((axis) => axis.high - axis.low);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, axis] of axes.entries()) {
      const centre = best[i]!;
      for (let k = 0; k < POINTS; k++) {
        const value = Math.min(axis.high, Math.max(axis.low, centre + width[i]! * (k / (POINTS - 1) - 0.5)));
        if (value === centre) continue;
        const candidate = best.map((old, j) => (j === i ? value : old));
        const found = judged(candidate);
        if (found < least - 1e-12) [best, least] = [candidate, found];
      }
    }
    width = width.map((w) => (2 * w) / (POINTS - 1));
  }
  return { values: best, loss: loss(best) };
}
