import { type Case, dayOf, yearOf } from "@multivector/engine";

/** Years a scenario may last, and may lie from the date of its case: beyond them a case says nothing. */
export const YEARS_AT_MOST = 40;

/** Days of that many years, leap days and all. */
export const DAYS_OF_REACH = Math.ceil(YEARS_AT_MOST * 365.25);

/** Does a day (ISO) lie further from the date of a case than a scenario may? */
export function isOutOfReach(kase: Case, date: string): boolean {
  return Math.abs(yearOf(dayOf(date)) - yearOf(dayOf(kase.asOf))) > YEARS_AT_MOST;
}
