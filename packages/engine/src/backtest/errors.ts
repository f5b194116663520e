/** A prediction beside what was observed. */
export interface Compared {
  readonly predicted: number;
  readonly observed: number;
}

/** Weighted absolute error: sum of absolute errors over the sum of what was observed, in per cent. */
export function wape(pairs: readonly Compared[]): number {
  const missed = pairs.reduce((sum, pair) => sum + Math.abs(pair.predicted - pair.observed), 0);
  return (100 * missed) / pairs.reduce((sum, pair) => sum + pair.observed, 0);
}

/** Mean of the absolute errors in per cent of what was observed; years with nothing observed are left out. */
export function mape(pairs: readonly Compared[]): number {
  const seen = pairs.filter((pair) => pair.observed > 0);
  return (
    (100 * seen.reduce((sum, pair) => sum + Math.abs(pair.predicted - pair.observed) / pair.observed, 0)) / seen.length
  );
}

/** Largest absolute error. */
export function worst(pairs: readonly Compared[]): number {
  return pairs.reduce((most, pair) => Math.max(most, Math.abs(pair.predicted - pair.observed)), 0);
}

/** Continuous ranked probability score of a sample: mean distance to the outcome less half the mean distance within the sample. */
export function crps(sample: readonly number[], observed: number): number {
  const n = sample.length;
  const off = sample.reduce((sum, x) => sum + Math.abs(x - observed), 0) / n;
  let apart = 0;
  for (const x of sample) for (const y of sample) apart += Math.abs(x - y);
  return off - apart / (2 * n * n);
}

/** The nearest-rank quantile of a sample. */
export function quantile(sample: readonly number[], p: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))]!;
}
