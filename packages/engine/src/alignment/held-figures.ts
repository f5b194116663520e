import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { figureOfYear, inUnit } from "../exposure/series.ts";
import { dayOf, yearOf } from "../quantity/dates.ts";
import { findQuantity } from "../quantity/quantities.ts";
import type { Reading } from "./types.ts";

/** The figure of a series (`quantity/subject/of`) that speaks about a year: an amount of exactly that year, a level that holds in it. */
function figureHeld(kase: Case, series: string, year: number): Figure | undefined {
  const [quantity = "", subject = "", ...of] = series.split("/");
  if (findQuantity(quantity)?.kind === "amount") return figureOfYear(kase, series, year);
  const figures = lookup(kase).figures(subject, quantity, of.join("/"));
  return figures.filter((figure) => firstYear(figure) <= year && year <= lastYear(figure)).at(-1);
}

/** The year a figure is told for when it is asked about `year`: that year, or for a level nobody ended the year it was stated. */
export function yearTold(figure: Figure, year: number): number {
  return figure.to === "" && figure.from !== "" ? firstYear(figure) : year;
}

/** Figures of several series in a year. */
export interface HeldSum {
  /** null: a series has no figure, or none in a unit that converts. */
  readonly sum: Reading | null;
  readonly unit: string;
  readonly figures: readonly Figure[];
}

/** Sums series in a year, in `unit` or that of the first figure; one missing series makes the sum unknown. */
export function sumHeld(kase: Case, series: readonly string[], year: number, unit = ""): HeldSum {
  const found = series.map((key) => figureHeld(kase, key, year));
  const figures = found.filter((figure) => figure !== undefined);
  const inWords = unit || (figures[0]?.unit ?? "");
  const total = (pick: (figure: Figure) => number) =>
    figures.reduce((sum, figure) => sum + inUnit(figure, pick(figure), inWords), 0);
  const value = total((figure) => figure.value);
  if (figures.length === 0 || figures.length < series.length || Number.isNaN(value))
    return { sum: null, unit: inWords, figures };
  const low = total((figure) => figure.low ?? figure.value);
  const high = total((figure) => figure.high ?? figure.value);
  return { sum: low === high ? { value } : { value, low, high }, unit: inWords, figures };
}

/** The first year that any of the series speaks about; Infinity: none does. */
export function earliestYear(kase: Case, series: readonly string[]): number {
  const years = series.flatMap((key) => {
    const [quantity = "", subject = "", ...of] = key.split("/");
    return lookup(kase).figures(subject, quantity, of.join("/")).map(firstYear).filter(Number.isFinite);
  });
  return Math.min(...years);
}

/** First year a figure speaks about. */
export function firstYear({ from }: Figure): number {
  return from === "" ? Number.NEGATIVE_INFINITY : yearOf(dayOf(from));
}

/** Last year a figure speaks about. */
export function lastYear({ to }: Figure): number {
  return to === "" ? Number.POSITIVE_INFINITY : yearOf(dayOf(to) - 1);
}
