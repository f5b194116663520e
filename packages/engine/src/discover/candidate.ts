import type { Axis } from "./axis.ts";
import { type Bounds, copyOf } from "./bounds.ts";

/** What a peel or a paste would do to a box. */
export interface Candidate {
  readonly axis: number;
  /** An end of a number, or a label. */
  readonly end: "low" | "high" | "label";
  /** New rank of that end; the label. */
  readonly rank: number;
  /** New limit to be quoted; of no meaning for labels. */
  readonly limit: number;
  /** Runs in the box afterwards, and how many of them are of interest. */
  readonly n: number;
  readonly k: number;
}

/** A candidate with its score and the number of inputs it leaves free. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly free: number;
}

/** The better of two; of equals the one that leaves more inputs free, then the one met first. */
export function better(best: Scored | undefined, next: Scored): Scored {
  if (best === undefined || next.score > best.score) return next;
  return next.score === best.score && next.free > best.free ? next : best;
}

/**
 * The box after a candidate: a label is left out or taken in, an end moved. Ranks follow from the limit: runs that other inputs keep out
 * of the box may lie between the limit and the outermost run inside.
 */
export function applied(axes: readonly Axis[], box: Bounds, { axis, end, rank, limit }: Candidate): Bounds {
  const next = copyOf(box);
  const [labels, { values }] = [next.kept[axis], axes[axis]!];
  if (labels !== undefined) labels[rank] = labels[rank] ? 0 : 1;
  else if (end === "low") {
    next.lowLimit[axis] = limit;
    next.low[axis] = rank;
    while (next.low[axis]! > 0 && values[next.low[axis]! - 1]! >= limit) next.low[axis]!--;
  } else {
    next.highLimit[axis] = limit;
    next.high[axis] = rank;
    while (next.high[axis]! < values.length - 1 && values[next.high[axis]! + 1]! <= limit) next.high[axis]!++;
  }
  return next;
}

/** The order in which axes are tried, which decides between equals: real numbers, then discrete ones, then labels, each in column order. */
export function axisOrder(axes: readonly { readonly kind: "real" | "discrete" | "labels" }[]): number[] {
  const places = axes.map((_, place) => place);
  return (["real", "discrete", "labels"] as const).flatMap((kind) =>
    places.filter((place) => axes[place]!.kind === kind),
  );
}
