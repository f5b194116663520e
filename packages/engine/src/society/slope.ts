import type { Reading } from "../alignment/types.ts";
import { normalQuantile, pow } from "../quantity/elementary.ts";

/** Fewer points than this give no slope worth showing. */
const LEAST_POINTS = 12;

/** A pair of changes of one month. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Least-squares slope of y on x with an intercept, and its 95 % interval by Newey and West (1987): Bartlett weights, `floor(4 (n/100)^(2/9))` lags,
 * scaled by n/(n - 2). null: fewer than {@link LEAST_POINTS} points, or x does not vary.
 */
export function slopeOf(points: readonly Point[]): Reading | null {
  const n = points.length;
  if (n < LEAST_POINTS) return null;
  const mean = (of: (point: Point) => number): number => points.reduce((sum, one) => sum + of(one), 0) / n;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  let [sxx, sxy] = [0, 0];
  for (const { x, y } of points) {
    sxx += (x - mx) * (x - mx);
    sxy += (x - mx) * (y - my);
  }
  if (!(sxx > 0)) return null;
  const value = sxy / sxx;
  const scores = points.map(({ x, y }) => (x - mx) * (y - my - value * (x - mx)));
  const error = Math.sqrt((longRun(scores) * n) / (n - 2)) / sxx;
  const reach = normalQuantile(0.975) * error;
  return { value, low: value - reach, high: value + reach };
}

/** Sum of the scores' covariances over the lags that count, with Bartlett's weights: never below zero. */
function longRun(scores: readonly number[]): number {
  const n = scores.length;
  const lags = Math.floor(4 * pow(n / 100, 2 / 9));
  let sum = scores.reduce((total, one) => total + one * one, 0);
  for (let lag = 1; lag <= lags; lag++) {
    let product = 0;
    for (let i = lag; i < n; i++) product += scores[i]! * scores[i - lag]!;
    sum += 2 * (1 - lag / (lags + 1)) * product;
  }
  return Math.max(0, sum);
}
