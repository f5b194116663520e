/** The value at x of the polynomial with these coefficients, the constant first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = coefficients[coefficients.length - 1]!;
  for (let i = coefficients.length - 2; i >= 0; i--) sum = sum * x + coefficients[i]!;
  return sum;
}

/** A quotient of two polynomials, the coefficients of each from the constant up; for x >= 0, where `below` is a sum of positive terms. */
export interface Ratio {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** The value of a ratio at x. */
export function ratioAt(ratio: Ratio, x: number): number {
  return polynomial(ratio.above, x) / polynomial(ratio.below, x);
}
