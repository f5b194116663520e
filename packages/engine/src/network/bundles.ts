import type { Case } from "../case/types.ts";
import { perDay } from "../quantity/units.ts";
import type { BundleRow, Cargo, FlowColumn, NetworkLink } from "./network.ts";
import { levelSeries, permitSeries, type Readings } from "./readings.ts";
import { combine } from "./step-function.ts";

/** Side rows over flow columns: the case's shared capacities, and quotas of a shipper on a link. */
export function compileBundles(
  readings: Readings,
  kase: Case,
  flows: readonly FlowColumn[],
  links: readonly NetworkLink[],
  cargos: readonly Cargo[],
): BundleRow[] {
  const onLink = flowsByLink(flows, links);
  const rows = kase.sideRows.map((row) => ({
    id: row.id,
    unit: row.unit,
    capacity: combine(
      levelSeries(readings, readings.lookup.figures(`row:${row.id}`, "capacity"), perDay, Number.POSITIVE_INFINITY),
      permitSeries(readings, `row:${row.id}`),
      Math.min,
    ),
    terms: row.terms.flatMap((term) =>
      (onLink.get(term.link) ?? []).flatMap((index) => {
        const cargo = cargos[flows[index]!.cargo]!;
        const matches =
          (term.commodity === undefined || term.commodity === cargo.commodity) &&
          (term.shipper === undefined || term.shipper === cargo.shipper);
        return matches
          ? [{ flow: index, coefficient: coefficientOf(readings, row.id, term.link, cargo, term.coefficient) }]
          : [];
      }),
    ),
  }));
  return [...rows, ...compileQuotas(readings, kase, flows, onLink, cargos)].filter((row) => row.terms.length > 0);
}

/** Indices of the flow columns of each link, by its id. */
function flowsByLink(
  flows: readonly FlowColumn[],
  links: readonly NetworkLink[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>(links.map((link) => [link.id, []]));
  flows.forEach((flow, index) => {
    found.get(links[flow.link]!.id)!.push(index);
  });
  return found;
}

/** A coefficient stated as a figure (`coefficient` on the row, of the link or the commodity) wins over the one in the row. */
function coefficientOf(readings: Readings, row: string, link: string, cargo: Cargo, stated: number): number {
  const figure =
    readings.lookup.figures(`row:${row}`, "coefficient", link).at(-1) ??
    readings.lookup.figures(`row:${row}`, "coefficient", cargo.commodity).at(-1);
  return figure ? (readings.drawn.get(figure.id) ?? figure.value) : stated;
}

function compileQuotas(
  readings: Readings,
  kase: Case,
  flows: readonly FlowColumn[],
  onLink: ReadonlyMap<string, readonly number[]>,
  cargos: readonly Cargo[],
): BundleRow[] {
  return kase.contracts
    .filter((contract) => contract.kind === "quota")
    .map((contract) => {
      const gauge = kase.corridors.find((corridor) => corridor.id === contract.link)?.gauge ?? [contract.link];
      return {
        id: `quota-${contract.id}`,
        unit: "base",
        capacity: permitSeries(readings, `contract:${contract.id}`, "firm-volume"),
        terms: (onLink.get(gauge[0]!) ?? []).flatMap((index) =>
          cargos[flows[index]!.cargo]!.shipper === contract.shipper ? [{ flow: index, coefficient: 1 }] : [],
        ),
      };
    });
}
