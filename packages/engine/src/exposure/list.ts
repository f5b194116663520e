import type { Case, Definition } from "../case/types.ts";
import { categoriesOf } from "./across.ts";
import { yearsOf } from "./series.ts";
import { exposureTable } from "./table.ts";
import type { ExposureTable } from "./types.ts";

/** What to list; an empty or absent field does not restrict. */
export interface ExposureFilter {
  readonly by?: string;
  readonly commodity?: string;
  readonly definition?: string;
  readonly year?: number;
}

/**
 * Tables of the definitions that pass a filter, in the order of the case. Without a year each table takes the base year of the case or,
 * where that has no figure, the latest year that has. A definition without any figure gives a table whose rows say what is missing.
 */
export function listExposure(kase: Case, filter: ExposureFilter = {}): ExposureTable[] {
  const wanted = (want: string | undefined, value: string) => want === undefined || want === "" || want === value;
  return kase.definitions
    .filter(
      ({ id, by, commodity }) =>
        wanted(filter.by, by) && wanted(filter.commodity, commodity) && wanted(filter.definition, id),
    )
    .map((definition) => exposureTable(kase, definition.id, filter.year ?? defaultYear(kase, definition)));
}

/** Years in which at least one category of a definition can be computed. */
function definitionYears(kase: Case, definition: Definition): number[] {
  const years = new Set<number>();
  for (const { series } of categoriesOf(kase, definition)) {
    const span = definition.measure === "growth" ? 0 : definition.since;
    const [first = [], ...others] = series.map((key) => yearsOf(kase, key, span));
    for (const year of first) if (others.every((list) => list.includes(year))) years.add(year);
  }
  const first = definition.measure === "growth" ? definition.since + 1 : Number.NEGATIVE_INFINITY;
  return [...years].filter((year) => year >= first).sort((a, b) => a - b);
}

function defaultYear(kase: Case, definition: Definition): number {
  const years = definitionYears(kase, definition);
  return years.includes(kase.baseYear) ? kase.baseYear : (years.at(-1) ?? kase.baseYear);
}
