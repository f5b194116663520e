import { baselineOf, type ExposureTable, listExposure, networkSimplex, touchedTables } from "@multivector/engine";
import type { Question } from "../question.ts";

/** Tables of all definitions of the record: of a year, or (year null) each of the year the command `exposure` takes. */
export const exposures: Question<
  { readonly year: number | null; readonly assumptions: Readonly<Record<string, number>> },
  readonly ExposureTable[]
> = (desk, { year, assumptions }) => listExposure(desk.assuming(assumptions), year === null ? {} : { year });

/** Tables by state and by controller that only a run of the base year can give. */
export const touched: Question<{ readonly assumptions: Readonly<Record<string, number>> }, readonly ExposureTable[]> = (
  desk,
  { assumptions },
) => {
  const kase = desk.assuming(assumptions);
  return touchedTables(kase, networkSimplex, baselineOf(kase, networkSimplex).trace);
};
