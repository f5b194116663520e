import { dayOf, linkAmounts, run, runSeries, type Series } from "@multivector/engine";
import type { Question } from "../question.ts";

/** Flows of one commodity in one calendar year of the record. */
export interface YearFlows {
  readonly year: number;
  readonly unit: string;
  /** The focal state's own cargo and all cargo by link, in the commodity's report unit. */
  readonly links: Readonly<Record<string, { readonly focal: number; readonly total: number }>>;
  readonly series: readonly Series[];
  /** What the year's figures do not say; its flows are left out. */
  readonly notKnown: readonly string[];
}

/** One year by months, with the case's events. */
export const year: Question<
  { readonly commodity: string; readonly year: number; readonly assumptions: Readonly<Record<string, number>> },
  YearFlows
> = (desk, ask) => {
  const kase = desk.assuming(ask.assumptions);
  const { reportFactor, reportUnit } = kase.commodities.find(({ id }) => id === ask.commodity)!;
  const [from, to] = [dayOf(`${ask.year}-01-01`), dayOf(`${ask.year + 1}-01-01`)];
  const trace = run(kase, desk.solver, { from, to, step: "month" });
  const links = [...linkAmounts(trace, ask.commodity)].map(
    ([id, { focal, total }]) => [id, { focal: focal * reportFactor, total: total * reportFactor }] as const,
  );
  return {
    year: ask.year,
    unit: reportUnit,
    links: Object.fromEntries(links),
    series: runSeries(trace).filter(({ of }) => of.commodity === ask.commodity),
    notKnown: trace.world.network.missing,
  };
};
