import { medianOf, sampleOf } from "../robust/sample.ts";

/** Values in ascending order: the run of each, and whether the value after it is another one. */
export interface OrderedRuns {
  readonly order: Uint32Array;
  readonly ends: Uint8Array;
}

/** The runs in the order of their values. */
export function orderedRuns(y: Float64Array): OrderedRuns {
  const order = new Uint32Array(y.length);
  for (let i = 0; i < y.length; i++) order[i] = i;
  order.sort((a, b) => y[a]! - y[b]!);
  return {
    order,
    ends: Uint8Array.from(order, (run, i) => (i + 1 < order.length && y[order[i + 1]!] === y[run] ? 0 : 1)),
  };
}

/** Median and largest of the distances of slices. */
export interface Distances {
  readonly median: number;
  readonly max: number;
}

/**
 * Kolmogorov-Smirnov distance, from 0 to 1, between the values in each slice and all values, each run counted as often as `counts` says: the median
 * and the largest over slices that hold a run. One pass: between two runs of a slice only the other distribution climbs.
 */
export function distances(
  { order, ends }: OrderedRuns,
  of: Uint16Array,
  slices: number,
  counts: Uint16Array,
): Distances {
  const [sizes, seen, apart] = [new Float64Array(slices), new Float64Array(slices), new Float64Array(slices)];
  let [total, all] = [0, 0];
  for (let i = 0; i < of.length; i++) sizes[of[i]!] = sizes[of[i]!]! + counts[i]!;
  for (const size of sizes) total += size;
  const note = (slice: number) => {
    const distance = Math.abs(seen[slice]! / sizes[slice]! - all / total);
    if (distance > apart[slice]!) apart[slice] = distance;
  };
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (ends[to - 1] === 0) to++;
    for (let i = from; i < to; i++) if (counts[order[i]!]! > 0) note(of[order[i]!]!);
    for (let i = from; i < to; i++) {
      const [run, slice] = [order[i]!, of[order[i]!]!];
      seen[slice] = seen[slice]! + counts[run]!;
      all += counts[run]!;
    }
    for (; from < to; from++) if (counts[order[from]!]! > 0) note(of[order[from]!]!);
  }
  const held = sampleOf(apart.filter((_, slice) => sizes[slice]! > 0));
  return { median: medianOf(held), max: held.sorted.at(-1)! };
}
