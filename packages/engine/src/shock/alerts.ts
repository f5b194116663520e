import type { Alert } from "../simulate/results.ts";
import type { Pair } from "./pair.ts";

/**
 * Alert values of the links and shared capacities a shock touches: the daily capacity below which the first tonne no longer moves as
 * without the shock (their undisturbed use), as a share of the capacity, and the days until a store behind them is full.
 */
export function alertsOf(pair: Pair, changes: readonly string[]): Alert[] {
  const { network } = pair.with.world;
  const full = daysUntilFull(pair);
  const touched = (id: string, corridor: string) =>
    changes.some((change) => change.split(/\s+/).some((word) => word === id || word === corridor));
  const first = pair.without.periods[0]!;
  const links = network.links.flatMap((link, e) => {
    const corridor = network.case.corridors.find((candidate) => candidate.id === link.corridor);
    if (!touched(link.id, corridor?.gauge.includes(link.id) ? link.corridor : link.id)) return [];
    return [alert(`link:${link.id}`, first.used[e]!, first.limit[e]!, full)];
  });
  const rows = network.bundles.flatMap((row, r) => {
    if (!touched(row.id, row.id)) return [];
    const use = row.terms.reduce(
      (sum, term) => sum + term.coefficient * first.x[pair.without.layout.flow + term.flow]!,
      0,
    );
    return [alert(`row:${row.id}`, use, sumOfRow(pair, r), full)];
  });
  return [...links, ...rows];
}

function sumOfRow(pair: Pair, r: number): number {
  const row = pair.without.world.rows[r]!;
  return row.days.length === 0 ? row.before : (row.values.at(-1) ?? row.before);
}

function alert(ref: string, use: number, capacity: number, full: number | undefined): Alert {
  const share = Number.isFinite(capacity) && capacity > 0 ? use / capacity : Number.NaN;
  return {
    ref,
    capacity: use,
    unit: "kt/d",
    shareOfCapacity: Number.isNaN(share) ? 1 : share,
    ...(full === undefined ? {} : { daysUntilFull: full }),
  };
}

function daysUntilFull(pair: Pair): number | undefined {
  const { network } = pair.with.world;
  const days = network.stores.map((store, s) =>
    pair.with.periods.findIndex((p) => p.levels[s]! >= store.volume * (1 - 1e-6)),
  );
  const reached = days.filter((day) => day >= 0);
  return reached.length === 0 ? undefined : Math.min(...reached) + 1;
}
