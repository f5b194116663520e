import type { Day } from "../quantity/dates.ts";
import { moneyPerUnit } from "../quantity/units.ts";
import type { Cargo, Demand, FlowColumn, MarketLimit, NetworkLink, SinkColumn } from "./network.ts";
import { levelSeries, type Readings, rateSeries, scalar } from "./readings.ts";
import { combine, type StepFunction } from "./step-function.ts";

/** One sink per cargo and reachable place that has a price for its commodity. */
export function compileSinks(
  readings: Readings,
  cargos: readonly Cargo[],
  flows: readonly FlowColumn[],
  links: readonly NetworkLink[],
  placeIndex: ReadonlyMap<string, number>,
  on: Day,
): SinkColumn[] {
  const sinks: SinkColumn[] = [];
  const benchmarks = new Map<string, StepFunction>();
  for (const [place, index] of placeIndex) {
    for (const [c, cargo] of cargos.entries()) {
      const prices = readings.lookup.figures(`place:${place}`, "price", cargo.commodity);
      if (prices.length === 0 || !flows.some((flow) => flow.cargo === c && links[flow.link]!.to === index)) continue;
      const key = `${place}|${cargo.commodity}`;
      const benchmark = benchmarks.get(key) ?? levelSeries(readings, prices, moneyPerUnit, Number.NaN, true);
      benchmarks.set(key, benchmark);
      const differential = levelSeries(
        readings,
        readings.lookup.figures(`place:${place}`, "differential", cargo.shipper),
        moneyPerUnit,
        0,
      );
      sinks.push({
        place: index,
        cargo: c,
        price: combine(benchmark, differential, (a, b) => a + b),
        spotDiscount: scalar(readings, `place:${place}`, "spot-discount", cargo.commodity, 0, on),
        missedNomination: scalar(readings, `place:${place}`, "missed-nomination", cargo.commodity, 0, on),
      });
    }
  }
  return sinks;
}

/** Domestic obligations: places with `intake` figures; their priority is a penalty that never enters reported money. */
export function compileDemands(
  readings: Readings,
  placeIndex: ReadonlyMap<string, number>,
  commodities: ReadonlySet<string>,
): Demand[] {
  const demands: Demand[] = [];
  for (const [place, index] of placeIndex) {
    for (const commodity of commodities) {
      const figures = readings.lookup.figures(`place:${place}`, "intake", commodity);
      if (figures.length === 0) continue;
      const penalty = scalar(readings, `place:${place}`, "unmet-penalty", commodity, Number.NaN, 0);
      demands.push({ place: index, commodity, amount: rateSeries(readings, figures), penalty });
    }
  }
  return demands;
}

/** What markets take at most, where the case says so. */
export function compileLimits(
  readings: Readings,
  placeIndex: ReadonlyMap<string, number>,
  commodities: ReadonlySet<string>,
): MarketLimit[] {
  const limits: MarketLimit[] = [];
  for (const [place, index] of placeIndex) {
    for (const commodity of commodities) {
      const figures = readings.lookup.figures(`place:${place}`, "demand", commodity);
      if (figures.length > 0) limits.push({ place: index, commodity, amount: rateSeries(readings, figures) });
    }
  }
  return limits;
}
