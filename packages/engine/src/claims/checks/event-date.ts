import { dayOf } from "../../quantity/dates.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { eventEvidence, eventOf, isOutcome } from "../event-lookup.ts";

/** The date of an event against the stated one, as exact as the statement is. */
export const eventDate: CheckKind = {
  kind: "event-date",
  title: "the event happened on the stated day, in the stated month or year",
  args: { event: "event id", stated: "2022, 2022-07 or 2022-07-05", "days?": "allowed difference in days; default 0" },
  evaluate: ({ case: data }, args) => {
    const event = eventOf(data, args.text("event"));
    if (isOutcome(event)) return event;
    const stated = args.text("stated");
    const gap = Math.abs(dayOf(event.date) - dayOf(stated));
    if (Number.isNaN(gap)) return missing(`${event.id} has no date to compare with "${stated}"`);
    const holds = event.date.startsWith(stated) || (stated.length === 10 && gap <= args.number("days", 0));
    return answer(holds, `${event.title}: ${event.date}, stated ${stated}`, eventEvidence(event));
  },
};
