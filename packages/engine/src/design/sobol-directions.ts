import { JOE_KUO } from "./sobol-table.ts";

/** A dimension of the table: the polynomial x^s + a_1 x^(s-1) + .. + 1 by its inner digits `a`, and m_1 .. m_s. */
export interface SobolRow {
  readonly a: number;
  readonly m: readonly number[];
}

const ROWS: readonly SobolRow[] = JOE_KUO.trim()
  .split(/;\s+/)
  .map((entry) => {
    const [a, ...m] = entry.split(" ").map(Number);
    return { a: a!, m };
  });

/** Dimensions a Sobol sequence of ours may have. */
export const SOBOL_DIMENSIONS = ROWS.length + 1;

/** Bits of a coordinate, and so the logarithm of the length of the sequence. */
export const SOBOL_BITS = 32;

/** Row of the table for a dimension counted from 0; undefined for the first, which needs none. */
export function sobolRow(axis: number): SobolRow | undefined {
  return ROWS[axis - 1];
}

/**
 * Direction numbers v_1 .. v_32 of a dimension counted from 0, as words of 32 bits: v_k = m_k 2^(32-k) with
 * m_k = 2 a_1 m_(k-1) ^ 4 a_2 m_(k-2) ^ .. ^ 2^s m_(k-s) ^ m_(k-s) (Joe & Kuo 2008, equation 2).
 */
export function directionNumbers(axis: number): Uint32Array {
  const v = new Uint32Array(SOBOL_BITS);
  const { a, m } = sobolRow(axis) ?? { a: 0, m: new Array<number>(SOBOL_BITS).fill(1) };
  const s = m.length;
  for (let k = 0; k < SOBOL_BITS; k++) {
    if (k < s) {
      v[k] = m[k]! << (SOBOL_BITS - 1 - k);
      continue;
    }
    let word = v[k - s]! ^ (v[k - s]! >>> s);
    for (let j = 1; j < s; j++) if ((a >>> (s - 1 - j)) & 1) word ^= v[k - j]!;
    v[k] = word;
  }
  return v;
}
