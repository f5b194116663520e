import type { Case } from "../case/types.ts";
import { type ExposureFilter, listExposure } from "../exposure/list.ts";
import type { ExposureTable } from "../exposure/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { baselineOf } from "./baseline.ts";
import { touchedTables } from "./touched-tables.ts";

/** Exposure tables of the record, and those by state and controller that only a run of the base year can give. */
export function exposureTables(kase: Case, solver: SolverFactory, filter: ExposureFilter): ExposureTable[] {
  const recorded = listExposure(kase, filter);
  const modelled =
    filter.by === "state" || filter.by === "controller" || /-(touched|unavoidable)-by-/.test(filter.definition ?? "");
  if (!modelled || (filter.year !== undefined && filter.year !== kase.baseYear)) return recorded;
  const fits = (want: string | undefined, value: string) => want === undefined || want === value;
  const tables = touchedTables(kase, solver, baselineOf(kase, solver).trace).filter(
    (table) =>
      fits(filter.by, table.by) && fits(filter.commodity, table.commodity) && fits(filter.definition, table.definition),
  );
  return [...recorded, ...tables];
}
