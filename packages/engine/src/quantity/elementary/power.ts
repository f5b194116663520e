import { exponential } from "./exponential.ts";
import { logarithm, logarithmTail } from "./logarithm.ts";
import { productError } from "./pair.ts";

/** x to the power y, within 0.52 units in the last place (0.77 where the result is subnormal); the special cases are those of `Math.pow`. The same bits everywhere. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return limit(x, y);
  if (x > 0) return positive(x, y);
  if (y % 1 !== 0) return Number.NaN;
  return y % 2 === 0 ? positive(-x, y) : -positive(-x, y);
}

function positive(x: number, y: number): number {
  if (x === 1) return 1;
  const log = logarithm(x);
  const tail = logarithmTail;
  const product = log * y;
  // Far outside, the pieces of the exact product would overflow.
  if (!(Math.abs(product) < 800)) return product > 0 ? Number.POSITIVE_INFINITY : 0;
  return exponential(product, productError(log, y, product) + tail * y);
}

/** Where x or y is infinite, NaN, or x is 0. */
function limit(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  const odd = Math.abs(y % 2) === 1;
  if (size === 1) return Number.NaN;
  const grows = size > 1 === y > 0;
  const value = grows ? Number.POSITIVE_INFINITY : 0;
  return odd && (x < 0 || Object.is(x, -0)) ? -value : value;
}
