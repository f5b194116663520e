/**
 * One input, by ranks: run i holds `values[rank[i]]`. Searching by ranks makes boxes the same under any increasing rescaling of an
 * input, and makes every comparison one of whole numbers.
 */
export interface Axis {
  readonly name: string;
  readonly kind: "real" | "discrete" | "labels";
  /** Distinct values, climbing; the places in `labels` where it holds labels. */
  readonly values: Float64Array;
  /** Labels in order of the alphabet; empty for numbers. */
  readonly labels: readonly string[];
  readonly rank: Uint32Array;
  /** Runs in order of their rank; runs of one rank in the order given. */
  readonly order: Uint32Array;
}

/** The axis of a column of finite numbers. */
export function numberAxis(name: string, kind: "real" | "discrete", column: Float64Array): Axis {
  const sorted = column.slice().sort();
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i]!;
  }
  const values = sorted.slice(0, distinct);
  const rank = new Uint32Array(column.length);
  for (let i = 0; i < column.length; i++) rank[i] = placeIn(values, column[i]!);
  return { name, kind, values, labels: [], rank, order: orderOf(rank, distinct) };
}

/** The axis of a column of labels. */
export function labelAxis(name: string, column: readonly string[]): Axis {
  const labels = [...new Set(column)].sort();
  const place = new Map(labels.map((label, i) => [label, i]));
  const rank = Uint32Array.from(column, (label) => place.get(label)!);
  return {
    name,
    kind: "labels",
    values: Float64Array.from(labels, (_, i) => i),
    labels,
    rank,
    order: orderOf(rank, labels.length),
  };
}

/** The same axis over other runs: some of them, or some several times. */
export function axisOver(axis: Axis, rows: Uint32Array): Axis {
  const rank = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) rank[i] = axis.rank[rows[i]!]!;
  return { ...axis, rank, order: orderOf(rank, axis.values.length) };
}

/** Place of a value that is there in a climbing list. */
function placeIn(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Runs sorted by rank, by counting. */
function orderOf(rank: Uint32Array, ranks: number): Uint32Array {
  const next = new Uint32Array(ranks + 1);
  for (let i = 0; i < rank.length; i++) next[rank[i]! + 1]!++;
  for (let r = 0; r < ranks; r++) next[r + 1]! += next[r]!;
  const order = new Uint32Array(rank.length);
  for (let i = 0; i < rank.length; i++) order[next[rank[i]!]!++] = i;
  return order;
}
