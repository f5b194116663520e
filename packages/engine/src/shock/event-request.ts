import type { CaseEvent } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import type { ShockRequest } from "./pair.ts";

/** Days watched after a shock, and how long an event without an end is taken to last. */
export const AFTERMATH = 30;

/** A dated event of the case as a shock: its recorded physical changes; none where nothing physical happened. */
export function eventRequest(event: CaseEvent): ShockRequest {
  const date = dayOf(event.date);
  const days = event.end === "" ? AFTERMATH : Math.max(1, dayOf(event.end) - date);
  return {
    id: event.id,
    title: event.title,
    changes: event.changes,
    date,
    days,
    aftermath: AFTERMATH,
    event: event.id,
    otherEvents: true,
  };
}
