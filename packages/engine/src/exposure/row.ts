import type { Case, Definition, DefinitionCategory } from "../case/types.ts";
import { weakestBasis } from "./basis.ts";
import { yearlyRate } from "./growth.ts";
import { type SeriesSum, sumSeries } from "./sum.ts";
import type { ExposureRow } from "./types.ts";

/** One category of a definition in a year. `whole` is undefined where no denominator is needed. */
export function rowOf(
  kase: Case,
  definition: Definition,
  category: DefinitionCategory,
  year: number,
  whole: SeriesSum | undefined,
): ExposureRow {
  if (definition.measure === "growth") return growthRow(kase, definition, category, year);
  const part = sumSeries(kase, category.series, year, definition.unit, definition.since);
  const sums = whole ? [part, whole] : [part];
  const common = commonOf(definition, category, year, sums);
  if (part.missing.length > 0) return common;
  const range = part.low === part.high ? {} : { low: part.low, high: part.high };
  if (definition.measure === "amount") return { ...common, amount: part.value, ...range };
  if (!whole) return { ...common, share: part.value, ...range };
  if (whole.missing.length > 0 || whole.value === 0) return { ...common, amount: part.value };
  return { ...common, share: part.value / whole.value, amount: part.value, ...shareRange(part, whole) };
}

/** Range of a share by the stated ranges of its numerator; a figure that is also part of the whole moves both. */
function shareRange(part: SeriesSum, whole: SeriesSum): { low?: number; high?: number } {
  if (part.low === part.high) return {};
  const inside = part.figures.every((figure) => whole.figures.includes(figure));
  const others = whole.value - part.value;
  const share = (value: number) => Math.min(1, value / (inside ? others + value : whole.value));
  return { low: share(part.low), high: share(part.high) };
}

function growthRow(kase: Case, definition: Definition, category: DefinitionCategory, year: number): ExposureRow {
  const first = sumSeries(kase, category.series, definition.since, definition.unit);
  const last = sumSeries(kase, category.series, year, definition.unit);
  const common = { ...commonOf(definition, category, year, [first, last]), unit: "%/y" };
  const years = year - definition.since;
  const rate = (from: number, to: number) => 100 * yearlyRate(from, to, years);
  if (first.missing.length > 0 || last.missing.length > 0 || Number.isNaN(rate(first.value, last.value))) return common;
  const certain = first.low === first.high && last.low === last.high;
  const range = certain ? {} : { low: rate(first.high, last.low), high: rate(first.low, last.high) };
  return { ...common, amount: rate(first.value, last.value), ...range };
}

function commonOf(
  definition: Definition,
  category: DefinitionCategory,
  year: number,
  sums: readonly SeriesSum[],
): ExposureRow {
  const figures = [...new Set(sums.flatMap((sum) => sum.figures))];
  const missing = [...new Set(sums.flatMap((sum) => sum.missing))];
  const span = definition.since > 0 ? `${definition.since} to ${year}` : `${year}`;
  const gap = missing.length > 0 ? `No figure for ${span}: ${missing.join(", ")}.` : "";
  return {
    key: category.key,
    label: category.label,
    share: null,
    amount: null,
    unit: definition.unit,
    year,
    definition: definition.id,
    partition: definition.partition,
    basis: weakestBasis(figures.map(({ basis }) => basis)),
    sources: [...new Set(figures.flatMap(({ source }) => source.split("|")))].sort(),
    figures: figures.map(({ id }) => id),
    note: [category.note, gap].filter((text) => text !== "").join(" "),
  };
}
