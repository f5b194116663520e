import { powerOfTwo } from "./bits.ts";
import { LN2 } from "./logarithm.ts";
import { cut, multiply, type Pair, squareRoot } from "./pair.ts";

/**
 * x = (64 k + j) ln 2/64 + r with |r| <= 0.0055: e^x = 2^k 2^(j/64) e^r, the second factor from a table of pairs,
 * the third by its series.
 */
const STEPS = 64;
const [STEP_HIGH, STEP_LOW] = cut([LN2[0] / STEPS, LN2[1] / STEPS], 33);
const INVERSE_STEP = STEPS / LN2[0];
const [ROOT_HIGH, ROOT_LOW] = roots();
/** Above it e^x overflows, below the other it is less than half of the least double. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;

/** 2^(j/64), j from 0 to 63: six square roots, then products. */
function roots(): [Float64Array, Float64Array] {
  let root: Pair = [2, 0];
  for (let steps = 1; steps < STEPS; steps *= 2) root = squareRoot(root);
  const [high, low] = [new Float64Array(STEPS), new Float64Array(STEPS)];
  let power: Pair = [1, 0];
  for (let j = 0; j < STEPS; j++) {
    [high[j], low[j]] = power;
    power = multiply(power, root);
  }
  return [high, low];
}

/** e^x, within 0.52 units in the last place (0.77 where the result is subnormal). The same bits everywhere. */
export function exp(x: number): number {
  return exponential(x, 0);
}

/** e^(x + tail) for a tail far below x, of which it is the part that a double could not hold. */
export function exponential(x: number, tail: number): number {
  if (!(x <= OVERFLOW)) return x > 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < UNDERFLOW) return 0;
  const n = Math.floor(x * INVERSE_STEP + 0.5);
  const r = x - n * STEP_HIGH - (n * STEP_LOW - tail);
  const j = n & (STEPS - 1);
  const k = (n - j) / STEPS;
  const rest = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  const root = ROOT_HIGH[j]!;
  const value = root + (ROOT_LOW[j]! + root * rest);
  if (k > -1022 && k < 1024) return value * powerOfTwo(k);
  return k > 0 ? value * 2 * powerOfTwo(k - 1) : value * powerOfTwo(k + 64) * powerOfTwo(-64);
}
