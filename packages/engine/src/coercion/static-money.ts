import type { World } from "../change/world.ts";
import type { Layout } from "../flow/layout.ts";
import type { LinearProgramme } from "../flow/problem.ts";
import { type StepFunction, sumOver } from "../network/step-function.ts";
import type { Period } from "../quantity/dates.ts";

/**
 * Writes the money of a static programme as its costs, kUSD per base unit, averaged over the horizon: sales at the price, carriage at the tariff
 * (a contract's premium included), shut-in cost, oil put into a tank at what it will fetch. The worth of a kept contract, discounts for missed
 * nominations, penalties and tie-breaks are left out: they are no money (MODEL B7), and would make the value fall apart from its objective.
 */
export function countMoney(programme: LinearProgramme, world: World, layout: Layout, period: Period): void {
  const { network } = world;
  const { cost } = programme;
  const mean = (f: StepFunction) => sumOver(f, period.from, period.to) / (period.to - period.from);
  network.flows.forEach((flow, i) => {
    const own = flow.contract === null ? mean(flow.cost) : mean(flow.tariff) - mean(flow.differential);
    cost[layout.flow + i] = own + mean(world.tariffAdd[flow.link]!);
  });
  network.sinks.forEach((_, i) => {
    cost[layout.nominated + i] = 0;
    cost[layout.spot + i] = -mean(world.price[i]!);
  });
  cost.fill(0, layout.supply, layout.unmet);
  const parity = homeParity(programme, world, layout);
  network.demands.forEach((demand, d) => {
    cost[layout.unmet + d] = Number.isNaN(parity[d]!) ? demand.penalty : parity[d]!;
  });
}

/**
 * What a unit missing at home costs to buy: the highest price any market pays for the commodity plus the cheapest carriage to the place. At least
 * what the same unit could earn abroad, so home comes first along that way, without the case's priority penalty. NaN where no market has a price.
 */
function homeParity(programme: LinearProgramme, world: World, layout: Layout): number[] {
  const { network } = world;
  return network.demands.map((demand, d) => {
    const prices = network.sinks.flatMap((sink, i) =>
      network.cargos[sink.cargo]!.commodity === demand.commodity ? [-programme.cost[layout.spot + i]!] : [],
    );
    if (prices.length === 0) return Number.NaN;
    const carriage = network.supplies
      .filter((supply) => supply.demand === d)
      .map((supply) => cheapestCarriage(programme, world, layout, supply.cargo)[demand.place]!)
      .filter(Number.isFinite);
    return Math.max(...prices) + (carriage.length > 0 ? Math.min(...carriage) : 0);
  });
}

/** Cheapest tariffs from any of a cargo's fields to every place, capacities aside; Infinity where none leads. */
function cheapestCarriage(programme: LinearProgramme, world: World, layout: Layout, cargo: number): Float64Array {
  const { network } = world;
  const cost = new Float64Array(network.places.length).fill(Number.POSITIVE_INFINITY);
  for (const source of network.sources) if (source.cargo === cargo) cost[source.place] = 0;
  const mine = network.flows.flatMap((flow, i) =>
    flow.cargo === cargo ? [{ ...network.links[flow.link]!, tariff: programme.cost[layout.flow + i]! }] : [],
  );
  for (let round = 0, moved = true; moved && round < network.places.length; round++) {
    moved = false;
    for (const { from, to, tariff } of mine) {
      if (!(cost[from]! + tariff < cost[to]! - 1e-12)) continue;
      cost[to] = cost[from]! + tariff;
      moved = true;
    }
  }
  return cost;
}
