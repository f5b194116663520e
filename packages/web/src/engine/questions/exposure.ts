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

/** Years some figure of the case speaks of. */
function yearsOfRecord({ figures }: Case): readonly number[] {
  const years = figures.flatMap(({ from, to }) => [from, to]).filter((date) => date !== "");
  const [first, last] = years.reduce(
    ([low, high], date) => [date < low ? date : low, date > high ? date : high],
    ["9999", "0000"],
  );
  const count = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(first.slice(0, 4)) + i);
}
