import { placeOf } from "../../engine/questions/futures-data.ts";

/** One bar of a distribution, half-open but for the last, and the values in it. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Shares of the values beyond which a picture of them ends: a few far ones would press all others into one bar. */
const ENDS = [0.01, 0.98] as const;

/** Where a picture of sorted values begins and ends; all of them where most are alike. */
export function endsOf(sorted: ArrayLike<number>): readonly [number, number] {
  const [from, to] = ENDS.map((share) => placeOf(sorted, share)) as [number, number];
  return from < to ? [from, to] : [sorted[0]!, sorted[sorted.length - 1]!];
}

/** Sorted values in so many bars of equal width between two ends; what lies beyond is counted in the first and the last. */
export function barsOf(
  sorted: ArrayLike<number>,
  count: number,
  [least, most]: readonly [number, number],
): readonly Bar[] {
  const width = (most - least) / count;
  const counts = new Array<number>(count).fill(0);
  for (let i = 0; i < sorted.length; i++) {
    const place = width === 0 ? 0 : Math.floor((sorted[i]! - least) / width);
    counts[Math.max(0, Math.min(count - 1, place))]!++;
  }
  return counts.map((own, i) => ({ from: least + i * width, to: least + (i + 1) * width, count: own }));
}

/** How many of sorted values are strictly worse than a threshold. */
export function worseThan(sorted: ArrayLike<number>, threshold: number, sense: "minimise" | "maximise"): number {
  let worse = 0;
  for (let i = 0; i < sorted.length; i++)
    if (sense === "minimise" ? sorted[i]! > threshold : sorted[i]! < threshold) worse++;
  return worse;
}
