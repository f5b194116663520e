import type { Trace } from "../simulate/trace.ts";

/** Refs whose figures a run reads: links, corridors, shared capacities, stores, fields, contracts, processes. */
export function subjectsOf(trace: Trace): Set<string> {
  const { network } = trace.world;
  const used = new Set(network.flows.map((flow) => flow.link));
  return new Set([
    ...[...used].flatMap((e) => [`link:${network.links[e]!.id}`, `corridor:${network.links[e]!.corridor}`]),
    ...network.bundles.map((row) => `row:${row.id}`),
    ...network.stores.map((store) => `place:${network.places[store.place]}`),
    ...network.sources.map((source) => `place:${network.places[source.place]}`),
    ...network.flows.flatMap((flow) => (flow.contract ? [`contract:${flow.contract}`] : [])),
    ...network.couplings.map((coupling) => `process:${coupling.process}`),
  ]);
}
