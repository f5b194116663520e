import { compare } from "../case/lookup.ts";
import type { Network } from "../network/network.ts";

/**
 * Commodities that share a link, a shared capacity, a field or a refinery: what happens to one of a group may move the others of it and nothing
 * else, so that each group is a programme of its own. Groups and their members in name order.
 */
export function commodityGroups(network: Network): readonly (readonly string[])[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  const join = (ids: readonly string[]) => {
    for (const id of ids) parent.set(root(id), root(ids[0]!));
  };
  const commodityOf = (cargo: number) => network.cargos[cargo]!.commodity;
  for (const { commodity } of network.cargos) join([commodity]);
  for (const ids of sharedBy(network)) join(ids);
  for (const { source, byProductSource } of network.couplings)
    join([commodityOf(network.sources[source]!.cargo), commodityOf(network.sources[byProductSource]!.cargo)]);
  for (const { demand, cargo } of network.conversions) join([network.demands[demand]!.commodity, commodityOf(cargo)]);
  const groups = new Map<string, string[]>();
  for (const id of [...parent.keys()].sort(compare)) groups.set(root(id), [...(groups.get(root(id)) ?? []), id]);
  return [...groups.values()];
}

/** Commodities that meet on a link or in a shared capacity. */
function sharedBy(network: Network): string[][] {
  const links: string[][] = network.links.map(() => []);
  for (const flow of network.flows) links[flow.link]!.push(network.cargos[flow.cargo]!.commodity);
  const rows = network.bundles.map((row) =>
    row.terms.map((term) => network.cargos[network.flows[term.flow]!.cargo]!.commodity),
  );
  return [...links, ...rows].filter((ids) => ids.length > 1);
}
