/** What NSGA-III remembers of the objectives' ranges: the best of each objective so far, and the point found nearest to each axis. */
export interface Ranges {
  readonly ideal: readonly number[];
  readonly extremes: readonly (readonly number[])[];
}

/** Off-axis objectives weigh a million times as much when the point nearest to an axis is looked for. */
const OFF_AXIS = 1e6;
/** Least span of an objective, as a part of what spans it: below it a span is none. */
const LEAST = 1e-12;

/** Ranges after more feasible points were seen. `before` is null in the beginning. */
export function widened(before: Ranges | null, costs: readonly (readonly number[])[]): Ranges | null {
  if (costs.length === 0) return before;
  const m = costs[0]!.length;
  const ideal = Array.from({ length: m }, (_, k) => best(costs, k, before?.ideal[k]));
  const candidates = [...(before?.extremes ?? []), ...costs];
  const extremes = ideal.map((_, axis) => nearestToAxis(candidates, ideal, axis));
  return { ideal, extremes };
}

function best(costs: readonly (readonly number[])[], k: number, before = Number.POSITIVE_INFINITY): number {
  let least = before;
  for (const cost of costs) least = Math.min(least, cost[k]!);
  return least;
}

function nearestToAxis(
  costs: readonly (readonly number[])[],
  ideal: readonly number[],
  axis: number,
): readonly number[] {
  let [nearest, distance] = [costs[0]!, Number.POSITIVE_INFINITY];
  for (const cost of costs) {
    let scalar = 0;
    for (let k = 0; k < ideal.length; k++)
      scalar = Math.max(scalar, (cost[k]! - ideal[k]!) * (k === axis ? 1 : OFF_AXIS));
    if (scalar < distance) [nearest, distance] = [cost, scalar];
  }
  return nearest;
}

/**
 * The span of each objective from the best on: where the plane through the extreme points cuts its axis (Deb and Jain 2014). Where there is no such plane,
 * or it cuts an axis behind the best or beyond the worst: the worst of the first front; where that has no span either, of all points; else 1.
 */
export function spans(
  ranges: Ranges,
  front: readonly (readonly number[])[],
  all: readonly (readonly number[])[],
): number[] {
  const cuts = intercepts(ranges);
  const worst = (costs: readonly (readonly number[])[], k: number): number =>
    costs.reduce((most, cost) => Math.max(most, cost[k]! - ranges.ideal[k]!), 0);
  const least = ranges.ideal.map((value, k) => LEAST * Math.max(Math.abs(value), worst(all, k)));
  const usable = cuts?.every((cut, k) => cut > least[k]! && cut <= worst(all, k) * (1 + 1e-9));
  if (cuts && usable) return cuts;
  return ranges.ideal.map((_, k) => {
    const nadir = worst(front, k);
    if (nadir > least[k]!) return nadir;
    const most = worst(all, k);
    return most > least[k]! ? most : 1;
  });
}

/** Where the plane through the extremes cuts each axis, measured from the best; null if they span no plane. */
function intercepts({ ideal, extremes }: Ranges): number[] | null {
  const rows = extremes.map((extreme) => extreme.map((value, k) => value - ideal[k]!));
  const slopes = solved(rows);
  if (!slopes) return null;
  const cuts = slopes.map((slope) => 1 / slope);
  return cuts.every((cut) => Number.isFinite(cut) && cut > 0) ? cuts : null;
}

/** Solves rows * x = 1 with pivots; null if the rows are dependent, as near as doubles tell. */
function solved(rows: readonly (readonly number[])[]): number[] | null {
  const n = rows.length;
  const a = rows.map((row) => [...row, 1]);
  const size = Math.max(...rows.flat().map(Math.abs));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(a[i]![column]!) > Math.abs(a[pivot]![column]!)) pivot = i;
    if (!(Math.abs(a[pivot]![column]!) > size * LEAST)) return null;
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    for (let i = 0; i < n; i++) {
      if (i === column) continue;
      const factor = a[i]![column]! / a[column]![column]!;
      for (let k = column; k <= n; k++) a[i]![k]! -= factor * a[column]![k]!;
    }
  }
  return a.map((row, i) => row[n]! / row[i]!);
}
