import type { World } from "../change/world.ts";
import type { Layout } from "../flow/layout.ts";
import type { LinearProgramme } from "../flow/problem.ts";
import type { Network } from "../network/network.ts";

/**
 * The most a unit on each flow column can be worth to the value, kUSD per base unit: the best place to end from the column's head, the best place to
 * begin before its tail, less its cost, capacities aside. A flow is made of paths and cycles (which cost nothing to leave out), so taking what moves on
 * a set of columns off a solution costs at most the sum of amount x this. Infinity where nothing can be said: a cycle that earns money, or a
 * network `isBoundable` refuses.
 */
export function mostWorth(programme: LinearProgramme, world: World, layout: Layout): Float64Array {
  const { network } = world;
  const { cost } = programme;
  if (!isBoundable(network)) return new Float64Array(network.flows.length).fill(Number.POSITIVE_INFINITY);
  const ends = endings(programme, world, layout);
  const begins = beginnings(programme, world, layout, ends);
  return Float64Array.from(network.flows, (flow, i) => {
    const { from, to } = network.links[flow.link]!;
    const worth = ends[flow.cargo]![to]! + begins[flow.cargo]![from]! - cost[layout.flow + i]!;
    return Number.isNaN(worth) ? 0 : Math.max(0, worth);
  });
}

type ByCargo = Float64Array[];

/** No shared capacity is freed by a flow, no product is refined again, no by-product ties what is itself a by-product: all this bound follows. */
function isBoundable({ bundles, conversions, supplies, couplings }: Network): boolean {
  const products = new Set(conversions.map(({ cargo }) => cargo));
  const refined = new Set(conversions.map(({ demand }) => demand));
  const byProducts = new Set(couplings.map(({ byProductSource }) => byProductSource));
  return (
    bundles.every(({ terms }) => terms.every(({ coefficient }) => coefficient >= 0)) &&
    supplies.every(({ demand, cargo }) => !(refined.has(demand) && products.has(cargo))) &&
    couplings.every(({ source }) => !byProducts.has(source))
  );
}

/** Per cargo and place: the best a unit there can still fetch. -Infinity: nothing. */
function endings(programme: LinearProgramme, world: World, layout: Layout): ByCargo {
  const { network } = world;
  const { cost } = programme;
  const own = blank(world);
  const better = (cargo: number, place: number, value: number) => {
    own[cargo]![place] = Math.max(own[cargo]![place]!, value);
  };
  network.sinks.forEach((sink, i) => void better(sink.cargo, sink.place, -cost[layout.spot + i]!));
  layout.storeColumns.forEach(({ store, cargo }, i) => {
    const column = layout.store + 4 * i;
    better(cargo, network.stores[store]!.place, -Math.min(cost[column]!, cost[column + 1]!));
  });
  // Twice: what a refinery's products fetch, which may be a home demand too, must be known before its intake.
  for (let round = 0; round < 2; round++) {
    const made = own.map((value, cargo) => spread(world, cargo, value, programme, layout, "back"));
    network.supplies.forEach((supply, i) => {
      const { place } = network.demands[supply.demand]!;
      const products = network.conversions
        .filter((conversion) => conversion.demand === supply.demand)
        .reduce((sum, { cargo, yield: share }) => sum + share * Math.max(0, made[cargo]![place]!), 0);
      better(supply.cargo, place, cost[layout.unmet + supply.demand]! - cost[layout.supply + i]! + products);
    });
  }
  return own.map((value, cargo) => spread(world, cargo, value, programme, layout, "back"));
}

/**
 * Per cargo and place: the most that is lost with a unit there by what it came from. A field's: shut-in cost saved, less carriage, and the output that
 * needs this by-product taken away. A refinery's: the intake it was made of, for what is made must leave.
 */
function beginnings(programme: LinearProgramme, world: World, layout: Layout, ends: ByCargo): ByCargo {
  const { network } = world;
  const { cost } = programme;
  const own = blank(world);
  const better = (cargo: number, place: number, value: number) => {
    own[cargo]![place] = Math.max(own[cargo]![place]!, value);
  };
  addFields(programme, world, layout, ends, better);
  layout.storeColumns.forEach(({ store, cargo }, i) => {
    const column = layout.store + 4 * i;
    better(cargo, network.stores[store]!.place, -Math.min(cost[column + 2]!, cost[column + 3]!));
  });
  const raw = own.map((value, cargo) => spread(world, cargo, value, programme, layout, "on"));
  for (const { cargo, demand, yield: share } of network.conversions) {
    const { place } = network.demands[demand]!;
    if (share <= 0) continue;
    network.supplies.forEach((supply, i) => {
      if (supply.demand !== demand) return;
      const others = network.conversions
        .filter((other) => other.demand === demand && other.cargo !== cargo)
        .reduce((sum, other) => sum + other.yield * Math.max(0, ends[other.cargo]![place]!), 0);
      const intake = cost[layout.unmet + demand]! - cost[layout.supply + i]! + raw[supply.cargo]![place]! + others;
      better(cargo, place, intake / share);
    });
  }
  return own.map((value, cargo) => spread(world, cargo, value, programme, layout, "on"));
}

/** What a unit leaving each field's gate is worth by its production. */
function addFields(
  { cost }: LinearProgramme,
  { network }: World,
  layout: Layout,
  ends: ByCargo,
  better: (cargo: number, place: number, value: number) => void,
): void {
  network.sources.forEach((source, i) => {
    if (source.delivered <= 0) return;
    // Output that needs this by-product taken away falls with it.
    const dependent = network.couplings
      .filter((coupling) => coupling.byProductSource === i)
      .reduce((sum, { source: s, dependentShare, ratio }) => {
        const main = network.sources[s]!;
        const fetched = main.delivered * Math.max(0, ends[main.cargo]![main.place]!) - cost[layout.source + s]!;
        return sum + (dependentShare / ratio) * Math.max(0, fetched);
      }, 0);
    better(source.cargo, source.place, (dependent - cost[layout.source + i]!) / source.delivered);
  });
}

function blank({ network }: World): ByCargo {
  return network.cargos.map(() => new Float64Array(network.places.length).fill(Number.NEGATIVE_INFINITY));
}

/** Carries values along a cargo's columns, against the flow or with it, less their costs; Infinity everywhere where that never settles. */
function spread(
  { network }: World,
  cargo: number,
  values: Float64Array,
  { cost }: LinearProgramme,
  layout: Layout,
  way: "back" | "on",
): Float64Array {
  const best = values.slice();
  const mine = network.flows.flatMap((flow, i) => {
    const { from, to } = network.links[flow.link]!;
    if (flow.cargo !== cargo) return [];
    return [{ at: way === "back" ? to : from, next: way === "back" ? from : to, cost: cost[layout.flow + i]! }];
  });
  for (let round = 0; round <= network.places.length; round++) {
    let moved = false;
    for (const { at, next, cost: by } of mine) {
      if (best[at]! - by <= best[next]! + 1e-9) continue;
      best[next] = best[at]! - by;
      moved = true;
    }
    if (!moved) return best;
  }
  return best.fill(Number.POSITIVE_INFINITY);
}
