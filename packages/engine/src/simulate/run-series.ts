import type { Commodity } from "../case/types.ts";
import {
  clean,
  deliveredIn,
  flowOver,
  potentialIn,
  producedIn,
  seriesOf,
  transportIn,
  unmetIn,
  valueIn,
} from "./measures.ts";
import type { Series, SeriesOf } from "./results.ts";
import type { Trace } from "./trace.ts";

/** A series that a run has, made when it is asked for: by days, all of them take longer than the run. */
interface PlannedSeries {
  readonly measure: string;
  readonly of: SeriesOf;
  readonly build: () => Series;
}

const planned = (...args: Parameters<typeof seriesOf>): PlannedSeries => ({
  measure: args[1],
  of: args[2],
  build: () => seriesOf(...args),
});

/** All series of a run, or those of some commodities: corridors (all cargo, and the focal state's apart), exports, output, stores, money. */
export function runSeries(trace: Trace, only?: readonly string[]): Series[] {
  return plansOf(trace, only).map(({ build }) => build());
}

/** What a run has series of, without their points. */
export function seriesNames(trace: Trace, commodity: string): { readonly measure: string; readonly of: SeriesOf }[] {
  return plansOf(trace, [commodity]).map(({ measure, of }) => ({ measure, of }));
}

/** One series of a run; undefined where it has none of that measure and subject. */
export function oneSeries(trace: Trace, measure: string, of: SeriesOf): Series | undefined {
  const same = (other: SeriesOf) => SUBJECTS.every((key) => other[key] === of[key]);
  return plansOf(trace, of.commodity === undefined ? undefined : [of.commodity])
    .find((plan) => plan.measure === measure && same(plan.of))
    ?.build();
}

const SUBJECTS = ["link", "corridor", "place", "actor", "commodity", "shipper", "row"] as const;

function plansOf(trace: Trace, only?: readonly string[]): PlannedSeries[] {
  const kase = trace.world.network.case;
  const present = new Set(trace.world.network.cargos.map((cargo) => cargo.commodity));
  const commodities = kase.commodities.filter(({ id }) => present.has(id) && (only?.includes(id) ?? true));
  return commodities.flatMap((commodity) => [
    ...corridorSeries(trace, commodity),
    ...commoditySeries(trace, commodity),
    ...placeSeries(trace, commodity),
  ]);
}

function corridorSeries(trace: Trace, commodity: Commodity): PlannedSeries[] {
  const { network } = trace.world;
  const kase = network.case;
  const used = new Set(
    network.flows
      .filter((flow) => network.cargos[flow.cargo]!.commodity === commodity.id)
      .map((flow) => network.links[flow.link]!.id),
  );
  return kase.corridors
    .filter((corridor) => corridor.gauge.some((id) => used.has(id)))
    .flatMap((corridor) => {
      const gauge = new Set(corridor.gauge);
      const mine = (focalOnly: boolean) => (cargo: { commodity: string; focal: boolean }) =>
        cargo.commodity === commodity.id && (!focalOnly || cargo.focal);
      const of = { corridor: corridor.id, commodity: commodity.id };
      return [
        planned(trace, "flow", of, commodity, commodity.reportUnit, (p) => flowOver(trace, p, gauge, mine(false))),
        planned(trace, "flow", { ...of, actor: kase.focal }, commodity, commodity.reportUnit, (p) =>
          flowOver(trace, p, gauge, mine(true)),
        ),
      ];
    });
}

function commoditySeries(trace: Trace, commodity: Commodity): PlannedSeries[] {
  const focal = trace.world.network.case.focal;
  const mine = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity.id && cargo.focal;
  const of = { commodity: commodity.id, actor: focal };
  const unit = commodity.reportUnit;
  const calm = trace.calm ?? trace;
  return [
    planned(trace, "exports", of, commodity, unit, (p) => deliveredIn(trace, p, mine)),
    planned(trace, "shortfall", of, commodity, unit, (p) =>
      clean(deliveredIn(calm, calm.periods[trace.periods.indexOf(p)]!, mine) - deliveredIn(trace, p, mine)),
    ),
    planned(trace, "production", of, commodity, unit, (p) => producedIn(trace, p, mine)),
    planned(trace, "shut-in", of, commodity, unit, (p) =>
      clean(potentialIn(trace, p, mine) - producedIn(trace, p, mine)),
    ),
    planned(trace, "unmet", of, commodity, unit, (p) => unmetIn(trace, p, commodity.id)),
    planned(trace, "export-value", of, null, "USD million", (p) => valueIn(trace, p, mine) / 1000),
    planned(trace, "transport-cost", of, null, "USD million", (p) => transportIn(trace, p, mine) / 1000),
  ];
}

function placeSeries(trace: Trace, commodity: Commodity): PlannedSeries[] {
  const { network } = trace.world;
  const mine = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity.id && cargo.focal;
  const fields = [
    ...new Set(network.sources.filter((s) => mine(network.cargos[s.cargo]!)).map((s) => network.places[s.place]!)),
  ];
  const markets = [
    ...new Set(network.sinks.filter((s) => mine(network.cargos[s.cargo]!)).map((s) => network.places[s.place]!)),
  ];
  return [
    ...fields.map((place) =>
      planned(trace, "production", { place, commodity: commodity.id }, commodity, commodity.reportUnit, (p) =>
        producedIn(trace, p, mine, place),
      ),
    ),
    ...markets.map((place) =>
      planned(trace, "delivered", { place, commodity: commodity.id }, commodity, commodity.reportUnit, (p) =>
        deliveredIn(trace, p, mine, place),
      ),
    ),
    ...network.stores.flatMap((store, s) =>
      store.commodity === commodity.id
        ? [
            planned(
              trace,
              "store-level",
              { place: network.places[store.place]!, commodity: commodity.id },
              commodity,
              commodity.reportUnit,
              (p) => p.levels[s]!,
            ),
          ]
        : [],
    ),
  ];
}
