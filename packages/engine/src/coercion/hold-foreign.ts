import type { Layout } from "../flow/layout.ts";
import type { LinearProgramme } from "../flow/problem.ts";
import type { Trace } from "../simulate/trace.ts";

/**
 * Holds foreign cargo at what it moves in the undisturbed horizon: its use of links and shared capacities is taken off their limits, its columns
 * are shut. Foreign cargo that supplies a home demand stays free to come, up to its undisturbed flow and at no cost: it stops where its way is
 * shut. `calm` is the undisturbed horizon as one period. Gives back what foreign cargo takes of each link over the horizon.
 */
export function holdForeign(programme: LinearProgramme, layout: Layout, calm: Trace): Float64Array {
  const { network } = calm.world;
  const x = calm.periods[0]!.x;
  const imported = new Set(network.supplies.flatMap((supply, i) => (x[layout.supply + i]! > 0 ? [supply.cargo] : [])));
  const { upper, cost, rowUpper } = programme;
  const hold = (column: number, cargo: number) => {
    if (network.cargos[cargo]!.focal) return false;
    upper[column] = imported.has(cargo) ? x[column]! : 0;
    cost[column] = 0;
    return !imported.has(cargo);
  };
  const taken = new Float64Array(network.flows.length);
  network.flows.forEach((flow, i) => {
    if (hold(layout.flow + i, flow.cargo)) taken[i] = x[layout.flow + i]!;
  });
  network.sources.forEach((source, i) => void hold(layout.source + i, source.cargo));
  network.supplies.forEach((supply, i) => void hold(layout.supply + i, supply.cargo));
  network.sinks.forEach((sink, i) => {
    for (const column of [layout.nominated + i, layout.spot + i]) hold(column, sink.cargo);
  });
  layout.storeColumns.forEach(({ cargo }, i) => {
    for (let k = 0; k < 4; k++) hold(layout.store + 4 * i + k, cargo);
  });
  const reduce = (row: number, by: number) => {
    rowUpper[row] = Math.max(0, rowUpper[row]! - by);
  };
  network.flows.forEach((flow, i) => void reduce(layout.linkRow + flow.link, taken[i]!));
  network.bundles.forEach((row, r) => {
    for (const term of row.terms) reduce(layout.bundleRow + r, term.coefficient * taken[term.flow]!);
  });
  reduceLimits(programme, layout, calm);
  const byLink = new Float64Array(network.links.length);
  network.flows.forEach((flow, i) => {
    byLink[flow.link]! += taken[i]!;
  });
  return byLink;
}

/** What foreign cargo sells is off what a market takes. */
function reduceLimits({ rowUpper }: LinearProgramme, layout: Layout, calm: Trace): void {
  const { network } = calm.world;
  const x = calm.periods[0]!.x;
  network.limits.forEach((limit, l) => {
    network.sinks.forEach((sink, i) => {
      const cargo = network.cargos[sink.cargo]!;
      if (cargo.focal || sink.place !== limit.place || cargo.commodity !== limit.commodity) return;
      const sold = x[layout.nominated + i]! + x[layout.spot + i]!;
      rowUpper[layout.limitRow + l] = Math.max(0, rowUpper[layout.limitRow + l]! - sold);
    });
  });
}
