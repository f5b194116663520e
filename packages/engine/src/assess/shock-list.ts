import type { Case, CaseEvent, Shock } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { AFTERMATH, eventRequest } from "../shock/event-request.ts";
import type { ShockRequest } from "../shock/pair.ts";

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

/**
 * Events with a physical or announced change, in years for which the output of some focal cargo of the targets is known; in date order.
 * Without output there is nothing to move, and an unknown output is not zero.
 */
export function replayableEvents(kase: Case): CaseEvent[] {
  const producers = kase.shippers.filter((shipper) => shipper.country === kase.focal);
  const known = new Set(
    kase.figures
      .filter((figure) => figure.use && figure.quantity === "production")
      .map((figure) => `${figure.subject}|${figure.of}|${figure.from.slice(0, 4)}`),
  );
  const moves = (event: CaseEvent) =>
    producers.some(
      (shipper) =>
        targetCommodities(kase, event).has(shipper.commodity) &&
        shipper.fields.some((field) => known.has(`place:${field}|${shipper.commodity}|${event.date.slice(0, 4)}`)),
    );
  return kase.events
    .filter((event) => event.changes.length > 0 || (event.announced?.changes.length ?? 0) > 0)
    .filter(moves)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function targetCommodities(kase: Case, event: CaseEvent): Set<string> {
  const linkOf = new Map(kase.links.map((link) => [link.id, link]));
  return new Set(
    event.targets.flatMap((target) => {
      const [kind, id] = target.split(":");
      if (kind === "corridor")
        return kase.links.filter((link) => link.corridor === id).flatMap((link) => link.commodities);
      if (kind === "link") return linkOf.get(id ?? "")?.commodities ?? [];
      if (kind === "row") {
        const terms = kase.sideRows.find((row) => row.id === id)?.terms ?? [];
        return terms.flatMap((term) => term.commodity ?? linkOf.get(term.link)?.commodities ?? []);
      }
      return kase.shippers.filter((shipper) => shipper.fields.includes(id ?? "")).map((shipper) => shipper.commodity);
    }),
  );
}
