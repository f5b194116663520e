import { type Case, dayOf, isoOf, RequestError, type Step, yearOf } from "@multivector/engine";
import type { Scenario } from "../state/workbench-state.ts";
import type { RunWindow } from "./desk.ts";
import { resolveMoves } from "./moves.ts";
import { DAYS_OF_REACH, isOutOfReach, YEARS_AT_MOST } from "./reach.ts";

/** The longest window that is stepped by the day unless asked for. */
const DAYS_AT_MOST = 400;
/** Years shown where nothing that happens has an end. */
const YEARS = 3;

/** The days that a scenario's temporary moves cover, ISO; null: it has none. */
export function spanOf(kase: Case, scenario: Scenario): { readonly from: string; readonly to: string } | null {
  const passing = resolveMoves(kase, scenario.moves).flatMap(({ from, days }) =>
    from === "" || days === null ? [] : [{ from: dayOf(from), to: dayOf(from) + days }],
  );
  if (passing.length === 0) return null;
  return {
    from: isoOf(Math.min(...passing.map(({ from }) => from))),
    to: isoOf(Math.max(...passing.map(({ to }) => to))),
  };
}

/**
 * The window a scenario is run over: as asked; else from the month before its temporary moves to three months after them; else the three years after the
 * case's date. Steps of a day up to 400 days, of a month beyond, unless asked. Throws RequestError if it holds no day, or lies
 * or reaches further than a case can speak of.
 */
export function windowOf(kase: Case, scenario: Scenario): RunWindow {
  const span = spanOf(kase, scenario);
  const next = yearOf(dayOf(kase.asOf)) + 1;
  const from = scenario.from || (span ? monthStart(span.from, -1) : `${next}-01-01`);
  const to = scenario.to || (span ? monthStart(span.to, 4) : `${yearOf(dayOf(from)) + YEARS}-01-01`);
  if (Number.isNaN(dayOf(from)) || Number.isNaN(dayOf(to)) || dayOf(to) <= dayOf(from))
    throw new RequestError([
      `The window from ${from} to ${to} holds no day; the second date must come after the first.`,
    ]);
  if (dayOf(to) - dayOf(from) > DAYS_OF_REACH || isOutOfReach(kase, from) || isOutOfReach(kase, to))
    throw new RequestError([
      `The window from ${from} to ${to} is too wide or too far away; choose ${YEARS_AT_MOST} years at most, within ${YEARS_AT_MOST} years of the case’s date, ${kase.asOf}.`,
    ]);
  const step: Step =
    scenario.step !== "auto" ? scenario.step : dayOf(to) - dayOf(from) <= DAYS_AT_MOST ? "day" : "month";
  return { from, to, step };
}

/** First day of the month so many months from that of a date. */
function monthStart(date: string, by: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}
