import type { LinearProgramme } from "@multivector/engine";

/** A small programme written as a table: minimise cost x over rows x <= upper, x >= 0, unless other bounds are given. */
export interface Table {
  readonly cost: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly upper: readonly number[];
  readonly lower?: readonly number[];
  readonly columnLower?: readonly number[];
  readonly columnUpper?: readonly number[];
}

export function dense({ cost, rows, upper, lower, columnLower, columnUpper }: Table): LinearProgramme {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let c = 0; c < cost.length; c++) {
    rows.forEach((row, r) => {
      if (row[c] === 0) return;
      indices.push(r);
      values.push(row[c]!);
    });
    starts.push(indices.length);
  }
  return {
    columns: cost.length,
    rows: rows.length,
    cost: Float64Array.from(cost),
    lower: Float64Array.from(columnLower ?? cost.map(() => 0)),
    upper: Float64Array.from(columnUpper ?? cost.map(() => Number.POSITIVE_INFINITY)),
    rowLower: Float64Array.from(lower ?? rows.map(() => Number.NEGATIVE_INFINITY)),
    rowUpper: Float64Array.from(upper),
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}
