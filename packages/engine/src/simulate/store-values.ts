import { stands, type World } from "../change/world.ts";
import type { Day } from "../quantity/dates.ts";
import { Timeline } from "./timeline.ts";

/** What a unit in store is worth to the plan, kUSD per base unit: below the target level, and above it (MODEL B5). Never reported as money. */
export interface StoreValue {
  readonly toTarget: number;
  readonly above: number;
}

/** A store's share of one cargo: a column group of the period's programme. */
interface StoreColumn {
  readonly store: number;
  readonly cargo: number;
}

/** Share of the spot netback a unit above target is worth: it is filled before a costly detour is taken or a field shut in, and emptied as soon as the usual way is open. */
const ABOVE_TARGET = 0.98;

/**
 * Values of a world's store columns over time; worked out again only on days when a price or a tariff changes. Above target a unit is worth the
 * spot netback of the cargo at the store. Up to target it is worth what it costs to replace it: the netback given up at the nearest field plus
 * the tariffs from there. The two differ where a contract sends oil along a dearer way than it would choose: stock on that way is not to be
 * used up just because it lies there.
 */
export class StoreValues {
  readonly #columns: readonly { readonly place: number; readonly ways: CargoWays }[];
  readonly #ways: readonly CargoWays[];
  #values: readonly StoreValue[] = [];

  constructor(world: World, columns: readonly StoreColumn[]) {
    const ways = new Map<number, CargoWays>();
    for (const { cargo } of columns) if (!ways.has(cargo)) ways.set(cargo, new CargoWays(world, cargo));
    this.#ways = [...ways.values()];
    this.#columns = columns.map(({ store, cargo }) => ({
      place: world.network.stores[store]!.place,
      ways: ways.get(cargo)!,
    }));
  }

  /** Values per store column on a day. */
  on(day: Day): readonly StoreValue[] {
    let moved = false;
    for (const ways of this.#ways) if (ways.read(day)) moved = true;
    if (moved) this.#values = this.#columns.map(({ place, ways }) => ways.valueAt(place));
    return this.#values;
  }
}

/** Values per store column on one day. */
export function storeValues(world: World, columns: readonly StoreColumn[], day: Day): readonly StoreValue[] {
  return new StoreValues(world, columns).on(day);
}

/** Plain tariffs and prices of one cargo, and what a unit of it is worth at every place, capacities ignored. */
class CargoWays {
  /** Best price minus tariffs; -Infinity where no market is reached. */
  readonly #netback: Float64Array;
  /** Cheapest way to have a unit there: a field's netback given up, plus the tariffs from it; Infinity where no field reaches. */
  readonly #replacement: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #tariff: Timeline;
  readonly #markets: Int32Array;
  readonly #price: Timeline;
  readonly #fields: Int32Array;
  readonly #discount: number;

  constructor(world: World, cargo: number) {
    const { network, price } = world;
    const flows = network.flows.filter(
      (flow) => flow.cargo === cargo && flow.contract === null && stands(world, flow.link),
    );
    const sinks = network.sinks.flatMap((sink, i) => (sink.cargo === cargo ? [{ ...sink, price: price[i]! }] : []));
    this.#from = Int32Array.from(flows, (flow) => network.links[flow.link]!.from);
    this.#to = Int32Array.from(flows, (flow) => network.links[flow.link]!.to);
    this.#tariff = new Timeline(flows.map((flow) => flow.cost));
    this.#markets = Int32Array.from(sinks, (sink) => sink.place);
    this.#price = new Timeline(sinks.map((sink) => sink.price));
    this.#fields = Int32Array.from(network.sources.flatMap((s) => (s.cargo === cargo ? [s.place] : [])));
    this.#discount = Math.max(0, ...sinks.map((sink) => sink.spotDiscount));
    this.#netback = new Float64Array(network.places.length);
    this.#replacement = new Float64Array(network.places.length);
  }

  /** Works the values of a day out; false if they are those of the day before. */
  read(day: Day): boolean {
    const dearer = this.#tariff.on(day);
    if (!this.#price.on(day) && !dearer) return false;
    this.#workOutNetback();
    this.#workOutReplacement();
    return true;
  }

  valueAt(place: number): StoreValue {
    const netback = this.#netback[place]!;
    if (netback === Number.NEGATIVE_INFINITY) return { toTarget: 0, above: 0 };
    const replacement = this.#replacement[place]!;
    return {
      toTarget: Number.isFinite(replacement) ? Math.max(netback, replacement) : netback,
      above: ABOVE_TARGET * (netback - this.#discount),
    };
  }

  /** Bellman-Ford from the markets back. */
  #workOutNetback(): void {
    const value = this.#netback.fill(Number.NEGATIVE_INFINITY);
    const [from, to, cost, price] = [this.#from, this.#to, this.#tariff.now, this.#price.now];
    for (let i = 0; i < price.length; i++) value[this.#markets[i]!] = Math.max(value[this.#markets[i]!]!, price[i]!);
    for (let round = 0, changed = true; changed && round < value.length; round++) {
      changed = false;
      for (let i = 0; i < cost.length; i++) {
        const through = value[to[i]!]! - cost[i]!;
        if (through <= value[from[i]!]! + 1e-12) continue;
        value[from[i]!] = through;
        changed = true;
      }
    }
  }

  /** Bellman-Ford from the fields on. */
  #workOutReplacement(): void {
    const cost = this.#replacement.fill(Number.POSITIVE_INFINITY);
    const [from, to, tariff] = [this.#from, this.#to, this.#tariff.now];
    for (const field of this.#fields) cost[field] = this.#netback[field]!;
    for (let round = 0, changed = true; changed && round < cost.length; round++) {
      changed = false;
      for (let i = 0; i < tariff.length; i++) {
        const through = cost[from[i]!]! + tariff[i]!;
        if (!(through < cost[to[i]!]! - 1e-12)) continue;
        cost[to[i]!] = through;
        changed = true;
      }
    }
  }
}
