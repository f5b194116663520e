import type { Lookup } from "../case/lookup.ts";
import type { Case, Figure, Link } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { greatCircleKm } from "../quantity/great-circle.ts";
import type { CorridorLeg, LegKind } from "./types.ts";

/** The case on the day of the request. */
export interface Reading {
  readonly kase: Case;
  readonly index: Lookup;
  readonly date: string;
  /** The corridor is one link: what is stated of it is stated of the link. */
  readonly alone: boolean;
}

/** The figure in force on the day; the first one also holds before its date, as in the network. */
export function figureOn({ index, date }: Reading, subject: string, quantity: string): Figure | undefined {
  const figures = index.figures(subject, quantity);
  const day = dayOf(date);
  const begun = figures.findLast(({ from }) => from === "" || dayOf(from) <= day);
  if (begun === undefined) return figures[0];
  return begun.to === "" || day < dayOf(begun.to) ? begun : undefined;
}

/** A link as a leg: what is stated of it, a great circle where no length is, null and a sentence for the rest. */
export function legOf(reading: Reading, link: Link): CorridorLeg {
  const of = (quantity: string) =>
    figureOn(reading, `link:${link.id}`, quantity) ??
    (reading.alone ? figureOn(reading, `corridor:${link.corridor}`, quantity) : undefined);
  const [length, time, cost] = [of("length"), of("time"), of("tariff")];
  const between = `${placeName(reading, link.from)} to ${placeName(reading, link.to)}`;
  const straight = length === undefined && !isAtOnePlace(link) ? greatCircle(reading.kase, link) : null;
  const missing = [
    ...(straight === null
      ? []
      : [`length, ${between}: not stated; a great circle, the shortest it can be${standsFor(reading, link)}`]),
    ...(length === undefined && straight === null && !isAtOnePlace(link) ? [`length, ${between}: not known`] : []),
    ...(time === undefined ? [`time, ${between}: not known`] : []),
    ...costMissing(cost, between),
  ];
  return {
    ...{ link: link.id, from: link.from, to: link.to, kind: kindOf(link.mode), states: link.states, basis: link.basis },
    ...costOf(cost),
    km: length?.value ?? straight ?? (isAtOnePlace(link) ? 0 : null),
    days: time?.value ?? null,
    bases: {
      km: length?.basis ?? (straight === null ? null : "derived"),
      ...{ days: time?.basis ?? null, cost: cost?.basis ?? null },
    },
    ...{ lengthFigure: length?.id ?? "", ...citing([length, time, cost], link.source), missing },
  };
}

/** A crossing at the place between two links, if the case states a time or a cost of it. */
export function crossingAfter(reading: Reading, link: Link, next: Link | undefined): CorridorLeg[] {
  if (next === undefined) return [];
  const place = reading.kase.places.find(({ id }) => id === link.to);
  const [time, cost] = ["time", "tariff"].map((quantity) => figureOn(reading, `place:${link.to}`, quantity));
  if (place === undefined || (time === undefined && cost === undefined)) return [];
  const missing = [
    ...(time === undefined ? [`time at ${place.name}: not known`] : []),
    ...costMissing(cost, `at ${place.name}`),
  ];
  return [
    {
      ...{ link: "", from: place.id, to: place.id, kind: "crossing", states: [place.country], basis: place.basis },
      ...costOf(cost),
      ...{ km: 0, days: time?.value ?? null, lengthFigure: "" },
      bases: { km: null, days: time?.basis ?? null, cost: cost?.basis ?? null },
      ...{ ...citing([time, cost], place.source), missing },
    },
  ];
}

/** Loading and handling happen at a place: they have no length. */
const isAtOnePlace = (link: Link) => kindOf(link.mode) === "crossing";

function kindOf(mode: string): LegKind {
  if (mode.includes("pipe")) return "pipe";
  if (mode === "sea" || mode === "ferry" || mode === "tanker") return "sea";
  if (mode === "rail" || mode === "road") return mode;
  if (mode === "port" || mode === "border") return "crossing";
  throw new Error(
    `no kind of leg for mode \`${mode}\`; known are rail, road, sea, ferry, tanker, port, border and pipelines`,
  );
}

function greatCircle({ places }: Case, link: Link): number | null {
  const [from, to] = [link.from, link.to].map((id) => places.find((place) => place.id === id));
  return from === undefined || to === undefined ? null : greatCircleKm(from, to);
}

/** A market is a region: its point on the map stands for it. */
function standsFor({ kase }: Reading, link: Link): string {
  const market = kase.places.find(({ id, kind }) => kind === "market" && (id === link.from || id === link.to));
  return market === undefined ? "" : `, with the point that stands for ${market.name}`;
}

function costOf(cost: Figure | undefined): Pick<CorridorLeg, "usdPerTonne" | "cost"> {
  if (cost === undefined) return { usdPerTonne: null, cost: null };
  return { usdPerTonne: cost.unit === "USD/t" ? cost.value : null, cost: { value: cost.value, unit: cost.unit } };
}

function costMissing(cost: Figure | undefined, where: string): string[] {
  if (cost === undefined) return [`cost, ${where}: not known`];
  return cost.unit === "USD/t" ? [] : [`cost, ${where}: stated in ${cost.unit}, not per tonne`];
}

function citing(figures: readonly (Figure | undefined)[], record: string) {
  const cited = figures.filter((figure) => figure !== undefined);
  return {
    figures: cited.map(({ id }) => id),
    sources: [...new Set([record, ...cited.map(({ source }) => source)])],
  };
}

const placeName = ({ kase }: Reading, id: string) => kase.places.find((place) => place.id === id)?.name ?? id;
