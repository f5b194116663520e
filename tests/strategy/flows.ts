import { dayOf } from "@multivector/engine";
import type { Trace } from "../../packages/engine/src/simulate/trace.ts";

/** What passed a link from one day up to another, base units; a link that no cargo of the run may use carries nothing. */
export function over(trace: Trace, link: string, from: string, to: string): number {
  const { network } = trace.world;
  const columns = network.flows.flatMap((flow, i) => (network.links[flow.link]!.id === link ? [i] : []));
  return trace.periods
    .filter((period) => period.from >= dayOf(from) && period.to <= dayOf(to))
    .reduce((sum, { x }) => sum + columns.reduce((s, i) => s + x[trace.layout.flow + i]!, 0), 0);
}
