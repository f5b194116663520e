import type { Case } from "../case/types.ts";
import type { Day } from "../quantity/dates.ts";
import type { Cargo, Conversion, Coupling, Demand, SourceColumn } from "./network.ts";
import { type Readings, scalar } from "./readings.ts";

/** Fields whose output depends in part on evacuating a by-product: `share` and `yield` on the process. */
export function compileCouplings(
  readings: Readings,
  kase: Case,
  sources: readonly SourceColumn[],
  cargos: readonly Cargo[],
  on: Day,
): Coupling[] {
  const at = (place: string, commodity: string) =>
    sources.findIndex(
      (source) => kase.places[source.place]!.id === place && cargos[source.cargo]!.commodity === commodity,
    );
  return kase.processes
    .filter((process) => process.kind === "field")
    .flatMap((process) =>
      process.outputs.flatMap((output) => {
        const source = at(process.place, process.input);
        const byProductSource = at(process.place, output);
        if (source < 0 || byProductSource < 0) return [];
        const subject = `process:${process.id}`;
        return [
          {
            process: process.id,
            source,
            byProductSource,
            dependentShare: scalar(readings, subject, "share", process.input, 1, on),
            ratio: scalar(readings, subject, "yield", output, 1, on),
          },
        ];
      }),
    );
}

/** Refineries: products per unit of intake, for every cargo that starts at the refinery. */
export function compileConversions(
  readings: Readings,
  kase: Case,
  demands: readonly Demand[],
  cargos: readonly Cargo[],
  placeIndex: ReadonlyMap<string, number>,
  on: Day,
): Conversion[] {
  return kase.processes
    .filter((process) => process.kind === "refinery")
    .flatMap((process) =>
      process.outputs.flatMap((output) => {
        const demand = demands.findIndex(
          (candidate) => candidate.commodity === process.input && candidate.place === placeIndex.get(process.place),
        );
        const cargo = cargos.findIndex(
          (candidate) =>
            candidate.commodity === output &&
            kase.shippers.find((shipper) => shipper.id === candidate.shipper)!.fields.includes(process.place),
        );
        if (demand < 0 || cargo < 0) return [];
        return [
          {
            process: process.id,
            demand,
            cargo,
            yield: scalar(readings, `process:${process.id}`, "yield", output, 0, on),
          },
        ];
      }),
    );
}
