/** Herfindahl-Hirschman index of shares that partition a whole: the sum of their squares, 0 to 1. */
export function herfindahl(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share * share, 0);
}

/** Effective number of categories, 1/HHI: `n` equal shares give `n`. Infinite for no shares. */
export function effectiveNumber(hhi: number): number {
  return 1 / hhi;
}
