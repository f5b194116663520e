import type { Case, Figure } from "../case/types.ts";
import { figureOfYear, inUnit } from "./series.ts";

/** A sum of figures in one unit, with what is missing for it. */
export interface SeriesSum {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly figures: readonly Figure[];
  /** Series that have no figure for the year, or none in a unit that converts. */
  readonly missing: readonly string[];
}

/** Sums series for a year (or span) in a unit; a missing series is named, never counted as 0. */
export function sumSeries(kase: Case, series: readonly string[], year: number, unit: string, since = 0): SeriesSum {
  const figures: Figure[] = [];
  const missing: string[] = [];
  let [value, low, high] = [0, 0, 0];
  for (const key of series) {
    const figure = figureOfYear(kase, key, year, since);
    const amount = figure ? inUnit(figure, figure.value, unit) : Number.NaN;
    if (!figure || Number.isNaN(amount)) {
      missing.push(key);
      continue;
    }
    figures.push(figure);
    value += amount;
    low += inUnit(figure, figure.low ?? figure.value, unit);
    high += inUnit(figure, figure.high ?? figure.value, unit);
  }
  return { value, low, high, figures, missing };
}
