import type { BacktestPlan, Case, Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { amountOf } from "../quantity/units.ts";
import { yearFigure } from "./series-key.ts";

/** What was observed of a route in a year: the amount in the plan's unit, and the figure. */
export interface Observation {
  readonly value: number;
  readonly figure: Figure;
}

/** The observation of a series in a year, or null where there is none. */
export function observe(kase: Case, plan: BacktestPlan, series: string, year: number): Observation | null {
  const figure = yearFigure(kase, series, year);
  if (!figure) return null;
  const days = dayOf(figure.to) - dayOf(figure.from);
  return { value: amountOf(figure.value, figure.unit, days) / amountOf(1, plan.unit, days), figure };
}

/** Observations by route (the plan's order) for each of the years. */
export function observeRoutes(kase: Case, plan: BacktestPlan, years: readonly number[]): (Observation | null)[][] {
  return years.map((year) => plan.routes.map((route) => observe(kase, plan, route.observed, year)));
}
