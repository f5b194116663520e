import { type Case, type ExposureTable, exposureTable } from "@multivector/engine";
import type { Question } from "../question.ts";

/** One definition of the record in every year that has a figure for it, the earliest first. */
export const exposure: Question<
  { readonly definition: string; readonly assumptions: Readonly<Record<string, number>> },
  readonly ExposureTable[]
> = (desk, { definition, assumptions }) => {
  const kase = desk.assuming(assumptions);
  return yearsOfRecord(kase)
    .map((year) => exposureTable(kase, definition, year))
    .filter(({ rows }) => rows.some(({ share, amount }) => share !== null || amount !== null));
};

/** Years some figure of the case speaks of; one that ends on 1 January speaks of the year before. */
function yearsOfRecord({ figures }: Case): readonly number[] {
  const dates = figures.flatMap(({ from, to }) => [from, to]).filter((date) => date !== "");
  const years = dates.map((date) => Number(date.slice(0, 4))).flatMap((year) => [year - 1, year]);
  return [...new Set(years)].sort((a, b) => a - b);
}
