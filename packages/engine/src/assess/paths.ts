import type { Case } from "../case/types.ts";
import type { Trace } from "../simulate/trace.ts";
import type { PathFlow } from "./types.ts";

/** Amount that goes from a source to a market or a domestic obligation over given links. Base units over the whole trace. */
export interface CargoPath {
  readonly cargo: number;
  readonly origin: string;
  readonly end: string;
  readonly domestic: boolean;
  readonly links: readonly string[];
  readonly amount: number;
}

const NOTHING = 1e-7;

/**
 * Decomposes the summed flows of a trace into paths, cargo by cargo: from each source along the link that carries most, until nothing is
 * left. Cycles are cut where a path would visit a place twice. Stocks drawn or filled over the trace are left over and not a path.
 */
export function decompose(trace: Trace): CargoPath[] {
  const { network } = trace.world;
  return network.cargos.flatMap((_, cargo) => decomposeCargo(trace, cargo));
}

interface Remaining {
  readonly flow: Map<number, number>;
  readonly ends: Map<number, { market: number; domestic: number }>;
}

function decomposeCargo(trace: Trace, cargo: number): CargoPath[] {
  const { network } = trace.world;
  const left = remainingOf(trace, cargo);
  const paths: CargoPath[] = [];
  network.sources.forEach((source, i) => {
    if (source.cargo !== cargo) return;
    let amount = trace.periods.reduce((sum, p) => sum + p.x[trace.layout.source + i]! * source.delivered, 0);
    while (amount > NOTHING) {
      const path = follow(trace, left, source.place, amount);
      if (!path) break;
      paths.push({ cargo, origin: network.places[source.place]!, ...path });
      amount -= path.amount;
    }
  });
  return paths;
}

function remainingOf(trace: Trace, cargo: number): Remaining {
  const { network } = trace.world;
  const { layout } = trace;
  const flow = new Map<number, number>();
  const ends = new Map<number, { market: number; domestic: number }>();
  const end = (place: number) => {
    if (!ends.has(place)) ends.set(place, { market: 0, domestic: 0 });
    return ends.get(place)!;
  };
  for (const period of trace.periods) {
    network.flows.forEach((column, i) => {
      if (column.cargo === cargo) flow.set(column.link, (flow.get(column.link) ?? 0) + period.x[layout.flow + i]!);
    });
    network.sinks.forEach((sink, i) => {
      if (sink.cargo === cargo) end(sink.place).market += period.x[layout.nominated + i]! + period.x[layout.spot + i]!;
    });
    network.supplies.forEach((supply, i) => {
      if (supply.cargo === cargo) end(network.demands[supply.demand]!.place).domestic += period.x[layout.supply + i]!;
    });
  }
  return { flow, ends };
}

/** One path from a place, limited by `amount`; takes it off what remains. */
function follow(trace: Trace, left: Remaining, from: number, amount: number) {
  const { network } = trace.world;
  const links: number[] = [];
  const visited = new Set<number>();
  let place = from;
  let width = amount;
  for (;;) {
    visited.add(place);
    const end = left.ends.get(place);
    const kind = end && end.domestic > NOTHING ? "domestic" : end && end.market > NOTHING ? "market" : null;
    if (end && kind) {
      const taken = Math.min(width, end[kind]);
      end[kind] -= taken;
      for (const e of links) left.flow.set(e, left.flow.get(e)! - taken);
      return {
        end: network.places[place]!,
        domestic: kind === "domestic",
        links: links.map((e) => network.links[e]!.id),
        amount: taken,
      };
    }
    const next = widest(trace, left, place, visited);
    if (next === undefined) return null;
    width = Math.min(width, left.flow.get(next)!);
    links.push(next);
    place = network.links[next]!.to;
  }
}

function widest(trace: Trace, left: Remaining, place: number, visited: ReadonlySet<number>): number | undefined {
  let best: number | undefined;
  for (const [e, amount] of left.flow) {
    const link = trace.world.network.links[e]!;
    if (link.from !== place || visited.has(link.to) || amount <= NOTHING) continue;
    if (best === undefined || amount > left.flow.get(best)!) best = e;
  }
  return best;
}

/** Field, export corridor (the first that leaves the focal state) and market of each path, summed; focal cargo only, report units. */
export function pathFlows(kase: Case, trace: Trace, paths: readonly CargoPath[]): PathFlow[] {
  const { network } = trace.world;
  const sums = new Map<string, PathFlow>();
  for (const path of paths) {
    const cargo = network.cargos[path.cargo]!;
    if (!cargo.focal) continue;
    const commodity = kase.commodities.find((candidate) => candidate.id === cargo.commodity)!;
    const corridor = path.domestic ? "domestic" : exportCorridor(kase, path.links);
    const key = [path.origin, corridor, path.end, commodity.id].join("|");
    const amount = (sums.get(key)?.amount ?? 0) + path.amount * commodity.reportFactor;
    sums.set(key, {
      origin: path.origin,
      corridor,
      market: path.end,
      commodity: commodity.id,
      unit: commodity.reportUnit,
      amount,
    });
  }
  return [...sums.values()].sort((a, b) => b.amount - a.amount);
}

function exportCorridor(kase: Case, links: readonly string[]): string {
  const leaving = links.find((id) =>
    kase.links.find((link) => link.id === id)!.states.some((state) => state !== kase.focal),
  );
  return kase.links.find((link) => link.id === (leaving ?? links.at(-1)))?.corridor ?? "domestic";
}
