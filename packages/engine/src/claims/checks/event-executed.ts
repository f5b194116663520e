import { answer, type CheckKind, missing } from "../check.ts";
import { eventEvidence, eventOf, isOutcome } from "../event-lookup.ts";

/** Was what was announced carried out? */
export const eventExecuted: CheckKind = {
  kind: "event-executed",
  title: "the event was executed as stated",
  args: { event: "event id", "stated?": "yes (default), partly or no" },
  evaluate: ({ case: data }, args) => {
    const event = eventOf(data, args.text("event"));
    if (isOutcome(event)) return event;
    if (event.executed === "unknown") return missing(`${event.id}: not known whether it was executed`);
    const effect = event.flowEffect === "" ? "" : `; ${event.flowEffect}`;
    return answer(
      event.executed === args.text("stated", "yes"),
      `${event.title} (${event.date}): executed ${event.executed}${effect}`,
      eventEvidence(event),
    );
  },
};
