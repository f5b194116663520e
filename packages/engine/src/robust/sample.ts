/** Values in ascending order, and how often each of them counts: the futures of an alternative, or a resample of them. */
export interface Sample {
  readonly sorted: Float64Array;
  readonly counts: Uint16Array;
  /** Sum of the counts. */
  readonly n: number;
}

/** A column of futures put in order once, from which samples are read. */
export class OrderedColumn {
  readonly #order: Uint32Array;
  readonly #sorted: Float64Array;
  readonly #counts: Uint16Array;

  constructor(values: Float64Array) {
    this.#order = new Uint32Array(values.length);
    for (let i = 0; i < values.length; i++) this.#order[i] = i;
    this.#order.sort((a, b) => values[a]! - values[b]!);
    this.#sorted = Float64Array.from(this.#order, (i) => values[i]!);
    this.#counts = new Uint16Array(values.length);
  }

  /** Every future once, or as often as `counts` says (by future). The next call writes over the counts. */
  sample(counts?: Uint16Array): Sample {
    if (counts) for (let i = 0; i < this.#order.length; i++) this.#counts[i] = counts[this.#order[i]!]!;
    else this.#counts.fill(1);
    return { sorted: this.#sorted, counts: this.#counts, n: this.#order.length };
  }
}

/** Every one of some values once. */
export function sampleOf(values: Float64Array): Sample {
  return { sorted: values.slice().sort(), counts: new Uint16Array(values.length).fill(1), n: values.length };
}

/** The value of rank `rank`, counted from 0 at the least. */
export function atRank({ sorted, counts }: Sample, rank: number): number {
  let place = -1;
  for (let seen = 0; seen <= rank; ) seen += counts[++place]!;
  return sorted[place]!;
}

/** The quantile `share` as the value nearest to rank (n - 1) share; a half goes to the even rank. */
export function nearestQuantile(sample: Sample, share: number): number {
  const rank = (sample.n - 1) * share;
  const below = Math.floor(rank);
  const up = rank - below > 0.5 || (rank - below === 0.5 && below % 2 === 1);
  return atRank(sample, up ? below + 1 : below);
}

/** The middle value, or the mean of the two middle ones. */
export function medianOf(sample: Sample): number {
  const [low, high] = [Math.floor((sample.n - 1) / 2), Math.floor(sample.n / 2)];
  const least = atRank(sample, low);
  return low === high ? least : (least + atRank(sample, high)) / 2;
}

export function meanOf({ sorted, counts, n }: Sample): number {
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += counts[i]! * sorted[i]!;
  return sum / n;
}

/** Standard deviation of a sample, over n - 1; NaN for a single value. */
export function deviationOf(sample: Sample): number {
  const { sorted, counts, n } = sample;
  const mean = meanOf(sample);
  let squares = 0;
  for (let i = 0; i < sorted.length; i++) squares += counts[i]! * (sorted[i]! - mean) * (sorted[i]! - mean);
  return Math.sqrt(squares / (n - 1));
}

/** Mean of the `k` lowest values, each less `about`. */
export function meanOfLowest({ sorted, counts }: Sample, k: number, about: number): number {
  let [sum, left] = [0, k];
  for (let i = 0; left > 0; i++) {
    const taken = Math.min(left, counts[i]!);
    sum += taken * (sorted[i]! - about);
    left -= taken;
  }
  return sum / k;
}

/** Share of values that are at least `threshold`, or above it where an equal one does not do. */
export function shareFrom({ sorted, counts, n }: Sample, threshold: number, acceptEqual: boolean): number {
  let met = 0;
  for (let i = sorted.length - 1; i >= 0; i--) {
    if (acceptEqual ? sorted[i]! < threshold : sorted[i]! <= threshold) break;
    met += counts[i]!;
  }
  return met / n;
}
