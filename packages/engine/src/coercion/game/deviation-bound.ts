/**
 * How far the mean of m independent draws may lie from its expectation, but for a chance of `risk`: the smaller of
 * Hoeffding's bound (1963) and the empirical Bernstein bound (Maurer and Pontil 2009), each given half of the risk.
 * Draws lie within a range of width `spread`; `variance` is theirs, with m - 1 below. Unit of the draws.
 */
export function deviationBound(variance: number, m: number, spread: number, risk: number): number {
  const hoeffding = spread * Math.sqrt(logarithmAbove(4 / risk) / (2 * m));
  const log = logarithmAbove(8 / risk);
  const bernstein = Math.sqrt((2 * variance * log) / m) + (7 * spread * log) / (3 * (m - 1));
  return Math.min(hoeffding, bernstein);
}

/**
 * A little more than the natural logarithm (by 0.7 at most), by doublings: a bound only has to be large enough, and
 * this is the same everywhere.
 */
function logarithmAbove(odds: number): number {
  let doublings = 0;
  for (let reached = 1; reached < odds; reached *= 2) doublings++;
  return doublings * Math.LN2;
}
