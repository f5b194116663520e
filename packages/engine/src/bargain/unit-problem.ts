import type { Bargaining } from "./types.ts";

/**
 * Weights beside the largest, 0 to 1, so that sums and products of them stay in the range of numbers however large or small they are given: only
 * ratios of capability count in any model. NaN where all are 0.
 */
export function relative(weights: readonly number[]): number[] {
  const most = weights.reduce((best, w) => Math.max(best, w), 0);
  return weights.map((w) => w / most);
}

/** Positions as shares of the scale, [actor][dimension]. */
export function unitPositions({ position, scale }: Bargaining): number[][] {
  return position.map((row) => row.map((x) => x / scale));
}

/** Is every number in a result finite? */
export function allFinite(result: unknown): boolean {
  if (typeof result === "number") return Number.isFinite(result);
  if (typeof result !== "object" || result === null) return true;
  return Object.values(result).every(allFinite);
}
