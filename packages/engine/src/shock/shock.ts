import type { Case, Commodity } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { valueAt } from "../network/step-function.ts";
import { isoOf } from "../quantity/dates.ts";
import { drawFigures, uncertainFigures } from "../simulate/draws.ts";
import { deliveredIn, flowOver, seriesOf } from "../simulate/measures.ts";
import type { CorridorEffect, Series, ShockResult } from "../simulate/results.ts";
import { alertsOf } from "./alerts.ts";
import { Intervals } from "./intervals.ts";
import { type Pair, runPair, type ShockRequest } from "./pair.ts";
import { totalsFrom } from "./pair-totals.ts";
import { forecastsOf, recordOf } from "./record.ts";
import { rerouteOf } from "./reroute.ts";
import { shadowPrices } from "./shadow-prices.ts";
import { subjectsOf } from "./subjects.ts";
import { summarise } from "./summary.ts";
import { weakInputs } from "./weak-inputs.ts";

/** How many draws over the stated ranges, and their seed; 0 draws give central values only. */
export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
}

/** Runs a shock against the same days without it and reports what was deferred, delayed, diverted and lost (MODEL C). */
export function runShock(kase: Case, solver: SolverFactory, request: ShockRequest, options: DrawOptions): ShockResult {
  const central = runPair(kase, solver, request);
  const commodities = movedCommodities(kase, central);
  const ids = commodities.map((commodity) => commodity.id);
  const figures = uncertainFigures(kase, subjectsOf(central.with));
  // Nothing changed physically: both sides are the same run under any draw.
  const draws = request.changes.length > 0 ? options.draws : 0;
  const pairs = drawFigures(figures, draws, options.seed).map((values) =>
    runPair(kase, solver, request, { values, commodities: solved(central, ids), central }),
  );
  const intervals = new Intervals(
    summarise(central, ids),
    pairs.map((pair) => summarise(pair, ids)),
  );
  return {
    id: request.id,
    title: request.title,
    ...(request.event ? { event: request.event } : {}),
    from: isoOf(request.date),
    to: isoOf(request.date + request.days),
    until: isoOf(request.date + request.days + request.aftermath),
    days: request.days,
    changes: request.changes,
    totals: commodities.map((commodity) => totalsFrom(commodity, intervals)),
    corridors: commodities.flatMap((commodity) => corridorsOf(kase, commodity, central, intervals)),
    byField: commodities.flatMap((commodity) => fieldsOf(kase, commodity, central, intervals)),
    storage: storageOf(kase, central, intervals, ids),
    shadowPrices: shadowPrices(central.with, solver, 8),
    alerts: alertsOf(central, request.changes),
    ...(request.changes.length > 0 && request.days >= 30
      ? { reroute: rerouteOf(kase, solver, request, central, ids[0]!) }
      : {}),
    record: recordOf(kase, request, [central, ...pairs]),
    series: commodities.flatMap((commodity) => linesOf(kase, commodity, central, pairs)),
    weakInputs: weakInputs(central.with),
    notes: [...forecastsOf(kase, request), ...notesOf(central, intervals, commodities)],
    draws,
  };
}

/** Base units a day by which a flow must differ to count: above what idle links carry, a tonne for what is counted in kt. */
const MOVED = 1e-3;

/** Commodities of the focal state whose deliveries or output differ between the two sides; all of the run's if none does. */
function movedCommodities(kase: Case, pair: Pair): Commodity[] {
  const { network } = pair.with.world;
  const focal = new Set(network.cargos.filter((cargo) => cargo.focal).map((cargo) => cargo.commodity));
  const present = kase.commodities.filter((commodity) => focal.has(commodity.id));
  const moved = present.filter((commodity) =>
    network.flows.some((flow, i) => {
      if (network.cargos[flow.cargo]!.commodity !== commodity.id) return false;
      return pair.with.periods.some((p, t) => Math.abs(p.x[i]! - pair.without.periods[t]!.x[i]!) > MOVED);
    }),
  );
  return moved.length > 0 ? moved : present.slice(0, 1);
}

/** The moved commodities and those a coupled field ties to them. */
function solved(pair: Pair, moved: readonly string[]): string[] {
  const { network } = pair.with.world;
  const commodityOf = (source: number) => network.cargos[network.sources[source]!.cargo]!.commodity;
  const refined = network.conversions.flatMap((conversion) =>
    moved.includes(network.demands[conversion.demand]!.commodity) ? [network.cargos[conversion.cargo]!.commodity] : [],
  );
  const coupled = network.couplings.flatMap((coupling) => [
    commodityOf(coupling.source),
    commodityOf(coupling.byProductSource),
  ]);
  const tied = coupled.some((commodity) => commodity !== moved[0] && moved.includes(commodity)) ? coupled : [];
  return [...new Set([...moved, ...refined.filter((commodity) => moved.includes(commodity)), ...tied])];
}

