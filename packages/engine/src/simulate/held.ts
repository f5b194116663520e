import type { Network } from "../network/network.ts";
import type { Trace } from "./trace.ts";

/** What cargo outside a run takes of shared links and capacities, by period; base units, in the order of the run's own network. */
export interface Held {
  readonly links: readonly Float64Array[];
  readonly rows: readonly Float64Array[];
}

/**
 * The use that commodities left out of a smaller network make of its links and shared capacities in a trace of the whole one. Where a shock
 * moves only some commodities, the others can be held at their undisturbed flow instead of being solved again.
 */
export function heldBy(whole: Trace, network: Network): Held {
  const kept = new Set(network.cargos.map((cargo) => cargo.id));
  const cargos = whole.world.network.cargos;
  const outside = whole.world.network.flows.map((flow) => !kept.has(cargos[flow.cargo]!.id));
  const linkIndex = new Map(network.links.map((link, e) => [link.id, e]));
  const rowIndex = new Map(network.bundles.map((row, r) => [row.id, r]));
  const amounts = whole.periods.map((period) =>
    period.x.subarray(whole.layout.flow, whole.layout.flow + outside.length),
  );
  return {
    links: amounts.map((x) => {
      const held = new Float64Array(network.links.length);
      whole.world.network.flows.forEach((flow, i) => {
        const e = linkIndex.get(whole.world.network.links[flow.link]!.id);
        if (outside[i] && e !== undefined) held[e]! += x[i]!;
      });
      return held;
    }),
    rows: amounts.map((x) => {
      const held = new Float64Array(network.bundles.length);
      for (const row of whole.world.network.bundles) {
        const r = rowIndex.get(row.id);
        if (r === undefined) continue;
        for (const term of row.terms) if (outside[term.flow]) held[r]! += term.coefficient * x[term.flow]!;
      }
      return held;
    }),
  };
}
