import { normalQuantile } from "../quantity/elementary.ts";
import { RequestError } from "../simulate/run.ts";
import { cholesky, divideLower, type Matrix } from "./cholesky.ts";
import type { Correlation } from "./types.ts";
import type { UnitPoints } from "./unit-points.ts";

/** Correlated axes and what their normal scores are to be multiplied by. */
export interface Target {
  readonly axes: readonly number[];
  readonly lower: Matrix;
}

/**
 * The normal scores wanted, from rank correlations between axes: a rank correlation r is one of 2 sin(pi r / 6) between normal scores (Pearson 1907), and
 * pairs of these axes that are not named have none. Throws {@link RequestError} where the correlations contradict each other.
 */
export function targetOf(correlations: readonly Correlation[], names: readonly string[]): Target {
  const axes = names.flatMap((name, axis) =>
    correlations.some(({ between }) => between.includes(name)) ? [axis] : [],
  );
  const matrix = axes.map((_, i) => Float64Array.from(axes, (_axis, j) => (i === j ? 1 : 0)));
  for (const { between, rank } of correlations) {
    const [i, j] = between.map((name) => axes.indexOf(names.indexOf(name))) as [number, number];
    matrix[i]![j] = matrix[j]![i] = 2 * sine((Math.PI * rank) / 6);
  }
  const lower = cholesky(matrix);
  if (typeof lower === "number")
    throw new RequestError([
      contradiction(
        correlations,
        axes.slice(0, lower + 1).map((axis) => names[axis]!),
      ),
    ]);
  return { axes, lower };
}

/**
 * The same coordinates of each axis in another order, so that they have the rank correlations wanted (Iman & Conover 1982, on the points' own normal scores,
 * whose correlations of chance are taken out). Keeps 4 bytes a point and correlated axis; needs another 16 while it is made.
 */
export function correlated(unit: UnitPoints, { axes, lower }: Target): UnitPoints {
  const scores = axes.map((axis) => scoresOf(unit, axis));
  const chance = cholesky(scores.map((a) => Float64Array.from(scores, (b) => product(a, b))));
  if (typeof chance === "number")
    throw new RequestError([`design: ${unit.size} futures are too few to correlate ${axes.length} factors: take more`]);
  const weights = divideLower(lower, chance);
  const sources = new Map(axes.map((axis, row) => [axis, reordered(scores, weights[row]!, row)]));
  return { size: unit.size, at: (i, axis) => unit.at(sources.get(axis)?.[i] ?? i, axis) };
}

/** Normal scores of an axis, with mean 0 and length 1. */
function scoresOf(unit: UnitPoints, axis: number): Float64Array {
  const scores = new Float64Array(unit.size);
  let sum = 0;
  for (let i = 0; i < unit.size; i++) {
    scores[i] = normalQuantile(Math.max(unit.at(i, axis), 2 ** -33));
    sum += scores[i]!;
  }
  const mean = sum / unit.size;
  for (let i = 0; i < unit.size; i++) scores[i] = scores[i]! - mean;
  const length = Math.sqrt(product(scores, scores)) || 1;
  for (let i = 0; i < unit.size; i++) scores[i] = scores[i]! / length;
  return scores;
}

/** For each point the one whose coordinate it takes: its place among the weighted scores is that of the coordinate among its like. */
function reordered(scores: readonly Float64Array[], weights: Float64Array, row: number): Uint32Array {
  const wanted = new Float64Array(scores[row]!.length);
  for (let k = 0; k <= row; k++)
    for (let i = 0; i < wanted.length; i++) wanted[i] = wanted[i]! + weights[k]! * scores[k]![i]!;
  const [to, from] = [placesByValue(wanted), placesByValue(scores[row]!)];
  const source = new Uint32Array(wanted.length);
  for (let rank = 0; rank < source.length; rank++) source[to[rank]!] = from[rank]!;
  return source;
}

function placesByValue(values: Float64Array): Uint32Array {
  return new Uint32Array(values.length).map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Names the strongest correlation of the factor at which the matrix stops being positive definite, among the factors up to it. */
function contradiction(correlations: readonly Correlation[], names: readonly string[]): string {
  const last = names.at(-1)!;
  const of = correlations.filter(
    ({ between }) => between.includes(last) && between.every((name) => names.includes(name)),
  );
  const { between, rank } = of.reduce((a, b) => (Math.abs(b.rank) > Math.abs(a.rank) ? b : a));
  return `correlation of \`${between[0]}\` and \`${between[1]}\`: ${rank} contradicts the other correlations of these two (the matrix is not positive definite): bring it nearer to 0, or correlate their partners too`;
}

/** sin x for |x| <= pi / 6, by its series: right to the last digits, and the same on any machine. */
function sine(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 2; k <= 16; k += 2) {
    term *= -(x * x) / (k * (k + 1));
    sum += term;
  }
  return sum;
}
