import { atLeast } from "./binomial.ts";
import { type Bounds, restrictedEnds } from "./bounds.ts";
import { type Beside, neighboursOf } from "./neighbours.ts";
import type { Table } from "./table.ts";
import type { Box, Limit } from "./types.ts";

/** What boxes of one search are measured against. */
export interface Yardstick {
  readonly table: Table;
  readonly whole: Bounds;
  /** Runs that no earlier box took: 1 each. */
  readonly remaining: Uint8Array;
  /** Cases of interest among all runs. */
  readonly ofInterest: number;
}

/** The box of some bounds, with its quasi-p values. */
export function boxOf(yardstick: Yardstick, bounds: Bounds, step: number): Box {
  const { table, whole, remaining, ofInterest } = yardstick;
  const { n, k, axes, below, above } = neighboursOf(table, bounds, whole, remaining);
  const p = (...freed: readonly Beside[]) => {
    const nFreed = freed.reduce((sum, beside) => sum + beside.n, n);
    const kFreed = freed.reduce((sum, beside) => sum + beside.k, k);
    return nFreed === 0 ? 1 : atLeast(k, n, kFreed / nFreed);
  };
  const limits = axes.map((axis, place) =>
    withP(limitOf(table, whole, bounds, axis), p(below[place]!), p(above[place]!)),
  );
  const quasiP = axes.map((axis, place) => [table.axes[axis]!.name, p(below[place]!, above[place]!)] as const);
  return {
    step,
    limits,
    coverage: ofInterest === 0 ? 0 : k / ofInterest,
    density: n === 0 ? 0 : k / n,
    mass: n / table.y.length,
    n,
    k,
    restricted: limits.length,
    quasiP: Object.fromEntries(quasiP),
  };
}

function withP(limit: Limit, lowP: number, highP: number): Limit {
  if ("labels" in limit) return limit;
  return { ...limit, ...(limit.lowRestricted ? { lowP } : {}), ...(limit.highRestricted ? { highP } : {}) };
}

/** What some bounds ask of an axis. */
export function limitOf({ axes }: Table, whole: Bounds, bounds: Bounds, place: number): Limit {
  const { name, labels } = axes[place]!;
  const kept = bounds.kept[place];
  if (kept !== undefined) return { input: name, labels: labels.filter((_, label) => kept[label]) };
  const [lowRestricted, highRestricted] = restrictedEnds(bounds, whole, place);
  return { input: name, low: bounds.lowLimit[place]!, high: bounds.highLimit[place]!, lowRestricted, highRestricted };
}

/** Which runs of a table lie in a box, by its limits: 1 each. */
export function inside(table: Table, box: Pick<Box, "limits">): Uint8Array {
  const held = new Uint8Array(table.y.length).fill(1);
  for (const limit of box.limits) {
    const { rank, values, labels } = table.axes.find(({ name }) => name === limit.input)!;
    const keeps =
      "labels" in limit
        ? Uint8Array.from(labels, (label) => (limit.labels.includes(label) ? 1 : 0))
        : Uint8Array.from(values, (value) =>
            (!limit.lowRestricted || value >= limit.low) && (!limit.highRestricted || value <= limit.high) ? 1 : 0,
          );
    for (let row = 0; row < held.length; row++) held[row]! &= keeps[rank[row]!]!;
  }
  return held;
}