function corridorsOf(kase: Case, commodity: Commodity, pair: Pair, intervals: Intervals): CorridorEffect[] {
  const used = new Set(
    pair.with.world.network.flows
      .filter((flow) => pair.with.world.network.cargos[flow.cargo]!.commodity === commodity.id)
      .map((flow) => pair.with.world.network.links[flow.link]!.id),
  );
  return kase.corridors
    .filter((corridor) => corridor.commodities.includes(commodity.id) && corridor.gauge.some((id) => used.has(id)))
    .map((corridor) => {
      const of = (whose: string, side: string) =>
        intervals.of(`corridor|${corridor.id}|${commodity.id}|${whose}|${side}`, commodity.reportFactor);
      return {
        corridor: corridor.id,
        name: corridor.name,
        unit: commodity.reportUnit,
        focalBefore: of("focal", "before"),
        focalAfter: of("focal", "after"),
        totalBefore: of("total", "before"),
        totalAfter: of("total", "after"),
      };
    })
    .filter((effect) => effect.totalBefore.value > 0 || effect.totalAfter.value > 0);
}

function fieldsOf(kase: Case, commodity: Commodity, pair: Pair, intervals: Intervals): ShockResult["byField"] {
  const { network } = pair.with.world;
  const places = new Set(
    network.sources
      .filter((s) => network.cargos[s.cargo]!.commodity === commodity.id && network.cargos[s.cargo]!.focal)
      .map((s) => network.places[s.place]!),
  );
  return [...places].map((place) => ({
    place,
    name: kase.places.find((candidate) => candidate.id === place)!.name,
    unit: commodity.reportUnit,
    deferred: intervals.of(`field|${place}|${commodity.id}`, commodity.reportFactor),
  }));
}

function storageOf(kase: Case, pair: Pair, intervals: Intervals, ids: readonly string[]): ShockResult["storage"] {
  const { network, volumes } = pair.with.world;
  return network.stores
    .map((store, s) => ({ ...store, volume: valueAt(volumes[s]!, pair.with.periods[0]!.from) }))
    .filter((store) => ids.includes(store.commodity))
    .map((store) => {
      const place = network.places[store.place]!;
      const commodity = kase.commodities.find((candidate) => candidate.id === store.commodity)!;
      const full = intervals.of(`store|${place}|${store.commodity}|full`).value;
      return {
        place,
        name: kase.places.find((candidate) => candidate.id === place)!.name,
        unit: commodity.reportUnit,
        volume: store.volume * commodity.reportFactor,
        peak: intervals.of(`store|${place}|${store.commodity}|peak`, commodity.reportFactor),
        daysUntilFull: Number.isNaN(full) ? null : full,
      };
    });
}

/** Daily exports and the most affected corridor, without and with, with the range of the draws. */
function linesOf(kase: Case, commodity: Commodity, central: Pair, draws: readonly Pair[]): Series[] {
  const mine = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity.id && cargo.focal;
  const of = { commodity: commodity.id, actor: kase.focal };
  const exportsOf = (pair: Pair, side: "without" | "with", measure: string) =>
    seriesOf(pair[side], measure, of, commodity, commodity.reportUnit, (p) => deliveredIn(pair[side], p, mine));
  const lines = [
    exportsOf(central, "without", "exports-without"),
    banded(
      exportsOf(central, "with", "exports-with"),
      draws.map((pair) => exportsOf(pair, "with", "exports-with")),
    ),
  ];
  const corridor = mostAffected(kase, commodity, central);
  if (corridor) {
    const gauge = new Set(corridor.gauge);
    const flow = (pair: Pair, side: "without" | "with") =>
      seriesOf(pair[side], `flow-${side}`, { corridor: corridor.id, ...of }, commodity, commodity.reportUnit, (p) =>
        flowOver(pair[side], p, gauge, mine),
      );
    lines.push(
      flow(central, "without"),
      banded(
        flow(central, "with"),
        draws.map((pair) => flow(pair, "with")),
      ),
    );
  }
  central.with.world.network.stores.forEach((store, s) => {
    if (store.commodity !== commodity.id) return;
    const place = central.with.world.network.places[store.place]!;
    lines.push(
      seriesOf(
        central.with,
        "store-level",
        { place, commodity: commodity.id },
        commodity,
        commodity.reportUnit,
        (p) => p.levels[s]!,
      ),
    );
  });
  return lines;
}

function mostAffected(kase: Case, commodity: Commodity, pair: Pair) {
  const change = (gauge: ReadonlySet<string>) =>
    pair.with.periods.reduce(
      (sum, p, t) =>
        sum +
        flowOver(pair.without, pair.without.periods[t]!, gauge, (c) => c.commodity === commodity.id) -
        flowOver(pair.with, p, gauge, (c) => c.commodity === commodity.id),
      0,
    );
  return kase.corridors
    .filter((corridor) => corridor.commodities.includes(commodity.id) && corridor.gauge.length > 0)
    .map((corridor) => ({ corridor, change: change(new Set(corridor.gauge)) }))
    .filter((candidate) => candidate.change > 1e-6)
    .sort((a, b) => b.change - a.change)[0]?.corridor;
}

function banded(central: Series, draws: readonly Series[]): Series {
  if (draws.length === 0) return central;
  return {
    ...central,
    points: central.points.map((point, t) => {
      const all = [point.value, ...draws.map((draw) => draw.points[t]!.value)];
      return { ...point, low: Math.min(...all), high: Math.max(...all) };
    }),
  };
}

function notesOf(pair: Pair, intervals: Intervals, commodities: readonly Commodity[]): string[] {
  const notes = pair.with.world.network.missing.map((missing) => `Not known, left out: ${missing}.`);
  for (const commodity of commodities) {
    if (intervals.of(`value|${commodity.id}`).value < -1e-6)
      notes.push(`${commodity.name}: negative loss, a gain by waiting; not clipped.`);
  }
  return notes;
}
