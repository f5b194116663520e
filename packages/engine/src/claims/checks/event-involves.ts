import { answer, type CheckKind } from "../check.ts";
import { eventEvidence, eventOf, isOutcome } from "../event-lookup.ts";

/** Is the stated party, corridor or thing part of an event? */
export const eventInvolves: CheckKind = {
  kind: "event-involves",
  title: "the event's actor or one of its targets is the stated one",
  args: {
    event: "event id",
    stated: "an actor id or a ref such as corridor:x",
    "as?": "actor, target or either (default)",
  },
  evaluate: ({ case: data }, args) => {
    const event = eventOf(data, args.text("event"));
    if (isOutcome(event)) return event;
    const role = args.text("as", "either");
    const stated = args.text("stated");
    const isActor = role !== "target" && event.actor === stated;
    const isTarget = role !== "actor" && event.targets.includes(stated);
    return answer(
      isActor || isTarget,
      `${event.title} (${event.date}): actor ${event.actor || "none"}, targets ${event.targets.join(", ") || "none"}; stated ${stated}`,
      eventEvidence(event),
    );
  },
};
