import type { World } from "../change/world.ts";
import { valueAt } from "../network/step-function.ts";
import type { Day } from "../quantity/dates.ts";

/** The values of a world's store columns over time; worked out again only on days when a price changes. */
export class StoreValues {
  readonly #world: World;
  readonly #columns: readonly { readonly store: number; readonly cargo: number }[];
  readonly #changes: readonly Day[];
  readonly #known = new Map<number, StoreValue[]>();

  constructor(world: World, columns: readonly { readonly store: number; readonly cargo: number }[]) {
    this.#world = world;
    this.#columns = columns;
    this.#changes = [...new Set(world.price.flatMap((price) => price.days))].sort((a, b) => a - b);
  }

  on(day: Day): StoreValue[] {
    const stretch = this.#changes.filter((change) => change <= day).length;
    let values = this.#known.get(stretch);
    if (!values) {
      values = storeValues(this.#world, this.#columns, day);
      this.#known.set(stretch, values);
    }
    return values;
  }
}

/** What a unit in store is worth to the plan, kUSD per base unit: below the target level, and above it (MODEL B5). Never reported as money. */
export interface StoreValue {
  readonly toTarget: number;
  readonly above: number;
}

/** Share of the spot netback a unit above target is worth: it is filled before a costly detour is taken or a field shut in, and emptied as soon as the usual way is open. */
const ABOVE_TARGET = 0.98;

/**
 * Values per store column. Above target a unit is worth the spot netback of the cargo at the store. Up to target it is worth what it costs to
 * replace it: the netback given up at the nearest field plus the tariffs from there. The two differ where a contract sends oil along a dearer
 * way than it would choose: stock on that way is not to be used up just because it lies there.
 */
export function storeValues(
  world: World,
  columns: readonly { readonly store: number; readonly cargo: number }[],
  day: Day,
): StoreValue[] {
  const known = new Map<number, { netback: Float64Array; replacement: Float64Array }>();
  return columns.map(({ store, cargo }) => {
    if (!known.has(cargo)) {
      const netback = netbackOf(world, cargo, day);
      known.set(cargo, { netback, replacement: replacementOf(world, cargo, day, netback) });
    }
    const place = world.network.stores[store]!.place;
    const netback = known.get(cargo)!.netback[place]!;
    if (netback === Number.NEGATIVE_INFINITY) return { toTarget: 0, above: 0 };
    const discount = Math.max(
      0,
      ...world.network.sinks.filter((sink) => sink.cargo === cargo).map((sink) => sink.spotDiscount),
    );
    const replacement = known.get(cargo)!.replacement[place]!;
    return {
      toTarget: Number.isFinite(replacement) ? Math.max(netback, replacement) : netback,
      above: ABOVE_TARGET * (netback - discount),
    };
  });
}

/** Best price minus tariffs from every place for one cargo, ignoring capacities; -Infinity where no market is reached. */
function netbackOf(world: World, cargo: number, day: Day): Float64Array {
  const { network } = world;
  const value = new Float64Array(network.places.length).fill(Number.NEGATIVE_INFINITY);
  network.sinks.forEach((sink, i) => {
    if (sink.cargo === cargo) value[sink.place] = Math.max(value[sink.place]!, valueAt(world.price[i]!, day));
  });
  relax(world, cargo, day, (from, to, cost) => {
    const through = value[to]! - cost;
    if (through <= value[from]! + 1e-12) return false;
    value[from] = through;
    return true;
  });
  return value;
}

/** Cheapest way to have a unit at every place: a field's netback given up, plus the tariffs from it; Infinity where no field reaches. */
function replacementOf(world: World, cargo: number, day: Day, netback: Float64Array): Float64Array {
  const { network } = world;
  const cost = new Float64Array(network.places.length).fill(Number.POSITIVE_INFINITY);
  for (const source of network.sources) if (source.cargo === cargo) cost[source.place] = netback[source.place]!;
  relax(world, cargo, day, (from, to, tariff) => {
    const through = cost[from]! + tariff;
    if (!(through < cost[to]! - 1e-12)) return false;
    cost[to] = through;
    return true;
  });
  return cost;
}

/** Bellman-Ford over the cargo's plain tariffs: `improve` says whether a link changed anything. */
function relax(
  world: World,
  cargo: number,
  day: Day,
  improve: (from: number, to: number, tariff: number) => boolean,
): void {
  const { network } = world;
  const mine = network.flows
    .filter((flow) => flow.cargo === cargo && flow.contract === null)
    .map((flow) => ({ link: network.links[flow.link]!, cost: valueAt(flow.cost, day) }));
  for (let round = 0; round < network.places.length; round++) {
    let changed = false;
    for (const { link, cost } of mine) if (improve(link.from, link.to, cost)) changed = true;
    if (!changed) return;
  }
}
