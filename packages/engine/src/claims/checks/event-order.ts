import { dayOf } from "../../quantity/dates.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { eventEvidence, eventOf, isOutcome } from "../event-lookup.ts";

/** Which of two events came first. */
export const eventOrder: CheckKind = {
  kind: "event-order",
  title: "one event began before another",
  args: { before: "event id", after: "event id" },
  evaluate: ({ case: data }, args) => {
    const before = eventOf(data, args.text("before"));
    if (isOutcome(before)) return before;
    const after = eventOf(data, args.text("after"));
    if (isOutcome(after)) return after;
    const gap = dayOf(after.date) - dayOf(before.date);
    if (Number.isNaN(gap)) return missing("an event has no date");
    return answer(
      gap > 0,
      `${before.title}: ${before.date}; ${after.title}: ${after.date}; ${gap} days`,
      eventEvidence(before, after),
    );
  },
};
