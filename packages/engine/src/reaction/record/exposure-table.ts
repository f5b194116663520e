import { type Day, isoOf } from "../../quantity/dates.ts";
import { rateRatio } from "./rate-ratio.ts";
import type { RecordRow } from "./types.ts";

/** Days of moves and of episodes. */
export interface Days {
  readonly moves: readonly Day[];
  readonly episodes: readonly Day[];
}

/**
 * One row: of the days [from, to), those that lie 1 to `days` days after a move (the union over moves, also moves before `from`) are exposed, all others
 * are not; episodes are counted in each. `first` 0 counts the day of the move itself as exposed too: then an act can precede what it answers.
 */
export function exposureRow({ moves, episodes }: Days, from: Day, to: Day, days: number, first = 1): RecordRow {
  const exposed = new Uint8Array(to - from);
  for (const move of moves)
    for (let day = Math.max(move + first, from); day <= move + days && day < to; day++) exposed[day - from] = 1;
  let exposedDays = 0;
  for (const flag of exposed) exposedDays += flag;
  const within = episodes.filter((day) => day >= from && day < to);
  const exposedEvents = within.filter((day) => exposed[day - from] === 1).length;
  const [otherEvents, otherDays] = [within.length - exposedEvents, to - from - exposedDays];
  const found = rateRatio(exposedEvents, exposedDays, otherEvents, otherDays);
  return {
    days,
    from: isoOf(from),
    to: isoOf(to),
    exposedEvents,
    exposedDays,
    otherEvents,
    otherDays,
    ratio: found?.ratio ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
  };
}

/** The table: every period by every window, the longest window first. */
export function exposureTable(
  days: Days,
  periods: readonly (readonly [Day, Day])[],
  windows: readonly number[],
  first = 1,
): RecordRow[] {
  const longestFirst = [...windows].sort((a, b) => b - a);
  return periods.flatMap(([from, to]) => longestFirst.map((window) => exposureRow(days, from, to, window, first)));
}
