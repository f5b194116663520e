import { lookup } from "../case/lookup.ts";
import type { Case, Link } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import { dayOf } from "../quantity/dates.ts";
import { RequestError } from "../simulate/run.ts";
import { longestChain } from "./chain.ts";
import { crossingAfter, figureOn, legOf, type Reading } from "./legs.ts";
import type { CorridorProfile, CorridorProfileRequest, CorridorTotal } from "./types.ts";

/** Length, time and cost of a corridor by leg, as far as the case states them. Throws at an unknown corridor, commodity or date. */
export function corridorProfile(kase: Case, request: CorridorProfileRequest): CorridorProfile {
  const corridor = kase.corridors.find(({ id }) => id === request.corridor);
  if (corridor === undefined) {
    throw new RequestError([
      unknown(
        "corridor",
        request.corridor,
        kase.corridors.map(({ id }) => id),
      ),
    ]);
  }
  const date = request.date ?? kase.asOf;
  if (Number.isNaN(dayOf(date))) throw new RequestError([`\`${date}\` is no date; write it as 2026-07-01`]);
  const all = kase.links.filter((link) => link.corridor === corridor.id);
  const carried = [...new Set([...corridor.commodities, ...all.flatMap((link) => link.commodities)])];
  const open = all.filter((link) => isOpen(link, date));
  const carries = (id: string) => open.some((link) => link.commodities.includes(id));
  const commodity = request.commodity ?? carried.find(carries) ?? carried[0] ?? "";
  if (request.commodity !== undefined && !carried.includes(commodity)) {
    throw new RequestError([
      `corridor \`${corridor.id}\`: ${unknown("commodity", commodity, carried)}; it carries ${carried.join(", ")}`,
    ]);
  }
  const links = open.filter((link) => link.commodities.includes(commodity));
  const chain = longestChain(links);
  const reading: Reading = { kase, index: lookup(kase), date, alone: all.length === 1 };
  return {
    ...{ corridor: corridor.id, name: corridor.name, date, commodity },
    legs: chain.flatMap((link, i) => [legOf(reading, link), ...crossingAfter(reading, link, chain[i + 1])]),
    totals: totalsOf(reading, corridor.id),
    beside: links.filter((link) => !chain.includes(link)).map(({ id }) => id),
    missing:
      chain.length === 0
        ? [`no link of \`${corridor.id}\` is open to ${commodity} on ${date}`]
        : unstated(reading, chain),
  };
}

function isOpen({ opens, closes }: Link, date: string): boolean {
  const day = dayOf(date);
  return (opens === "" || dayOf(opens) <= day) && (closes === "" || day < dayOf(closes));
}

function totalsOf({ index, date }: Reading, corridor: string): CorridorTotal[] {
  return (["length", "time", "cost-evidence"] as const).flatMap((quantity) =>
    index
      .allFigures(`corridor:${corridor}`, quantity)
      .filter(({ use, from }) => use && (from === "" || dayOf(from) <= dayOf(date)))
      .map(({ of, value, unit, id, source, basis, from }) => ({
        quantity,
        of,
        value,
        unit,
        figure: id,
        source,
        basis,
        from,
      })),
  );
}

/** Crossings on the way whose time nobody states apart. */
function unstated(reading: Reading, chain: readonly Link[]): string[] {
  return chain.slice(0, -1).flatMap(({ to }) => {
    const place = reading.kase.places.find(({ id }) => id === to);
    if (place === undefined || !["border", "seaport"].includes(place.kind)) return [];
    const known = figureOn(reading, `place:${to}`, "time") !== undefined;
    return known
      ? []
      : [`time at ${place.name} (${place.kind}): not stated apart; times of the legs beside it may contain it`];
  });
}
