import { exp, log } from "../quantity/elementary.ts";

const TWO_PI = 6.283185307179586;
/** Coefficients of Stirling's series for ln n!. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/**
 * Chance of at least k successes in n tries of chance p: the exact one-sided binomial test. Terms come from the first one by their
 * ratio, and that one in the deviance form of Loader (2000), which loses no digits when n is large.
 */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  // The tail away from the mean is summed, so that its terms fall from the first on.
  return k > n * p ? tailFrom(k, n, p) : 1 - tailFrom(n - k + 1, n, 1 - p);
}

/** Sum of the chances of k, k + 1, ... n successes. */
function tailFrom(k: number, n: number, p: number): number {
  const odds = p / (1 - p);
  let [term, sum] = [1, 0];
  for (let i = k; i <= n && term > sum * 1e-18; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * odds;
  }
  return Math.min(1, sum * chanceOf(k, n, p));
}

/** Chance of exactly k successes, 0 < p < 1. */
function chanceOf(k: number, n: number, p: number): number {
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * log(p));
  const rest = stirlingRest(n) - stirlingRest(k) - stirlingRest(n - k);
  const deviance = devianceOf(k, n * p) + devianceOf(n - k, n * (1 - p));
  return exp(rest - deviance) * Math.sqrt(n / (TWO_PI * k * (n - k)));
}

/** ln n! - ln(sqrt(2 pi n) (n/e)^n), n >= 1. */
function stirlingRest(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let i = 2; i <= n; i++) factorial *= i;
    return log(factorial) - 0.5 * log(TWO_PI * n) - n * log(n) + n;
  }
  const square = 1 / (n * n);
  let sum = 0;
  for (let j = STIRLING.length - 1; j >= 0; j--) sum = sum * square + STIRLING[j]!;
  return sum / n;
}

/** x ln(x / mean) + mean - x; near x = mean by its series, where the difference would lose its digits. */
function devianceOf(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  const square = v * v;
  let [power, sum] = [2 * x * v, (x - mean) * v];
  for (let odd = 3; odd < 40; odd += 2) {
    power *= square;
    sum += power / odd;
  }
  return sum;
}

/** ln(1 + t), the rounding of 1 + t taken back. */
function log1p(t: number): number {
  const sum = 1 + t;
  return sum === 1 ? t : (log(sum) * t) / (sum - 1);
}
