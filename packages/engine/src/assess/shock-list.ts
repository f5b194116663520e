import type { Case, CaseEvent, Shock } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import type { ShockRequest } from "../shock/pair.ts";

const AFTERMATH = 30;

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

/** The announcement of an event as a shock of its own: what it would have meant if it had been carried out as announced. */
export function announcedRequest(event: CaseEvent): ShockRequest | null {
  if (!event.announced || event.announced.changes.length === 0) return null;
  const days = Math.max(...event.announced.changes.map((change) => Number(/\+(\d+)/.exec(change)?.[1] ?? AFTERMATH)));
  return { ...eventRequest(event), changes: event.announced.changes, days };
}

/** A shock of the case put on a date. */
export function injectedRequest(shock: Shock, date: string, days = shock.days): ShockRequest {
  return {
    id: shock.id,
    title: shock.title,
    changes: shock.changes,
    date: dayOf(date),
    days,
    aftermath: AFTERMATH,
    otherEvents: false,
  };
}

/** Events with a physical or announced change on the network, inside the years whose output is known; in date order. */
export function replayableEvents(kase: Case): CaseEvent[] {
  const years = new Set(
    kase.figures.filter((f) => f.quantity === "production" && f.use).map((f) => f.from.slice(0, 4)),
  );
  return kase.events
    .filter((event) => event.changes.length > 0 || (event.announced?.changes.length ?? 0) > 0)
    .filter((event) => years.has(event.date.slice(0, 4)))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
