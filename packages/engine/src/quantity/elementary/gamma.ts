import { exp } from "./exponential.ts";
import { log } from "./logarithm.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** Coefficients B_2j / (2j (2j - 1)) of Stirling's series for ln Gamma. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
const HALF_LOG_TWO_PI = 0.9189385332046728;
const TOLERANCE = 1e-15;
const TERMS = 100_000;

/** What Stirling's formula lacks: ln Gamma(a + 1) - (a + 1/2) ln a + a - ln(2 pi)/2, for a > 0. */
function stirlingRest(a: number): number {
  if (a < 12) {
    // ln Gamma(a + 1) = ln Gamma(a + 2) - ln(a + 1), each written with its own formula.
    return stirlingRest(a + 1) + (a + 0.5) * log1pOf(1 / a) - 1;
  }
  const square = 1 / (a * a);
  let sum = 0;
  for (let j = STIRLING.length - 1; j >= 0; j--) sum = sum * square + STIRLING[j]!;
  return sum / a;
}

/** ln(1 + t) for t > -1: the rounding of 1 + t is taken back by its ratio to t. */
function log1pOf(t: number): number {
  const sum = 1 + t;
  return sum === 1 ? t : (log(sum) * t) / (sum - 1);
}

/** ln(x/a) - t with t = x/a - 1, which near t = 0 only its series gives. */
function logarithmLessLine(x: number, a: number): number {
  const t = (x - a) / a;
  if (Math.abs(t) > 0.25) return log(x / a) - t;
  const s = t / (2 + t);
  const square = s * s;
  let sum = 0;
  for (let odd = 27; odd >= 3; odd -= 2) sum = sum * square + 2 / odd;
  return s * square * sum - s * t;
}

/** x^a e^-x / Gamma(a + 1), without the loss of digits of its large factors. */
function weight(x: number, a: number): number {
  return exp(a * logarithmLessLine(x, a) - 0.5 * log(a) - HALF_LOG_TWO_PI - stirlingRest(a));
}

/** Share of a gamma variable of this shape (rate 1) below and above x, the smaller of them to near full precision. */
function gammaShares(x: number, shape: number): { below: number; above: number } {
  if (x <= 0) return { below: 0, above: 1 };
  if (x === Number.POSITIVE_INFINITY) return { below: 1, above: 0 };
  const size = weight(x, shape);
  if (x < shape + 1) {
    const below = size * risingSeries(x, shape);
    return { below, above: 1 - below };
  }
  const above = size * shape * continuedFraction(x, shape);
  return { below: 1 - above, above };
}

/** 1 + x/(a+1) + x^2/((a+1)(a+2)) + ...: the lower share over its weight. */
function risingSeries(x: number, a: number): number {
  let [term, sum] = [1, 1];
  for (let n = 1; n < TERMS && term > sum * TOLERANCE * 0.1; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** The upper share over x^a e^-x / Gamma(a): Legendre's fraction by Lentz's method. */
function continuedFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < TERMS; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const step = c * d;
    product *= step;
    if (Math.abs(step - 1) < TOLERANCE) break;
  }
  return product;
}

/**
 * The x below which a gamma variable of this shape (rate 1) lies with probability p; shape > 0, NaN outside 0 <= p <= 1.
 * Chi-squared at 2a degrees of freedom is twice it, so it bounds the rate of a Poisson count. Relative error below 1e-12.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p <= 1 && shape > 0 && shape < Number.POSITIVE_INFINITY)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  let x = start(p, shape);
  for (let step = 0; step < 200; step++) {
    const { below, above } = gammaShares(x, shape);
    const excess = p < 0.5 ? below - p : 1 - p - above;
    if (excess < 0) least = x;
    else most = x;
    const next = improved(x, shape, excess);
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    if (next > least && next < most) x = next;
    else x = most < Number.POSITIVE_INFINITY ? (least + most) / 2 : 2 * x;
  }
  return x;
}

/** One step of Halley's method. */
function improved(x: number, shape: number, excess: number): number {
  const density = (weight(x, shape) * shape) / x;
  const newton = excess / density;
  const bend = 0.5 * newton * ((shape - 1) / x - 1);
  return x - newton / Math.max(0.5, Math.min(2, 1 - bend));
}

/** The cube of a normal variable (Wilson and Hilferty 1931), or the foot of the distribution where that fails. */
function start(p: number, shape: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
  const cube = shape * root * root * root;
  if (shape >= 0.5 && root > 0.3) return cube;
  const foot = exp((log(p) + shapeLog(shape)) / shape);
  return Math.max(foot, Number.MIN_VALUE * 4);
}

/** ln Gamma(a + 1). */
function shapeLog(a: number): number {
  return (a + 0.5) * log(a) - a + HALF_LOG_TWO_PI + stirlingRest(a);
}
