/** Days since 1970-01-01, the engine's only notion of time: an integer, no clock, no time zone. */
export type Day = number;

const DAY_MS = 86_400_000;

const DAYS = new Map<string, Day>();

/** Day of an ISO date (`2022-07-05`, `2022-07` or `2022`); NaN when it is no date. Remembered: a case repeats the same few hundred dates. */
export function dayOf(iso: string): Day {
  let day = DAYS.get(iso);
  if (day === undefined) {
    day = parseDay(iso);
    DAYS.set(iso, day);
  }
  return day;
}

function parseDay(iso: string): Day {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return Number.NaN;
  const [, year, month = "01", date = "01"] = match;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return isoOf(ms / DAY_MS) === `${year}-${month}-${date}` ? ms / DAY_MS : Number.NaN;
}

/** ISO date of a day. */
export function isoOf(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

export type Step = "day" | "week" | "month";

/** A half-open period of days. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Cuts `[from, to)` into steps; months are calendar months, the first and last may be partial. */
export function periodsOf(from: Day, to: Day, step: Step): Period[] {
  const periods: Period[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, nextStart(start, step));
    periods.push({ from: start, to: end });
    start = end;
  }
  return periods;
}

function nextStart(day: Day, step: Step): Day {
  if (step === "day") return day + 1;
  if (step === "week") return day + 7;
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
}
