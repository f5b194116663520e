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
 * Values per store column: the netback of the cargo at the store (price minus the cheapest tariff to a market), which lies between the spot
 * netback and the netback plus the cost of a missed nomination.
 */
export function storeValues(world: World, columns: readonly { readonly store: number; readonly cargo: number }[], day: Day): StoreValue[] {
  const netbacks = new Map<number, Float64Array>();
  return columns.map(({ store, cargo }) => {
    if (!netbacks.has(cargo)) netbacks.set(cargo, netbackOf(world, cargo, day));
    const place = world.network.stores[store]!.place;
    const netback = netbacks.get(cargo)![place]!;
    if (netback === Number.NEGATIVE_INFINITY) return { toTarget: 0, above: 0 };
    const discount = Math.max(0, ...world.network.sinks.filter((sink) => sink.cargo === cargo).map((sink) => sink.spotDiscount));
    return { toTarget: netback, above: ABOVE_TARGET * (netback - discount) };
  });
}

/** Best price minus tariffs from every place for one cargo, ignoring capacities (Bellman-Ford); -Infinity where no market is reached. */
function netbackOf(world: World, cargo: number, day: Day): Float64Array {
  const { network } = world;
  const value = new Float64Array(network.places.length).fill(Number.NEGATIVE_INFINITY);
  network.sinks.forEach((sink, i) => {
    if (sink.cargo === cargo) value[sink.place] = Math.max(value[sink.place]!, valueAt(world.price[i]!, day));
  });
  const mine = network.flows.filter((flow) => flow.cargo === cargo && flow.contract === null);
  for (let round = 0; round < network.places.length; round++) {
    let changed = false;
    for (const flow of mine) {
      const link = network.links[flow.link]!;
      const through = value[link.to]! - valueAt(flow.cost, day);
      if (through > value[link.from]! + 1e-12) {
        value[link.from] = through;
        changed = true;
      }
    }
    if (!changed) break;
  }
  return value;
}
