import type { Commodity } from "../case/types.ts";
import { valueAt } from "../network/step-function.ts";
import type { Alert } from "../simulate/results.ts";
import { fullDay } from "./full-day.ts";
import type { Pair } from "./pair.ts";

/**
 * Alert values of the links and shared capacities a shock touches: the daily capacity below which the first tonne no longer moves as
 * without the shock (their undisturbed use), as a share of the capacity, and the days until a store of that commodity is full.
 * Links that carry nothing, and limits nobody states, have none.
 */
export function alertsOf(pair: Pair, changes: readonly string[]): Alert[] {
  const { network } = pair.with.world;
  const touched = (id: string) =>
    changes.some((change) => change.split(/\s+/).some((word) => word.replace(/^\w+:/, "") === id));
  const first = pair.without.periods[0]!;
  const { layout } = pair.without;
  const links = network.links.flatMap((link, e) => {
    const gauge = network.case.corridors.find((candidate) => candidate.id === link.corridor)?.gauge ?? [];
    if (!touched(link.id) && !(gauge.includes(link.id) && touched(link.corridor))) return [];
    const flows = network.flows.filter((flow, i) => flow.link === e && first.x[layout.flow + i]! > 0);
    const capacity = valueAt(pair.without.world.usable[e]!, first.from);
    return alert(
      pair,
      `link:${link.id}`,
      first.used[e]!,
      capacity,
      commodityOf(
        pair,
        flows.map((flow) => flow.cargo),
      ),
    );
  });
  const rows = network.bundles.flatMap((row, r) => {
    if (!touched(row.id)) return [];
    const terms = row.terms.filter((term) => first.x[layout.flow + term.flow]! > 0);
    const use = terms.reduce((sum, term) => sum + term.coefficient * first.x[layout.flow + term.flow]!, 0);
    const capacity = valueAt(pair.without.world.rows[r]!, first.from);
    return alert(
      pair,
      `row:${row.id}`,
      use,
      capacity,
      commodityOf(
        pair,
        terms.map((term) => network.flows[term.flow]!.cargo),
      ),
    );
  });
  return [...links, ...rows];
}

/** The one commodity of some cargos; undefined where there is none or several, whose units would not add up. */
function commodityOf(pair: Pair, cargos: readonly number[]): Commodity | undefined {
  const { network } = pair.with.world;
  const ids = [...new Set(cargos.map((cargo) => network.cargos[cargo]!.commodity))];
  return ids.length === 1 ? network.case.commodities.find((commodity) => commodity.id === ids[0]) : undefined;
}

function alert(pair: Pair, ref: string, use: number, capacity: number, commodity: Commodity | undefined): Alert[] {
  if (!commodity || use <= 0 || !Number.isFinite(capacity) || capacity <= 0) return [];
  const full = daysUntilFull(pair, commodity.id);
  return [
    {
      ref,
      capacity: use,
      unit: `${commodity.unit}/d`,
      shareOfCapacity: use / capacity,
      ...(full === undefined ? {} : { daysUntilFull: full }),
    },
  ];
}

function daysUntilFull(pair: Pair, commodity: string): number | undefined {
  const reached = pair.with.world.network.stores.flatMap((store, s) => {
    if (store.commodity !== commodity) return [];
    const day = fullDay(pair, s);
    return day === null ? [] : [day];
  });
  return reached.length === 0 ? undefined : Math.min(...reached);
}
