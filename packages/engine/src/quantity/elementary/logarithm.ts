import { highWord, powerOfTwo } from "./bits.ts";
import { add, cut, divide, multiply, type Pair, productError, sumError } from "./pair.ts";

/**
 * x = 2^k m with m in [0.7, 1.41]; i is the integer nearest to 128/m, r = m i/128 - 1 is below 0.0056 and, m taken in
 * two halves, exact: ln x = k ln 2 - ln(i/128) + ln(1 + r), the last by its series.
 */
const STEPS = 128;
const FIRST = 90;
const LAST = 182;
const SPLITTER = 0x8000001;
/** Parts of 40 bits after the point: k ln 2 adds to them without error. */
const POINT = powerOfTwo(40);

/** Lifts a subnormal number among the normal ones. */
const SUBNORMAL = powerOfTwo(54);

/** The natural logarithm of 2, to 106 bits. */
export const LN2: Pair = stepsLogarithm(STEPS, 2 * STEPS);
const [LN2_HIGH, LN2_LOW] = cut(LN2, 40);
const [NEGATED_HIGH, NEGATED_LOW] = logarithms();

/** ln(b/a) for integers a <= b: the sum of ln((n+1)/n) = 2 artanh(1/(2n+1)). */
function stepsLogarithm(a: number, b: number): Pair {
  let sum: Pair = [0, 0];
  for (let n = a; n < b; n++) sum = add(sum, stepLogarithm(n));
  return sum;
}

function stepLogarithm(n: number): Pair {
  const t = divide([1, 0], 2 * n + 1);
  const square = multiply(t, t);
  let sum: Pair = [0, 0];
  for (let odd = 15; odd >= 1; odd -= 2) sum = add(multiply(sum, square), divide([2, 0], odd));
  return multiply(sum, t);
}

/** -ln(i/128) for every i, in a high and a low part. */
function logarithms(): [Float64Array, Float64Array] {
  const [high, low] = [new Float64Array(LAST + 1), new Float64Array(LAST + 1)];
  for (let i = FIRST; i <= LAST; i++) {
    const sum = i < STEPS ? stepsLogarithm(i, STEPS) : stepsLogarithm(STEPS, i);
    const sign = i < STEPS ? 1 : -1;
    high[i] = (sign * Math.round(sum[0] * POINT)) / POINT;
    low[i] = sign * (sum[0] - Math.abs(high[i]!) + sum[1]);
  }
  return [high, low];
}

/** What `logarithm` leaves besides the double it returns: a second double, for `pow`. */
export let logarithmTail = 0;

/** The first half of ln x for a positive finite x; `logarithmTail` is the second, the error of both below 2^-66 of ln x. */
export function logarithm(x: number): number {
  let k = 0;
  let m = x;
  let word = highWord(x);
  if (word < 0x00100000) {
    m *= SUBNORMAL;
    k = -54;
    word = highWord(m);
  }
  const up = (word & 0xfffff) > 0x6a000 ? 1 : 0;
  const exponent = (word >> 20) - 1023 + up;
  k += exponent;
  m *= powerOfTwo(-exponent);
  const i = (STEPS / m + 0.5) | 0;
  const scaled = m * SPLITTER;
  const mHigh = scaled - (scaled - m);
  const rHigh = mHigh * (i / STEPS) - 1;
  const rLow = (m - mHigh) * (i / STEPS);
  const r = rHigh + rLow;
  return assemble(k * LN2_HIGH + NEGATED_HIGH[i]!, k * LN2_LOW + NEGATED_LOW[i]!, r, rLow - (r - rHigh));
}

/** a + ln(1 + r) with the small parts of both. */
function assemble(a: number, aLow: number, r: number, rLow: number): number {
  const half = -0.5 * r;
  const square = half * r;
  const squareLow = productError(half, r, square) - r * rLow;
  const cube = r * r * r;
  const rest = cube * (1 / 3 + r * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r * (1 / 7 + r * (-1 / 8))))));
  const first = a + r;
  const second = first + square;
  const low = sumError(a, r, first) + sumError(first, square, second) + (rLow + squareLow + aLow) + rest;
  const high = second + low;
  logarithmTail = low - (high - second);
  return high;
}

/** Natural logarithm, within 0.51 units in the last place; of 0 -Infinity, of a negative number NaN. The same bits everywhere. */
export function log(x: number): number {
  if (x > 0 && x < Number.POSITIVE_INFINITY) return logarithm(x);
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}
