import { dayOf } from "../../quantity/dates.ts";
import { plain } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { compare, comparisonWords, testOf } from "../comparison.ts";
import { eventEvidence, eventOf, isOutcome } from "../event-lookup.ts";

/** How long an event lasted against the stated number of days. */
export const eventDuration: CheckKind = {
  kind: "event-duration",
  title: "days from the first to the last day of an event against the stated number",
  args: {
    event: "event id",
    stated: "days",
    "test?": "equals (default), at-least, at-most, more, less",
    "tolerance?": "relative, for equals; default 0.1",
  },
  evaluate: ({ case: data }, args) => {
    const event = eventOf(data, args.text("event"));
    if (isOutcome(event)) return event;
    const days = dayOf(event.end) - dayOf(event.date);
    if (Number.isNaN(days)) return missing(`${event.id} has no end`);
    const stated = args.number("stated");
    const test = testOf(args);
    const holds = compare(days, test, stated, args.number("tolerance", 0.1));
    const words = `${event.title}: ${event.date} to ${event.end}, ${days} days, which ${comparisonWords(holds, test)}`;
    return answer(holds, `${words} ${plain(stated)} days`, eventEvidence(event));
  },
};
