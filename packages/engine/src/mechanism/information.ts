import { log } from "../quantity/elementary.ts";

/** A chance with the range it is known within. */
export interface RangedChance {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const LN2 = log(2);

/** Information that a yes-or-no observation carries, bits; 0 where it is certain either way. */
function surprise(p: number): number {
  if (p <= 0 || p >= 1) return 0;
  return -(p * log(p) + (1 - p) * log(1 - p)) / LN2;
}

/**
 * Expected information, bits, of seeing or not seeing something about which of n hypotheses is right, each as likely as the others beforehand:
 * the mutual information `h(mean of p) - mean of h(p)`, h the binary entropy. 0 where all chances are alike, 1 at most.
 */
export function expectedInformation(chances: readonly number[]): number {
  if (chances.length === 0) return 0;
  const mean = chances.reduce((sum, p) => sum + p, 0) / chances.length;
  const within = chances.reduce((sum, p) => sum + surprise(p), 0) / chances.length;
  return Math.max(0, surprise(mean) - within);
}

/**
 * Value at the central chances and exact extremes over their ranges. It is convex in the chances, so the most stands at a corner of the ranges (all
 * are tried), and the least where every chance lies as near to their common mean as its range lets it.
 */
export function informationRange(chances: readonly RangedChance[]): RangedChance {
  const value = expectedInformation(chances.map((chance) => chance.value));
  const low = expectedInformation(nearestTogether(chances));
  let high = value;
  for (let corner = 0; corner < 2 ** chances.length; corner++)
    high = Math.max(
      high,
      expectedInformation(chances.map((chance, i) => ((corner >> i) & 1 ? chance.high : chance.low))),
    );
  return { value, low: Math.min(low, value), high };
}

/** Halvings of the interval in which the common mean is sought: to the last bit. */
const HALVINGS = 60;

/** Each chance at the point of its range nearest to m, where m is the mean of these points. */
function nearestTogether(chances: readonly RangedChance[]): number[] {
  const at = (m: number) => chances.map(({ low, high }) => Math.min(high, Math.max(low, m)));
  let [below, above] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const m = (below + above) / 2;
    const mean = at(m).reduce((sum, p) => sum + p, 0) / chances.length;
    if (mean > m) below = m;
    else above = m;
  }
  return at((below + above) / 2);
}
