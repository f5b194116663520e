import type { Case } from "../case/types.ts";
import { valueAt } from "../network/step-function.ts";
import type { Trace } from "../simulate/trace.ts";

/**
 * Tariffs that foreign cargo on its way to another state pays on a corridor in the focal state, USD million over a run. `low` counts the links that lie
 * wholly in it (from a border or a place inside to another such), `high` also those that run on into another state, whole.
 */
export interface TransitIncome {
  readonly corridor: string;
  readonly low: number;
  readonly high: number;
}

/** Transit income by corridor, in the order of the case's corridors; corridors no foreign cargo passes are left out. */
export function transitIncome(trace: Trace): TransitIncome[] {
  const { network } = trace.world;
  const onward = network.cargos.map((_, cargo) => shareAbroad(trace, cargo));
  const sums = new Map<string, { low: number; high: number }>();
  network.flows.forEach((flow, i) => {
    const link = network.links[flow.link]!;
    const part = partInside(network.case, network.places[link.from]!, network.places[link.to]!);
    if (part === "none" || onward[flow.cargo] === 0) return;
    const paid = trace.periods.reduce(
      (sum, { from, x }) => sum + x[trace.layout.flow + i]! * valueAt(flow.tariff, from),
      0,
    );
    const income = (paid * onward[flow.cargo]!) / 1000;
    if (income === 0) return;
    const sum = sums.get(link.corridor) ?? { low: 0, high: 0 };
    sums.set(link.corridor, { low: sum.low + (part === "whole" ? income : 0), high: sum.high + income });
  });
  return network.case.corridors.flatMap(({ id }) => (sums.has(id) ? [{ corridor: id, ...sums.get(id)! }] : []));
}

/** Share of a foreign cargo's deliveries that end outside the focal state: what it brings there is its import, no transit. */
function shareAbroad(trace: Trace, cargo: number): number {
  const { network } = trace.world;
  if (network.cargos[cargo]!.focal) return 0;
  let [abroad, all] = [0, 0];
  for (const { place, amount } of deliveriesOf(trace, cargo)) {
    all += amount;
    if (countryOf(network.case, network.places[place]!) !== network.case.focal) abroad += amount;
  }
  return all > 0 ? abroad / all : 0;
}

/** What a run delivers of a cargo, by place (index): to markets and to home needs, base units. */
export function deliveriesOf(trace: Trace, cargo: number): { readonly place: number; readonly amount: number }[] {
  const { network } = trace.world;
  const { layout, periods } = trace;
  const total = (...columns: readonly number[]) =>
    periods.reduce((sum, { x }) => sum + columns.reduce((s, column) => s + x[column]!, 0), 0);
  return [
    ...network.sinks.flatMap((sink, i) =>
      sink.cargo === cargo ? [{ place: sink.place, amount: total(layout.nominated + i, layout.spot + i) }] : [],
    ),
    ...network.supplies.flatMap((supply, i) =>
      supply.cargo === cargo
        ? [{ place: network.demands[supply.demand]!.place, amount: total(layout.supply + i) }]
        : [],
    ),
  ];
}

function partInside(kase: Case, from: string, to: string): "whole" | "part" | "none" {
  const inside = [from, to].filter((place) => countryOf(kase, place) === kase.focal).length;
  const atBorder = [from, to].some((place) => placesOf(kase).get(place)?.kind === "border");
  if (inside === 0) return "none";
  return inside === 2 || atBorder ? "whole" : "part";
}

const PLACES = new WeakMap<Case, ReadonlyMap<string, Case["places"][number]>>();

function placesOf(kase: Case): ReadonlyMap<string, Case["places"][number]> {
  const places = PLACES.get(kase) ?? new Map(kase.places.map((place) => [place.id, place]));
  PLACES.set(kase, places);
  return places;
}

function countryOf(kase: Case, place: string): string {
  return placesOf(kase).get(place)?.country ?? "";
}
