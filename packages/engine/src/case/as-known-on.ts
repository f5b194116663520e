import { dayOf } from "../quantity/dates.ts";
import { isPlanned } from "./planned.ts";
import type { Case, Figure } from "./types.ts";

/** A case as it was known on a day, and the ids of figures admitted although published a little later. */
export interface KnownCase {
  readonly case: Case;
  readonly admittedLate: readonly string[];
}

/**
 * The case as known on `date` (ISO): without figures that speak about later days or were stated later, contracts announced later and later
 * events. A planned link stays unbuilt. A statistic of a period that had ended by then counts as known if it was published within `lagDays`; those are listed. A date of
 * statement given as a year or month counts from its first day.
 */
export function caseAsKnownOn(kase: Case, date: string, { lagDays }: { readonly lagDays: number }): KnownCase {
  const cutoff = dayOf(date);
  if (Number.isNaN(cutoff)) throw new Error(`\`${date}\` is no date`);
  const admittedLate: string[] = [];
  // What is not built today was not built then: without its zero an unbuilt link would have no limit.
  const unbuilt = new Set(kase.links.filter((link) => isPlanned(kase, link)).map((link) => `link:${link.id}`));
  const figures = kase.figures.filter((figure) => {
    if (figure.quantity === "capacity" && unbuilt.has(figure.subject)) return true;
    if (figure.from !== "" && dayOf(figure.from) > cutoff) return false;
    const stated = dayOf(figure.asOf);
    if (stated <= cutoff) return true;
    if (!isClosedPeriod(figure, cutoff) || !(stated <= cutoff + lagDays)) return false;
    if (figure.use) admittedLate.push(figure.id);
    return true;
  });
  return {
    case: {
      ...kase,
      figures,
      contracts: kase.contracts.filter((contract) => contract.announced === "" || dayOf(contract.announced) <= cutoff),
      events: kase.events.filter((event) => dayOf(event.date) <= cutoff),
    },
    admittedLate,
  };
}

/** The figure speaks about a period that was over by the end of the day. */
function isClosedPeriod(figure: Figure, cutoff: number): boolean {
  return figure.from !== "" && figure.to !== "" && dayOf(figure.to) <= cutoff + 1;
}
