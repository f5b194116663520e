import type { Day } from "../quantity/dates.ts";
import { log } from "../quantity/elementary.ts";
import { YEAR_DAYS } from "./hazard.ts";

/** No sender is asked more often than this, in a year: so many moments are drawn for each future. */
const MOST_A_YEAR = 1000;

/** A moment at which an act may happen: it does if `chance` is below the hazard's share of its cap on that day. */
export interface Candidate {
  readonly day: Day;
  /** Its number in its process: the key of its marks. */
  readonly n: number;
  readonly chance: number;
}

/**
 * The moments at which a process may act (thinning: Lewis and Shedler 1979): a Poisson process at the highest rate its hazard can have, of which each
 * moment is taken with the hazard's share of that rate on its day. What happens under a lower hazard then happens under a higher one too, on the same
 * day and with the same marks, and what an announcement adds does not move what comes years later (docs/decisions/0013).
 * `draw(n, purpose)` gives numbers in (0, 1): purpose 0 for times, 1 for chances. Throws where the cap is above a thousand a year.
 */
export function candidatesOf(
  cap: number,
  from: Day,
  to: Day,
  draw: (n: number, purpose: 0 | 1) => number,
): Candidate[] {
  const found: Candidate[] = [];
  if (!(cap > 0)) return found;
  if (cap > MOST_A_YEAR)
    throw new Error(`A reaction can act at most ${MOST_A_YEAR} times a year, and its rate-cap is ${cap}; lower it.`);
  let years = 0;
  for (let n = 0; ; n++) {
    years -= log(draw(n, 0)) / cap;
    const day = from + Math.floor(years * YEAR_DAYS);
    if (day >= to) return found;
    found.push({ day, n, chance: draw(n, 1) });
  }
}
