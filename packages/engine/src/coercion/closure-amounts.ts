import type { Case, Commodity } from "../case/types.ts";
import type { Layout } from "../flow/layout.ts";
import type { Network } from "../network/network.ts";
import type { Trace } from "../simulate/trace.ts";
import type { Course } from "./closure-course.ts";
import type { Gaps } from "./loss-ledger.ts";
import type { Closure, ClosureLoss, CommodityLoss } from "./types.ts";

/** Base units over a whole closure that count: solver noise is no tonne. */
const COUNTS = 1e-3;

/** Focal deliveries missing in the days of closure, of commodities reported in kt. */
export function weightLost(kase: Case, network: Network, layout: Layout, gaps: Gaps): number {
  const factor = new Map(
    kase.commodities.filter(({ reportUnit }) => reportUnit === "kt").map(({ id, reportFactor }) => [id, reportFactor]),
  );
  return network.sinks.reduce((sum, { cargo }, i) => {
    const { focal, commodity } = network.cargos[cargo]!;
    return focal ? sum + (factor.get(commodity) ?? 0) * deliveredGap(layout, gaps, i) : sum;
  }, 0);
}

function deliveredGap({ nominated, spot }: Layout, { x }: Gaps, sink: number): number {
  return x[nominated + sink]! + x[spot + sink]!;
}

/** One commodity's loss in report units, or nothing if the closure does not touch it. Equations: MODEL C, as for a shock. */
export function commodityLosses(calm: Trace, commodity: Commodity, course: Course): CommodityLoss[] {
  const { world, layout } = calm;
  const { network } = world;
  const { watched, closed, levels } = course;
  const mine = (cargo: number) => network.cargos[cargo]!.focal && network.cargos[cargo]!.commodity === commodity.id;
  const sum = <T>(list: readonly T[], read: (item: T, i: number) => number) =>
    list.reduce((total, item, i) => total + read(item, i), 0);
  const deferred = sum(network.sources, ({ cargo }, i) => (mine(cargo) ? watched.x[layout.source + i]! : 0));
  const missing = sum(network.sinks, ({ cargo }, i) => (mine(cargo) ? deliveredGap(layout, watched, i) : 0));
  const own = focalIndex(network, commodity.id);
  const late = watched.late[own]!;
  const kept = sum(network.stores, (store, s) => (store.commodity === commodity.id ? Math.max(0, levels[s]!) : 0));
  const lost = -sum(network.demands, (demand, d) =>
    demand.commodity === commodity.id ? watched.x[layout.unmet + d]! : 0,
  );
  const value = sum(network.cargos, (_, c) => (mine(c) ? closed.value[c]! / 1000 : 0));
  const amounts = {
    deferred,
    delayed: Math.max(0, late - Math.max(0, missing)) + kept,
    diverted: divertedOf(network, layout, watched, commodity.id),
    lost,
  };
  if (Math.abs(value) < COUNTS && Object.values(amounts).every((amount) => Math.abs(amount) < COUNTS)) return [];
  const inUnit = (amount: number) => (Math.abs(amount) < COUNTS ? 0 : amount * commodity.reportFactor);
  return [
    {
      commodity: commodity.id,
      unit: commodity.reportUnit,
      deferred: inUnit(amounts.deferred),
      delayed: inUnit(amounts.delayed),
      diverted: inUnit(amounts.diverted),
      lost: inUnit(amounts.lost),
      valueUsdM: value,
      bufferDays: course.buffers[own]!,
    },
  ];
}

function focalIndex(network: Network, commodity: string): number {
  const focal = [...new Set(network.cargos.filter((cargo) => cargo.focal).map((cargo) => cargo.commodity))];
  return focal.indexOf(commodity);
}

/** What reaches the markets by other last links than undisturbed. */
function divertedOf(network: Network, layout: Layout, gaps: Gaps, commodity: string): number {
  const carries = (cargo: number) => network.cargos[cargo]!.commodity === commodity;
  const markets = new Set(network.sinks.filter(({ cargo }) => carries(cargo)).map(({ place }) => place));
  const more = new Float64Array(network.links.length);
  network.flows.forEach(({ cargo, link }, i) => {
    if (carries(cargo) && network.cargos[cargo]!.focal && markets.has(network.links[link]!.to))
      more[link]! -= gaps.x[layout.flow + i]!;
  });
  return more.reduce((sum, amount) => sum + Math.max(0, amount), 0);
}

/** Extra focal cargo on other corridors in the days of closure, most first; what is measured at a corridor's gauge. */
export function reroutesOf(kase: Case, { world, layout }: Trace, gaps: Gaps): ClosureLoss["reroutes"] {
  const { network } = world;
  const corridorOf = new Map(kase.corridors.flatMap(({ id, gauge }) => gauge.map((link) => [link, id] as const)));
  const extra = new Map<string, number>();
  network.flows.forEach((flow, i) => {
    const corridor = corridorOf.get(network.links[flow.link]!.id);
    const { focal, commodity } = network.cargos[flow.cargo]!;
    if (!focal || corridor === undefined) return;
    const key = `${corridor}|${commodity}`;
    extra.set(key, (extra.get(key) ?? 0) - gaps.x[layout.flow + i]!);
  });
  return [...extra]
    .flatMap(([key, amount]) => {
      const [corridor, id] = key.split("|") as [string, string];
      const commodity = kase.commodities.find((candidate) => candidate.id === id)!;
      if (amount < COUNTS) return [];
      return [{ corridor, commodity: id, amount: amount * commodity.reportFactor, unit: commodity.reportUnit }];
    })
    .sort((a, b) => b.amount - a.amount);
}

/** Corridors with a closed link, or a link under a closed shared capacity, that carries something undisturbed. */
export function stoppedCorridors(calm: Trace, closure: Closure, days: number): string[] {
  const { network } = calm.world;
  const [links, rows] = [new Set(closure.links), new Set(closure.rows)];
  const shut = new Uint8Array(network.links.length);
  network.links.forEach((link, e) => {
    if (links.has(link.id)) shut[e] = 1;
  });
  for (const row of network.bundles) {
    if (rows.has(row.id)) for (const term of row.terms) shut[network.flows[term.flow]!.link] = 1;
  }
  const during = calm.periods.slice(0, days);
  const stopped = network.links.flatMap((link, e) =>
    shut[e] === 1 && during.some(({ used }) => used[e]! > COUNTS) ? [link.corridor] : [],
  );
  return [...new Set(stopped)];
}

/** Does the focal state earn more by it, in the days of closure or with those watched after? Then waiting paid. */
export function isGain({ cargos }: Network, { closed, watched }: Course): boolean {
  const loss = ({ value }: Gaps) => cargos.reduce((sum, { focal }, c) => (focal ? sum + value[c]! : sum), 0);
  return loss(closed) < -COUNTS || loss(watched) < -COUNTS;
}
