/** A square matrix, row by row. */
export type Matrix = readonly Float64Array[];

/** Smallest pivot of a matrix with ones on its diagonal that counts as positive definite. */
const SMALLEST_PIVOT = 1e-10;

/** The lower triangular matrix whose product with its transpose is a symmetric matrix with a unit diagonal; the row where that is not positive definite. */
export function cholesky(matrix: Matrix): Matrix | number {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(rest > SMALLEST_PIVOT)) return i;
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!;
    }
  }
  return lower;
}

/** The lower triangular matrix X with X lower = target, for two lower triangular matrices. */
export function divideLower(target: Matrix, lower: Matrix): Matrix {
  const size = target.length;
  const quotient = target.map(() => new Float64Array(size));
  for (let i = 0; i < size; i++)
    for (let j = i; j >= 0; j--) {
      let rest = target[i]![j]!;
      for (let k = j + 1; k <= i; k++) rest -= quotient[i]![k]! * lower[k]![j]!;
      quotient[i]![j] = rest / lower[j]![j]!;
    }
  return quotient;
}
