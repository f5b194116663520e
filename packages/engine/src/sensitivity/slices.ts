/** Runs put into slices by the level of an input: the slice of each run, and how many runs each slice holds. */
export interface Slices {
  readonly of: Uint16Array;
  readonly sizes: Uint32Array;
}

/**
 * At most `most` slices of an input: one a label, one a number where there are no more than `most` different ones, otherwise slices of equally many
 * runs. Runs of one level are never parted, so that ties make slices uneven, or fewer.
 */
export function slicesOf(column: Float64Array, categorical: boolean, most: number): Slices {
  const n = column.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  order.sort((a, b) => column[a]! - column[b]!);
  let distinct = n > 0 ? 1 : 0;
  for (let i = 1; i < n; i++) if (column[order[i]!] !== column[order[i - 1]!]) distinct++;
  const each = categorical || distinct <= most;
  const of = new Uint16Array(n);
  let [slice, mark] = [-1, -1];
  for (let i = 0; i < n; ) {
    let end = i + 1;
    while (end < n && column[order[end]!] === column[order[i]!]) end++;
    const place = each ? mark + 1 : Math.floor((((i + end) / 2) * most) / n);
    if (place !== mark) slice++;
    mark = place;
    for (; i < end; i++) of[order[i]!] = slice;
  }
  const sizes = new Uint32Array(slice + 1);
  for (const one of of) sizes[one] = sizes[one]! + 1;
  return { of, sizes };
}

/** How many slices so many runs are cut into where nothing is said: their cube root, from 2 to 48. */
export function slicesFor(runs: number): number {
  let slices = 2;
  while (slices < 48 && (slices + 1) ** 3 <= runs) slices++;
  return slices;
}
