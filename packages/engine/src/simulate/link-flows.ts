import type { Trace } from "./trace.ts";

/** Amounts over one link, base units of the commodity. */
export interface LinkAmount {
  /** The focal state's own cargo, and all cargo. */
  readonly focal: number;
  readonly total: number;
}

/** Flow of one commodity over every link that may carry it, summed over periods `[from, to)` of a trace (default: all). One pass over the flows. */
export function linkAmounts(
  trace: Trace,
  commodity: string,
  from = 0,
  to = trace.periods.length,
): ReadonlyMap<string, LinkAmount> {
  const { network } = trace.world;
  const count = network.links.length;
  const [focal, total] = [new Float64Array(count), new Float64Array(count)];
  const [ownNow, allNow] = [new Float64Array(count), new Float64Array(count)];
  const carries = new Uint8Array(count);
  const mine = network.flows.map((flow) => network.cargos[flow.cargo]!.commodity === commodity);
  for (const period of trace.periods.slice(from, to)) {
    // Within a period first: the order of additions of `flowOver`, so that both give the same number to the last digit.
    ownNow.fill(0);
    allNow.fill(0);
    for (let i = 0; i < network.flows.length; i++) {
      if (!mine[i]) continue;
      const flow = network.flows[i]!;
      const amount = period.x[trace.layout.flow + i]!;
      carries[flow.link] = 1;
      allNow[flow.link]! += amount;
      if (network.cargos[flow.cargo]!.focal) ownNow[flow.link]! += amount;
    }
    for (let e = 0; e < count; e++) {
      focal[e]! += ownNow[e]!;
      total[e]! += allNow[e]!;
    }
  }
  const found = new Map<string, LinkAmount>();
  for (let e = 0; e < count; e++)
    if (carries[e]) found.set(network.links[e]!.id, { focal: focal[e]!, total: total[e]! });
  return found;
}
