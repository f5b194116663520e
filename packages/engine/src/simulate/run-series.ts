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
import type { Series } from "./results.ts";
import type { Trace } from "./trace.ts";

/** All series of a run: corridors (all cargo, and the focal state's apart), exports, output, stores, money. */
export function runSeries(trace: Trace): Series[] {
  const kase = trace.world.network.case;
  const present = new Set(trace.world.network.cargos.map((cargo) => cargo.commodity));
  const commodities = kase.commodities.filter((commodity) => present.has(commodity.id));
  return commodities.flatMap((commodity) => [
    ...corridorSeries(trace, commodity),
    ...commoditySeries(trace, commodity),
    ...placeSeries(trace, commodity),
  ]);
}

function corridorSeries(trace: Trace, commodity: Commodity): Series[] {
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
        seriesOf(trace, "flow", of, commodity, commodity.reportUnit, (p) => flowOver(trace, p, gauge, mine(false))),
        seriesOf(trace, "flow", { ...of, actor: kase.focal }, commodity, commodity.reportUnit, (p) =>
          flowOver(trace, p, gauge, mine(true)),
        ),
      ];
    });
}

function commoditySeries(trace: Trace, commodity: Commodity): Series[] {
  const focal = trace.world.network.case.focal;
  const mine = (cargo: { commodity: string; focal: boolean }) => cargo.commodity === commodity.id && cargo.focal;
  const of = { commodity: commodity.id, actor: focal };
  const unit = commodity.reportUnit;
  const calm = trace.calm ?? trace;
  return [
    seriesOf(trace, "exports", of, commodity, unit, (p) => deliveredIn(trace, p, mine)),
    seriesOf(trace, "shortfall", of, commodity, unit, (p) =>
      clean(deliveredIn(calm, calm.periods[trace.periods.indexOf(p)]!, mine) - deliveredIn(trace, p, mine)),
    ),
    seriesOf(trace, "production", of, commodity, unit, (p) => producedIn(trace, p, mine)),
    seriesOf(trace, "shut-in", of, commodity, unit, (p) =>
      clean(potentialIn(trace, p, mine) - producedIn(trace, p, mine)),
    ),
    seriesOf(trace, "unmet", of, commodity, unit, (p) => unmetIn(trace, p, commodity.id)),
    seriesOf(trace, "export-value", of, null, "USD million", (p) => valueIn(trace, p, mine) / 1000),
    seriesOf(trace, "transport-cost", of, null, "USD million", (p) => transportIn(trace, p, mine) / 1000),
  ];
}

function placeSeries(trace: Trace, commodity: Commodity): Series[] {
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
      seriesOf(trace, "production", { place, commodity: commodity.id }, commodity, commodity.reportUnit, (p) =>
        producedIn(trace, p, mine, place),
      ),
    ),
    ...markets.map((place) =>
      seriesOf(trace, "delivered", { place, commodity: commodity.id }, commodity, commodity.reportUnit, (p) =>
        deliveredIn(trace, p, mine, place),
      ),
    ),
    ...network.stores.flatMap((store, s) =>
      store.commodity === commodity.id
        ? [
            seriesOf(
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
