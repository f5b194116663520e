import type { Commodity } from "../case/types.ts";
import { sumOver, valueAt } from "../network/step-function.ts";
import { isoOf } from "../quantity/dates.ts";
import type { Series, SeriesOf, SeriesPoint } from "./results.ts";
import type { PeriodTrace, Trace } from "./trace.ts";

/** Which cargos a measure counts. */
export type CargoFilter = (cargo: {
  readonly commodity: string;
  readonly focal: boolean;
  readonly shipper: string;
}) => boolean;

/** Flow of cargos over links in one period, base units. */
export function flowOver(trace: Trace, period: PeriodTrace, links: ReadonlySet<string>, keep: CargoFilter): number {
  const { network } = trace.world;
  let total = 0;
  network.flows.forEach((flow, i) => {
    if (links.has(network.links[flow.link]!.id) && keep(network.cargos[flow.cargo]!))
      total += period.x[trace.layout.flow + i]!;
  });
  return total;
}

/** Delivered to markets in one period, base units. */
export function deliveredIn(trace: Trace, period: PeriodTrace, keep: CargoFilter, place?: string): number {
  const { network } = trace.world;
  let total = 0;
  network.sinks.forEach((sink, i) => {
    if (place !== undefined && network.places[sink.place] !== place) return;
    if (!keep(network.cargos[sink.cargo]!)) return;
    total += period.x[trace.layout.nominated + i]! + period.x[trace.layout.spot + i]!;
  });
  return total;
}

/** Produced in one period, base units before losses. */
export function producedIn(trace: Trace, period: PeriodTrace, keep: CargoFilter, place?: string): number {
  const { network } = trace.world;
  let total = 0;
  network.sources.forEach((source, i) => {
    if (place !== undefined && network.places[source.place] !== place) return;
    if (keep(network.cargos[source.cargo]!)) total += period.x[trace.layout.source + i]!;
  });
  return total;
}

/** Domestic obligations not met in one period, base units. */
export function unmetIn(trace: Trace, period: PeriodTrace, commodity: string): number {
  return trace.world.network.demands.reduce(
    (total, demand, d) => (demand.commodity === commodity ? total + period.x[trace.layout.unmet + d]! : total),
    0,
  );
}

/**
 * Value of deliveries in one period, kUSD: the nomination (in the undisturbed run: everything) at the price, the rest at the spot price.
 * Penalties, store values and tie-breaks never enter (MODEL B7).
 */
export function valueIn(trace: Trace, period: PeriodTrace, keep: CargoFilter): number {
  const { network } = trace.world;
  let total = 0;
  network.sinks.forEach((sink, i) => {
    if (!keep(network.cargos[sink.cargo]!)) return;
    const price = valueAt(trace.world.price[i]!, period.from);
    const [nominated, spot] = [period.x[trace.layout.nominated + i]!, period.x[trace.layout.spot + i]!];
    const discount = trace.calm === null ? 0 : sink.spotDiscount;
    total += nominated * price + spot * (price - discount);
  });
  network.flows.forEach((flow, i) => {
    if (keep(network.cargos[flow.cargo]!))
      total += period.x[trace.layout.flow + i]! * valueAt(flow.differential, period.from);
  });
  return total;
}

/** Transport cost of one period, kUSD, at tariffs (contract tranches at their own cost). */
export function transportIn(trace: Trace, period: PeriodTrace, keep: CargoFilter): number {
  const { network } = trace.world;
  let total = 0;
  network.flows.forEach((flow, i) => {
    if (!keep(network.cargos[flow.cargo]!)) return;
    const tariff = valueAt(flow.tariff, period.from) + valueAt(trace.world.tariffAdd[flow.link]!, period.from);
    total += period.x[trace.layout.flow + i]! * tariff;
  });
  return total;
}

/** What could have been produced in one period, base units. */
export function potentialIn(trace: Trace, period: PeriodTrace, keep: CargoFilter): number {
  const { network } = trace.world;
  return network.sources.reduce(
    (total, source) =>
      keep(network.cargos[source.cargo]!) ? total + sumOver(source.potential, period.from, period.to) : total,
    0,
  );
}

/** One series over a trace, in the commodity's report unit. */
export function seriesOf(
  trace: Trace,
  measure: string,
  of: SeriesOf,
  commodity: Commodity | null,
  unit: string,
  read: (period: PeriodTrace) => number,
): Series {
  const factor = commodity?.reportFactor ?? 1;
  const points: SeriesPoint[] = trace.periods.map((period) => ({
    from: isoOf(period.from),
    to: isoOf(period.to),
    value: clean(read(period) * factor),
  }));
  return { measure, of, unit, basis: "modelled", points };
}

/** Solver noise below a microtonne is not a flow. */
export function clean(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}
