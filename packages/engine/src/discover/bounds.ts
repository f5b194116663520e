import type { Axis } from "./axis.ts";
import type { Table } from "./table.ts";

/** A box while it is searched for: what it keeps of each axis, by rank, and the limits to be quoted. */
export interface Bounds {
  /** Least and largest rank kept, by axis. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The limits as values of the input, by axis. */
  readonly lowLimit: Float64Array;
  readonly highLimit: Float64Array;
  /** Of an axis of labels: 1 for each label kept. */
  readonly kept: readonly (Uint8Array | undefined)[];
}

/** The box that holds every run of a table. */
export function wholeOf({ axes }: Table): Bounds {
  const ends = axes.map(({ rank, order }) => [rank[order[0]!]!, rank[order[order.length - 1]!]!] as const);
  return {
    low: Int32Array.from(ends, ([low]) => low),
    high: Int32Array.from(ends, ([, high]) => high),
    lowLimit: Float64Array.from(axes, ({ values }, a) => values[ends[a]![0]]!),
    highLimit: Float64Array.from(axes, ({ values }, a) => values[ends[a]![1]]!),
    kept: axes.map(({ kind, labels, rank }) => (kind === "labels" ? presentOf(labels.length, rank) : undefined)),
  };
}

function presentOf(labels: number, rank: Uint32Array): Uint8Array {
  const present = new Uint8Array(labels);
  for (const label of rank) present[label] = 1;
  return present;
}

/** A copy that may be changed. */
export function copyOf({ low, high, lowLimit, highLimit, kept }: Bounds): Bounds {
  return {
    low: low.slice(),
    high: high.slice(),
    lowLimit: lowLimit.slice(),
    highLimit: highLimit.slice(),
    kept: kept.map((labels) => labels?.slice()),
  };
}

/** Whether a box asks anything of the low and of the high end of an axis; of labels, both at once. */
export function restrictedEnds(box: Bounds, whole: Bounds, axis: number): readonly [low: boolean, high: boolean] {
  const labels = box.kept[axis];
  if (labels !== undefined) {
    const restricted = labels.some((kept, i) => kept !== whole.kept[axis]![i]);
    return [restricted, restricted];
  }
  return [box.lowLimit[axis]! > whole.lowLimit[axis]!, box.highLimit[axis]! < whole.highLimit[axis]!];
}

/** Places of the restricted axes. */
export function restrictedAxes(box: Bounds, whole: Bounds): number[] {
  return Array.from(box.low, (_, axis) => axis).filter((axis) => restrictedEnds(box, whole, axis).includes(true));
}

/** Limit between two values of an axis, by rank: their mean, unless it rounds to the one that is to stay out. */
export function between({ values }: Axis, inside: number, outside: number): number {
  const middle = (values[inside]! + values[outside]!) / 2;
  return middle === values[outside] || !Number.isFinite(middle) ? values[inside]! : middle;
}
