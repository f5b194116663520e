import type { Case } from "../case/types.ts";
import { type Day, dayOf } from "../quantity/dates.ts";

/**
 * The day closures begin: 1 January of the base year. Outputs that are stated by the year alone are known for a year from then on, which the longest
 * horizon needs; a later day would leave such commodities out.
 */
export function baseDate(kase: Case): Day {
  return dayOf(`${kase.baseYear}-01-01`);
}

/** Days of closure asked for by default. */
export const HORIZONS: readonly number[] = [7, 30, 90, 365];

/** The longest horizon: what the base year says. */
export const LONGEST = 365;

/** Days of the static programme where several horizons are asked for: as long as the closures that were ordered or feared. */
export const STATIC_DAYS = 30;

/** Bargaining power is counted over a year: planned corridors cost so much a year. */
export const YEAR = 365;
