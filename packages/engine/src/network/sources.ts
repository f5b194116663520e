import type { Shipper } from "../case/types.ts";
import { isoOf } from "../quantity/dates.ts";
import type { Cargo, SourceColumn, Window } from "./network.ts";
import { type Readings, rateSeries, scalar } from "./readings.ts";
import { valueAt } from "./step-function.ts";

/**
 * Cargos and their sources. A shipper whose output is not known anywhere in the window is left out and named in `missing`:
 * an unknown output is not zero.
 */
export function compileSources(
  readings: Readings,
  shippers: readonly Shipper[],
  placeIndex: ReadonlyMap<string, number>,
  window: Window,
): { cargos: Cargo[]; sources: SourceColumn[]; missing: string[] } {
  const cargos: Cargo[] = [];
  const sources: SourceColumn[] = [];
  const missing: string[] = [];
  for (const shipper of shippers) {
    const found = sourcesOf(readings, shipper, placeIndex, window, cargos.length);
    const refined = shipper.fields.some((field) => isRefinery(readings, field, shipper.commodity));
    if (found.length === 0 && !refined) {
      missing.push(
        `${shipper.commodity} of ${shipper.id}: output not known from ${isoOf(window.from)} to ${isoOf(window.to)}`,
      );
      continue;
    }
    cargos.push({
      id: `${shipper.commodity}/${shipper.id}`,
      commodity: shipper.commodity,
      shipper: shipper.id,
      country: shipper.country,
      focal: shipper.country === readings.lookup.case.focal,
    });
    sources.push(...found);
  }
  return { cargos, sources, missing };
}

function sourcesOf(
  readings: Readings,
  shipper: Shipper,
  placeIndex: ReadonlyMap<string, number>,
  window: Window,
  cargo: number,
): SourceColumn[] {
  return shipper.fields.flatMap((field) => {
    const own = readings.lookup.figures(`shipper:${shipper.id}`, "production", field);
    const figures = own.length > 0 ? own : readings.lookup.figures(`place:${field}`, "production", shipper.commodity);
    if (figures.length === 0) return [];
    const potential = rateSeries(readings, figures);
    if (!knownThroughout(potential, window)) return [];
    return [
      {
        place: placeIndex.get(field)!,
        cargo,
        potential,
        delivered: 1 - lossOf(readings, shipper, field, window),
        shutInCost: scalar(readings, `place:${field}`, "shut-in-cost", shipper.commodity, 1, window.from),
        restartDays: scalar(readings, `place:${field}`, "ramp", shipper.commodity, 0, window.from),
      },
    ];
  });
}

function lossOf(readings: Readings, shipper: Shipper, field: string, window: Window): number {
  const general = scalar(readings, `shipper:${shipper.id}`, "loss", "", 0, window.from);
  return scalar(readings, `place:${field}`, "loss", shipper.commodity, general, window.from);
}

function isRefinery(readings: Readings, place: string, commodity: string): boolean {
  return readings.lookup.case.processes.some(
    (process) => process.kind === "refinery" && process.place === place && process.outputs.includes(commodity),
  );
}

function knownThroughout(potential: SourceColumn["potential"], window: Window): boolean {
  const days = [window.from, ...potential.days.filter((day) => day > window.from && day < window.to)];
  return days.every((day) => !Number.isNaN(valueAt(potential, day)));
}
