const view = new DataView(new ArrayBuffer(8));
const LEAST = -1074;
const POWERS = powers();

/** Sign, exponent and first 20 bits of the significand of a double, as a signed 32-bit integer. */
export function highWord(x: number): number {
  view.setFloat64(0, x);
  return view.getInt32(0);
}

/** 2^k for -1074 <= k <= 1023, exactly. */
export function powerOfTwo(k: number): number {
  return POWERS[k - LEAST]!;
}

/** A table, since reading a double just written in parts costs more than all the rest of a logarithm. */
function powers(): Float64Array {
  const table = new Float64Array(1024 - LEAST);
  table[-LEAST] = 1;
  for (let k = 1; k < 1024; k++) table[k - LEAST] = table[k - 1 - LEAST]! * 2;
  for (let k = -1; k >= LEAST; k--) table[k - LEAST] = table[k + 1 - LEAST]! / 2;
  return table;
}
