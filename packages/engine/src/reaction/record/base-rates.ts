import { lookup } from "../../case/lookup.ts";
import type { Case } from "../../case/types.ts";
import { type Day, dayOf, isoOf } from "../../quantity/dates.ts";
import { dayOfAct } from "./coded-acts.ts";
import { poissonInterval } from "./intervals.ts";
import type { BaseRate } from "./types.ts";

const DAYS_PER_YEAR = 365.25;

/** Events a year over [from, to) with the exact interval of a Poisson count. */
export function baseRate(
  about: { readonly sender: string; readonly reaction: string; readonly of: string },
  events: readonly { readonly id: string; readonly day: Day }[],
  from: Day,
  to: Day,
): BaseRate {
  const within = events.filter(({ day }) => day >= from && day < to);
  const years = (to - from) / DAYS_PER_YEAR;
  const { low, high } = poissonInterval(within.length);
  return {
    ...about,
    from: isoOf(from),
    to: isoOf(to),
    events: within.length,
    perYear: within.length / years,
    low: low / years,
    high: high / years,
    counted: within.map(({ id }) => id),
  };
}

/**
 * How often the precedents of the sender's reactions happened. The period of a rate begins with its figure `rate` on `reaction:ID` and ends where the
 * reaction's next rate begins, or with the record. A reaction without precedents, or whose rate has no beginning, is not counted here.
 */
export function reactionRates(kase: Case, sender: string, end: Day): BaseRate[] {
  return kase.reactions
    .filter((reaction) => reaction.sender === sender)
    .flatMap(({ id, instruments }) => {
      const precedents = new Set(instruments.flatMap((instrument) => instrument.precedents));
      const events = kase.events
        .filter((event) => precedents.has(event.id) && event.coding?.counts)
        .map((event) => ({ id: event.id, day: dayOfAct(event, "coded") }))
        .sort((a, b) => a.day - b.day);
      const starts = rateStarts(kase, id);
      if (events.length === 0) return [];
      return starts.map(({ of, from }, i) =>
        baseRate({ sender, reaction: id, of }, events, from, starts[i + 1]?.from ?? end),
      );
    });
}

/** Where the rates of a reaction begin, in order; figures without a beginning or of another kind than the regimes' say nothing about a period. */
export function rateStarts(kase: Case, reaction: string): { readonly of: string; readonly from: Day }[] {
  const { figures } = lookup(kase);
  return ["", "calm", "war"]
    .flatMap((of) => figures(`reaction:${reaction}`, "rate", of))
    .filter(({ from }) => from !== "")
    .map(({ of, from }) => ({ of, from: dayOf(from) }))
    .sort((a, b) => a.from - b.from);
}
