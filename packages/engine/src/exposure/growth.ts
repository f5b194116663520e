/** Yearly rate r with `first * (1 + r)^years = last`, by bisection (the same bits on every machine). NaN for values of no growth path. */
export function yearlyRate(first: number, last: number, years: number): number {
  if (!(first > 0) || !(last > 0) || !Number.isInteger(years) || years < 1) return Number.NaN;
  const ratio = last / first;
  let low = 0;
  let high = Math.max(1, ratio);
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (power(middle, years) < ratio) low = middle;
    else high = middle;
  }
  return high - 1;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
}
