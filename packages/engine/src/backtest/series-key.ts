import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";

/** The parts of a series key `quantity/subject/of`. */
export interface SeriesKey {
  readonly quantity: string;
  readonly subject: string;
  readonly of: string;
}

/** Takes a series key apart; `of` is empty where it is left out. */
export function seriesKey(key: string): SeriesKey {
  const [quantity = "", subject = "", of = ""] = key.split("/");
  return { quantity, subject, of };
}

/** The figure in use of a series for a whole calendar year, or undefined. */
export function yearFigure(kase: Case, key: string, year: number): Figure | undefined {
  const { quantity, subject, of } = seriesKey(key);
  return lookup(kase)
    .figures(subject, quantity, of)
    .find((figure) => figure.from === `${year}-01-01` && figure.to === `${year + 1}-01-01`);
}

/** The last whole-year figure of a series whose year was over on `date`, or undefined. */
export function lastYearFigure(kase: Case, key: string, date: string): Figure | undefined {
  const { quantity, subject, of } = seriesKey(key);
  return lookup(kase)
    .figures(subject, quantity, of)
    .filter(
      (figure) =>
        figure.to !== "" && dayOf(figure.to) <= dayOf(date) + 1 && dayOf(figure.to) - dayOf(figure.from) >= 365,
    )
    .at(-1);
}
