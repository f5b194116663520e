import type { Case, Link, Shipper } from "@multivector/engine";

/** Links by the place they begin at, for a commodity, restricted to what `may` allows. */
function outgoing(kase: Case, commodity: string, may: (link: Link) => boolean): Map<string, string[]> {
  const from = new Map<string, string[]>();
  for (const link of kase.links) {
    if (!link.commodities.includes(commodity) || !may(link)) continue;
    const list = from.get(link.from);
    if (list) list.push(link.to);
    else from.set(link.from, [link.to]);
  }
  return from;
}

/** Places a commodity can reach from a place over the links that `may` allows, whatever their dates; the start included. */
export function reachable(kase: Case, start: string, commodity: string, may: (link: Link) => boolean): Set<string> {
  const next = outgoing(kase, commodity, may);
  const seen = new Set([start]);
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const to of next.get(place) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  return seen;
}

/** Whether a shipper's access rights cover a link. */
export function hasAccess(access: readonly string[]): (link: Link) => boolean {
  const ids = new Set(access);
  return (link) => ids.has(link.id) || ids.has(link.corridor);
}

/** True where a shipper names what does not exist, or its cargo runs into a place that does not: where it ends cannot be said then. */
export function isUncertain(kase: Case, shipper: Shipper): boolean {
  const routes = new Set(kase.links.flatMap((link) => [link.id, link.corridor]));
  for (const corridor of kase.corridors) routes.add(corridor.id);
  const places = new Set(kase.places.map((place) => place.id));
  if (shipper.access.some((id) => !routes.has(id)) || shipper.fields.some((id) => !places.has(id))) return true;
  if (!kase.commodities.some((commodity) => commodity.id === shipper.commodity)) return true;
  return shipper.fields.some((field) =>
    [...reachable(kase, field, shipper.commodity, hasAccess(shipper.access))].some((place) => !places.has(place)),
  );
}
