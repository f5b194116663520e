import type { CaseEvent } from "../../case/types.ts";
import { dayOf } from "../../quantity/dates.ts";
import type { Arguments } from "../arguments.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { compare, comparisonWords, testOf } from "../comparison.ts";
import { eventEvidence } from "../event-lookup.ts";
import { momentOf } from "../moments.ts";

/** Scores a forecast, or a general statement, by counting the events that bear on it. */
export const eventCount: CheckKind = {
  kind: "event-count",
  title: "number of events of a kind in a period against the stated number (scores forecasts)",
  args: {
    "kinds?": "event kinds counted; any when absent",
    "actor?": "only events of this actor",
    "target?": "only events with this ref among their targets",
    "words?": "only events whose title contains this, without regard to case",
    "executed?": "only events with this execution",
    "from?": "first day counted: date, written, claim or case; default the first event",
    "to?": "first day not counted; default the day of the case",
    stated: "the number",
    "test?": "equals, at-least (default), at-most, more, less",
  },
  evaluate: (context, args) => {
    const known = context.case.events.some((event) => matches(event, args, false));
    if (!known) return missing("no event in the case bears on it");
    const from = args.has("from") ? dayOf(momentOf(context, renamed(args, "from"))) : Number.NEGATIVE_INFINITY;
    const to = dayOf(momentOf(context, renamed(args, "to"), "case"));
    const counted = context.case.events.filter((event) => {
      const day = dayOf(event.date);
      return from <= day && day <= to && matches(event, args, true);
    });
    const test = args.has("test") ? testOf(args) : "at-least";
    const stated = args.number("stated");
    const holds = compare(counted.length, test, stated, 0);
    const list = counted.map((event) => `${event.date} ${event.title}`).join("; ") || "none";
    return answer(
      holds,
      `${counted.length} counted (${list}), which ${comparisonWords(holds, test)} ${stated}`,
      eventEvidence(...counted),
    );
  },
};

/** Narrow filters (words, execution) count only in the second pass: a case that knows the kind at all can answer "none". */
function matches(event: CaseEvent, args: Arguments, narrow: boolean): boolean {
  if (args.has("kinds") && !args.list("kinds").includes(event.kind)) return false;
  if (!narrow) return true;
  if (args.has("actor") && event.actor !== args.text("actor")) return false;
  if (args.has("target") && !event.targets.includes(args.text("target"))) return false;
  if (args.has("executed") && event.executed !== args.text("executed")) return false;
  return !args.has("words") || event.title.toLowerCase().includes(args.text("words").toLowerCase());
}

function renamed(args: Arguments, name: string): Arguments {
  return { ...args, text: (asked, fallback) => args.text(asked === "at" ? name : asked, fallback) };
}
