import { deliveredIn, flowOver, producedIn, transportIn, unmetIn, valueIn } from "../simulate/measures.ts";
import type { Trace } from "../simulate/trace.ts";
import { fullDay } from "./full-day.ts";
import type { Pair } from "./pair.ts";

/** One run of a shock as named numbers, so that draws can be laid side by side key by key. Base units and kUSD. */
export type Summary = ReadonlyMap<string, number>;

/** Everything a shock report counts, for the commodities that move in the pair. */
export function summarise(pair: Pair, commodities: readonly string[]): Summary {
  const summary = new Map<string, number>();
  for (const commodity of commodities) {
    addTotals(summary, pair, commodity);
    addCorridors(summary, pair, commodity);
    addFields(summary, pair, commodity);
  }
  addStores(summary, pair);
  return summary;
}

/** Adds what a pair lost of one commodity: deferred, delayed, diverted, lost, value, transport. */
export function addTotals(summary: Map<string, number>, pair: Pair, commodity: string): void {
  const mine = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity && cargo.focal;
  const produced =
    producedIn(pair.without, summed(pair.without), mine) - producedIn(pair.with, summed(pair.with), mine);
  const late = lateDeliveries(pair, mine);
  const missing =
    total(pair.without, (t, p) => deliveredIn(t, p, mine)) - total(pair.with, (t, p) => deliveredIn(t, p, mine));
  const unmet =
    total(pair.with, (t, p) => unmetIn(t, p, commodity)) - total(pair.without, (t, p) => unmetIn(t, p, commodity));
  summary.set(`deferred|${commodity}`, produced);
  summary.set(`delayed|${commodity}`, Math.max(0, late - Math.max(0, missing)) + stockLeft(pair, commodity));
  summary.set(`diverted|${commodity}`, divertedIn(pair, commodity));
  summary.set(`lost|${commodity}`, unmet);
  summary.set(`shortfall|${commodity}`, missing);
  const value = (trace: Trace) => total(trace, (t, p) => valueIn(t, p, mine));
  const [valueWithout, valueWith] = [value(pair.without), value(pair.with)];
  summary.set(`value|${commodity}`, valueWithout - valueWith);
  const unitCost = (trace: Trace) => {
    const carried = total(trace, (t, p) => deliveredIn(t, p, mine));
    return carried > 1e-9 ? total(trace, (t, p) => transportIn(t, p, mine)) / carried : 0;
  };
  const delivered = total(pair.with, (t, p) => deliveredIn(t, p, mine));
  summary.set(
    `transport|${commodity}`,
    delivered > 1e-9 ? (unitCost(pair.with) - unitCost(pair.without)) * delivered : 0,
  );
}

/** Deliveries that came later than without the shock, whether or not they came at last. */
function lateDeliveries(pair: Pair, mine: (cargo: { commodity: string; focal: boolean }) => boolean): number {
  return pair.without.periods.reduce((sum, period, t) => {
    const gap = deliveredIn(pair.without, period, mine) - deliveredIn(pair.with, pair.with.periods[t]!, mine);
    return sum + Math.max(0, gap);
  }, 0);
}

/** Stock still above the comparison run at the end: stored, to be delivered after the window. */
function stockLeft(pair: Pair, commodity: string): number {
  const { network } = pair.with.world;
  const last = (trace: Trace) => trace.periods.at(-1)!.levels;
  return network.stores.reduce(
    (sum, store, s) =>
      store.commodity === commodity ? sum + Math.max(0, last(pair.with)[s]! - last(pair.without)[s]!) : sum,
    0,
  );
}

/** What arrives at the markets by other last links than without the shock, base units. */
export function divertedIn(pair: Pair, commodity: string): number {
  const { network } = pair.with.world;
  const sinks = new Set(
    network.sinks.filter((s) => network.cargos[s.cargo]!.commodity === commodity).map((s) => s.place),
  );
  const focal = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity && cargo.focal;
  const [before, after] = [summed(pair.without), summed(pair.with)];
  return network.links
    .filter((link) => sinks.has(link.to))
    .reduce((sum, link) => {
      const gauge = new Set([link.id]);
      return sum + Math.max(0, flowOver(pair.with, after, gauge, focal) - flowOver(pair.without, before, gauge, focal));
    }, 0);
}

function addCorridors(summary: Map<string, number>, pair: Pair, commodity: string): void {
  const sides = [
    ["before", pair.without, summed(pair.without)],
    ["after", pair.with, summed(pair.with)],
  ] as const;
  for (const corridor of pair.with.world.network.case.corridors) {
    if (!corridor.commodities.includes(commodity) || corridor.gauge.length === 0) continue;
    const gauge = new Set(corridor.gauge);
    for (const [side, trace, whole] of sides) {
      const all = flowOver(trace, whole, gauge, (cargo) => cargo.commodity === commodity);
      const own = flowOver(trace, whole, gauge, (cargo) => cargo.commodity === commodity && cargo.focal);
      summary.set(`corridor|${corridor.id}|${commodity}|total|${side}`, all);
      summary.set(`corridor|${corridor.id}|${commodity}|focal|${side}`, own);
    }
  }
}

function addFields(summary: Map<string, number>, pair: Pair, commodity: string): void {
  const { network } = pair.with.world;
  const places = new Set(
    network.sources
      .filter((s) => network.cargos[s.cargo]!.commodity === commodity && network.cargos[s.cargo]!.focal)
      .map((s) => s.place),
  );
  const mine = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity && cargo.focal;
  for (const index of places) {
    const place = network.places[index]!;
    const at = (trace: Trace) => producedIn(trace, summed(trace), mine, place);
    summary.set(`field|${place}|${commodity}`, at(pair.without) - at(pair.with));
  }
}

function addStores(summary: Map<string, number>, pair: Pair): void {
  pair.with.world.network.stores.forEach((store, s) => {
    const place = pair.with.world.network.places[store.place]!;
    summary.set(
      `store|${place}|${store.commodity}|peak`,
      Math.max(...pair.with.periods.map((period) => period.levels[s]!)),
    );
    summary.set(`store|${place}|${store.commodity}|full`, fullDay(pair, s) ?? Number.NaN);
  });
}

const SUMS = new WeakMap<Trace, Trace["periods"][number]>();

/** The trace as one period with summed amounts; flows are linear, so they need not be read day by day. Remembered per trace. */
function summed(trace: Trace): Trace["periods"][number] {
  let whole = SUMS.get(trace);
  if (!whole) {
    const first = trace.periods[0]!;
    const x = new Float64Array(first.x.length);
    for (const period of trace.periods) for (let i = 0; i < x.length; i++) x[i]! += period.x[i]!;
    whole = { ...first, to: trace.periods.at(-1)!.to, x };
    SUMS.set(trace, whole);
  }
  return whole;
}

function total(trace: Trace, read: (trace: Trace, period: Trace["periods"][number]) => number): number {
  return trace.periods.reduce((sum, period) => sum + read(trace, period), 0);
}
