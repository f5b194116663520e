/** One date a future, in any unit of time (say years): null where it never comes, NaN where the run failed. */
export type Dates = readonly (number | null)[];

/** How dates lie over futures: the earliest by which 10, 50 and 90 % of them have come; null is later than the last time looked at. */
export interface DateSpread {
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
}

/** Dates as numbers: never is infinite. */
export function asNumbers(dates: Dates): Float64Array {
  return Float64Array.from(dates, (date) => date ?? Number.POSITIVE_INFINITY);
}

/** How dates (infinite: never) lie; all null of none. */
export function spreadOf(dates: Float64Array): DateSpread {
  if (dates.length === 0) return { low: null, median: null, high: null };
  const at = (share: number): number | null => finite(dateOfShare(dates, share));
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}

/** The earliest date by which at least this share of the dates has come; infinite if it never does. */
export function dateOfShare(dates: Float64Array, share: number): number {
  const place = Math.max(0, Math.ceil(share * dates.length - 1e-9) - 1);
  return dates.slice().sort()[place] ?? Number.POSITIVE_INFINITY;
}

/** A number, or null where it is infinite. */
export function finite(date: number): number | null {
  return Number.isFinite(date) ? date : null;
}

/** A date to a tenth, so that parts of years that come of lead times do not pretend to more. */
function dateWords(date: number): string {
  return String(Math.round(date * 10) / 10);
}

/** "2031 (10 to 90 % of futures: 2028 to later than 2040)"; `last` is the last time looked at. */
export function spreadWords({ low, median, high }: DateSpread, last: number): string {
  const words = (date: number | null): string => (date === null ? `later than ${last}` : dateWords(date));
  return `${words(median)} (10 to 90 % of futures: ${words(low)} to ${words(high)})`;
}
