import { answer, type CheckKind } from "../check.ts";
import { eventEvidence, eventOf, isOutcome } from "../event-lookup.ts";

/** Do the recorded words of an event contain the stated ones? */
export const eventWording: CheckKind = {
  kind: "event-wording",
  title: "the recorded words of an event contain the stated phrase",
  args: { event: "event id", phrase: "words, compared without regard to case" },
  evaluate: ({ case: data }, args) => {
    const event = eventOf(data, args.text("event"));
    if (isOutcome(event)) return event;
    const words = [event.title, event.quote, event.announced?.text ?? "", event.flowEffect].join(" ");
    const phrase = args.text("phrase");
    return answer(
      words.toLowerCase().includes(phrase.toLowerCase()),
      `${event.date}: "${event.quote || event.title}"; stated "${phrase}"`,
      eventEvidence(event),
    );
  },
};
