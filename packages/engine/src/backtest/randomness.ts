import { uniform } from "../design/philox.ts";

/** A number close to standard normal for (seed, stream, index): twelve uniforms less six, plain arithmetic. */
export function normal(seed: number, stream: number, index: number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += uniform(seed, stream, 12 * index + i);
  return sum;
}

/** base^exponent for a positive base, by multiplication and square roots alone. */
export function power(base: number, exponent: number): number {
  if (exponent < 0) return 1 / power(base, -exponent);
  let whole = Math.floor(exponent);
  let rest = exponent - whole;
  let result = 1;
  for (; whole > 0; whole--) result *= base;
  let root = base;
  for (let bit = 0; bit < 30 && rest > 0; bit++) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      result *= root;
      rest -= 1;
    }
  }
  return result;
}
