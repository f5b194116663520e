import type { Slices } from "./slices.ts";

/** Moment-independent and first-order index of one input under one weighting of the runs. */
export interface SliceIndices {
  readonly delta: number;
  readonly first: number;
}

/**
 * From runs cut by the input (`of`, `slices`) and by their values (`bins`), each counted as often as `counts` says. delta: half the sum over cells of
 * |share in the cell - share of its slice x share of its bin|, the class partition of Plischke et al. 2013 with a histogram of equally full bins.
 * first: variance between the means of slices less what chance makes of it, over all variance (Kelley's epsilon squared, 1935).
 */
export function sliceIndices(
  y: Float64Array,
  of: Uint16Array,
  slices: number,
  bins: Slices,
  counts: Uint16Array,
): SliceIndices {
  const width = bins.sizes.length;
  const [cells, sizes, heights] = [new Float64Array(slices * width), new Float64Array(slices), new Float64Array(width)];
  const sums = new Float64Array(slices);
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    const [times, slice, bin] = [counts[i]!, of[i]!, bins.of[i]!];
    if (times === 0) continue;
    cells[slice * width + bin] = cells[slice * width + bin]! + times;
    sizes[slice] = sizes[slice]! + times;
    heights[bin] = heights[bin]! + times;
    sums[slice] = sums[slice]! + times * y[i]!;
    n += times;
    sum += times * y[i]!;
    squares += times * y[i]! * y[i]!;
  }
  let apart = 0;
  for (let slice = 0; slice < slices; slice++)
    for (let bin = 0; bin < width; bin++)
      apart += Math.abs(cells[slice * width + bin]! - (sizes[slice]! * heights[bin]!) / n);
  return { delta: apart / (2 * n), first: epsilonSquared(sizes, sums, n, sum, squares) };
}

function epsilonSquared(sizes: Float64Array, sums: Float64Array, n: number, sum: number, squares: number): number {
  let [between, held] = [-(sum * sum) / n, 0];
  for (let slice = 0; slice < sizes.length; slice++) {
    if (sizes[slice] === 0) continue;
    between += (sums[slice]! * sums[slice]!) / sizes[slice]!;
    held++;
  }
  const all = squares - (sum * sum) / n;
  return (between - ((held - 1) * (all - between)) / (n - held)) / all;
}
