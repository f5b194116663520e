import { philoxWords } from "../design/philox.ts";
import { normalQuantile } from "../quantity/elementary.ts";

/** How intervals are made: by drawing the same number of futures (or blocks, trajectories, runs) again, with return. */
export interface BootstrapOptions {
  /** Resamples; at least 2. */
  readonly bootstraps?: number;
  /** The same seed gives the same intervals on any machine. Default 1. */
  readonly seed?: number;
  /** Share of resamples an interval holds, in (0, 1). */
  readonly confidence?: number;
}

/** The names of {@link BootstrapOptions}, for lists of known keys. */
export const BOOTSTRAP_KEYS = ["bootstraps", "seed", "confidence"] as const;

/** Options of a bootstrap with nothing left open. */
export interface Bootstrap {
  readonly bootstraps: number;
  readonly seed: number;
  readonly confidence: number;
}

/** A number with its interval, all in one unit. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Last word of the counters of resamples ("boot"), so that they share no number with designs and draws. */
const BOOTSTRAP = 0x626f6f74;

/** A sentence for each option of a bootstrap that cannot be used. */
export function bootstrapProblems(where: string, { bootstraps, seed, confidence }: Bootstrap): string[] {
  const problems: string[] = [];
  if (!Number.isInteger(bootstraps) || bootstraps < 2)
    problems.push(`${where}: bootstraps is ${bootstraps}; give a whole number of resamples, 2 or more`);
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    problems.push(`${where}: seed is ${seed}; give a whole number from 0 to ${2 ** 32 - 1}`);
  if (!(confidence > 0 && confidence < 1))
    problems.push(`${where}: confidence is ${confidence}; give a share between 0 and 1, as 0.9`);
  return problems;
}

/** How often each of `counts.length` things is in resample number `resample`: as many drawings as there are things. */
export function resampleInto(counts: Uint16Array, seed: number, resample: number): void {
  const n = counts.length;
  counts.fill(0);
  for (let i = 0; i < n; i += 4) {
    const words = philoxWords(i / 4, resample, 0, BOOTSTRAP, seed, 0);
    const last = Math.min(4, n - i);
    for (let k = 0; k < last; k++) {
      const drawn = Math.floor((words[k]! / 0x1_0000_0000) * n);
      counts[drawn] = counts[drawn]! + 1;
    }
  }
}

/** The value and the places of its resamples between which the middle `confidence` of them lie; resamples without a number are left out. */
export function placedInterval(value: number, resamples: ArrayLike<number>, confidence: number): Estimate {
  const sorted = Float64Array.from(resamples)
    .filter((one) => !Number.isNaN(one))
    .sort();
  if (sorted.length === 0) return { value, low: Number.NaN, high: Number.NaN };
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)]!;
  return { value, low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}

/** The value and so many standard deviations of its resamples on either side (normal interval); unbounded where fewer than two have a number. */
export function spreadInterval(value: number, resamples: ArrayLike<number>, confidence: number): Estimate {
  let [n, mean, squares] = [0, 0, 0];
  for (let b = 0; b < resamples.length; b++) {
    const one = resamples[b]!;
    if (!Number.isFinite(one)) continue;
    n++;
    const step = one - mean;
    mean += step / n;
    squares += step * (one - mean);
  }
  const reach = n < 2 ? Number.POSITIVE_INFINITY : normalQuantile((1 + confidence) / 2) * Math.sqrt(squares / (n - 1));
  return { value, low: value - reach, high: value + reach };
}
