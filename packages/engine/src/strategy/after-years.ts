import { type Day, dayOf, isoOf } from "../quantity/dates.ts";

const DAYS_PER_YEAR = 365.25;

/**
 * The day some years later: whole years by the calendar (from 29 February to the 28th where there is none), the rest of a year at 365.25 days,
 * rounded to a day. More years are never an earlier day.
 */
export function afterYears(day: Day, years: number): Day {
  const whole = Math.floor(years + 1e-9);
  const iso = isoOf(day);
  const year = String(Number(iso.slice(0, 4)) + whole).padStart(4, "0");
  const same = dayOf(`${year}${iso.slice(4)}`);
  const reached = Number.isNaN(same) ? dayOf(`${year}-02-28`) : same;
  return reached + Math.max(0, Math.round((years - whole) * DAYS_PER_YEAR));
}
