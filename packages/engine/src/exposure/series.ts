import { type Lookup, lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { dayOf, yearOf } from "../quantity/dates.ts";
import { findQuantity } from "../quantity/quantities.ts";
import { amountOf } from "../quantity/units.ts";

const MONEY: Readonly<Record<string, number>> = { "USD million": 1, "USD billion": 1000 };

/** The figure of a series (`quantity/subject/of`) for a year; `since` above 0 asks for the span that begins in that year and ends in `year`. */
export function figureOfYear(kase: Case, series: string, year: number, since = 0): Figure | undefined {
  const figures = seriesOf(lookup(kase), series);
  if (since > 0) return figures.find((figure) => beginsIn(figure, since) && lastYear(figure) === year);
  const quantity = series.slice(0, series.indexOf("/"));
  if (findQuantity(quantity)?.kind === "amount") return figures.find((figure) => isYear(figure, year));
  return figures.filter((figure) => beginsIn(figure, year) && (figure.to === "" || lastYear(figure) === year)).at(-1);
}

/** Years for which a series has a figure. */
export function yearsOf(kase: Case, series: string, since = 0): number[] {
  const found = new Set<number>();
  for (const figure of seriesOf(lookup(kase), series)) {
    const end = Number.isNaN(lastYear(figure)) ? yearOf(dayOf(figure.from)) : lastYear(figure);
    if (figureOfYear(kase, series, end, since)) found.add(end);
  }
  return [...found].sort((a, b) => a - b);
}

/** A value of a figure in another unit: masses, gas and money convert; a daily rate counts over the figure's period. NaN where the two do not measure the same. */
export function inUnit(figure: Figure, value: number, unit: string): number {
  if (figure.unit === unit) return value;
  const money = [MONEY[figure.unit], MONEY[unit]] as const;
  if (money[0] !== undefined && money[1] !== undefined) return (value * money[0]) / money[1];
  if (figure.unit === "ratio" || unit === "ratio") return Number.NaN;
  const days = dayOf(figure.to) - dayOf(figure.from);
  return amountOf(value, figure.unit, days) / amountOf(1, unit, days);
}

function seriesOf(index: Lookup, series: string): readonly Figure[] {
  const [quantity = "", subject = "", ...of] = series.split("/");
  return index.figures(subject, quantity, of.join("/"));
}

function beginsIn(figure: Figure, year: number): boolean {
  return figure.from.startsWith(`${year}-`);
}

function isYear(figure: Figure, year: number): boolean {
  return figure.from === `${year}-01-01` && figure.to === `${year + 1}-01-01`;
}

function lastYear(figure: Figure): number {
  return yearOf(dayOf(figure.to) - 1);
}
