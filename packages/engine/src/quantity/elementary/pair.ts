import { powerOfTwo } from "./bits.ts";

/** A number as the unevaluated sum of two doubles, |low| at most half a unit in the last place of high: about 106 bits. */
export type Pair = readonly [high: number, low: number];

const SPLITTER = 0x8000001; // 2^27 + 1: multiplying by it cuts a double into halves of 26 bits (Veltkamp 1968)

/** The rounding error of the product a b, exactly (Dekker 1971); a and b below 2^970 in size. */
export function productError(a: number, b: number, product: number): number {
  const a1 = a * SPLITTER;
  const aHigh = a1 - (a1 - a);
  const aLow = a - aHigh;
  const b1 = b * SPLITTER;
  const bHigh = b1 - (b1 - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The rounding error of the sum a + b, exactly (Knuth 1969). */
export function sumError(a: number, b: number, sum: number): number {
  const bPart = sum - a;
  return a - (sum - bPart) + (b - bPart);
}

/** Sum of two pairs, error about 2^-104. */
export function add(a: Pair, b: Pair): Pair {
  const sum = a[0] + b[0];
  return pair(sum, sumError(a[0], b[0], sum) + a[1] + b[1]);
}

/** Product of two pairs, error about 2^-102. */
export function multiply(a: Pair, b: Pair): Pair {
  const product = a[0] * b[0];
  return pair(product, productError(a[0], b[0], product) + a[0] * b[1] + a[1] * b[0]);
}

/** Quotient of a pair and a double: the double nearest to it, and what long division leaves; error about 2^-104. */
export function divide(a: Pair, by: number): Pair {
  const quotient = a[0] / by;
  const product = quotient * by;
  return pair(quotient, (a[0] - product - productError(quotient, by, product) + a[1]) / by);
}

/** Square root of a positive pair: one step of Newton from the double nearest to it, error about 2^-102. */
export function squareRoot(a: Pair): Pair {
  const root = Math.sqrt(a[0]);
  const square = root * root;
  return pair(root, (a[0] - square - productError(root, root, square) + a[1]) / (2 * root));
}

/** The first `bits` bits of a pair, and the rest as a double. */
export function cut(a: Pair, bits: number): Pair {
  const scale = a[0] * (powerOfTwo(53 - bits) + 1);
  const high = scale - (scale - a[0]);
  return [high, a[0] - high + a[1]];
}

function pair(high: number, low: number): Pair {
  const sum = high + low;
  return [sum, low - (sum - high)];
}
