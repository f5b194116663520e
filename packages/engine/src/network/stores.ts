import type { Day } from "../quantity/dates.ts";
import { amountOf, perDay } from "../quantity/units.ts";
import type { Cargo, FlowColumn, NetworkLink, Store } from "./network.ts";
import { type Readings, readValue, scalar } from "./readings.ts";

/** Stores: places with a `store-volume` of a commodity, shared by the cargos that pass the place. */
export function compileStores(
  readings: Readings,
  cargos: readonly Cargo[],
  flows: readonly FlowColumn[],
  links: readonly NetworkLink[],
  placeIndex: ReadonlyMap<string, number>,
  on: Day,
): Store[] {
  const stores: Store[] = [];
  for (const [place, index] of placeIndex) {
    for (const commodity of new Set(cargos.map((cargo) => cargo.commodity))) {
      const figure = readings.lookup.figures(`place:${place}`, "store-volume", commodity).at(-1);
      if (!figure) continue;
      const volume = amountOf(readValue(readings, figure), figure.unit, 1);
      const read = (quantity: string, absent: number) =>
        scalar(readings, `place:${place}`, quantity, commodity, absent, on);
      const rate = readings.lookup.figures(`place:${place}`, "store-rate", commodity).at(-1);
      stores.push({
        place: index,
        commodity,
        volume,
        target: read("store-target", 0.5),
        floor: read("store-floor", 0),
        rate: rate ? perDay(readValue(readings, rate), rate.unit) : Number.POSITIVE_INFINITY,
        cargos: passing(cargos, flows, links, commodity, index),
      });
    }
  }
  return stores;
}

function passing(
  cargos: readonly Cargo[],
  flows: readonly FlowColumn[],
  links: readonly NetworkLink[],
  commodity: string,
  place: number,
): number[] {
  return cargos.flatMap((cargo, c) =>
    cargo.commodity === commodity && flows.some((flow) => flow.cargo === c && links[flow.link]!.to === place)
      ? [c]
      : [],
  );
}
