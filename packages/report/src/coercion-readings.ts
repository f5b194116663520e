import type { Assessment, ClosureLoss, CoercionResult } from "@multivector/engine";
import { distinct, shortName } from "./format.ts";
import { exitCorridors, type View } from "./view.ts";

/** What readings of coercion need: the case with its names, and the result. */
export type CoercionView = Pick<View, "case" | "stateName" | "placeName" | "corridorName" | "bodyName"> & {
  readonly assessment: Pick<Assessment, "coercion">;
};

/** All that one actor can surely close (or, `disputed`, perhaps), over each number of days. */
export interface ActorPower {
  readonly actor: string;
  readonly name: string;
  readonly isState: boolean;
  /** Levers in words. */
  readonly levers: string;
  readonly disputed: boolean;
  /** In the order of the horizons; undefined where one was not worked out. */
  readonly byDays: readonly (ClosureLoss | undefined)[];
  /** The row of the horizon that tables and sentences quote. */
  readonly main: ClosureLoss;
}

/** The horizon that sentences quote: that of the static results, or the nearest there is. */
export function quotedDays({ horizons, days }: CoercionResult): number {
  const [nearest = days] = [...horizons].sort((a, b) => Math.abs(a - days) - Math.abs(b - days));
  return nearest;
}

/** Losses below this are no power, USD million. */
export const NOTICED = 0.5;

/** Actors whose closure costs anything, the costliest first within states, then operators. */
export function powers(view: CoercionView, disputed: boolean): ActorPower[] {
  const { coercion } = view.assessment;
  const days = quotedDays(coercion);
  const mine = coercion.closures.filter((row) => row.disputed === disputed);
  const found = distinct(mine.map((row) => row.actor)).flatMap((actor): ActorPower[] => {
    const lever = widestLever(mine.filter((row) => row.actor === actor));
    const rows = mine.filter((row) => row.actor === actor && row.lever === lever);
    const byDays = coercion.horizons.map((horizon) => rows.find((row) => row.days === horizon));
    const main = rows.find((row) => row.days === days);
    if (main === undefined || !rows.some((row) => row.lossUsdM > NOTICED)) return [];
    const kind = view.case.actors.find((candidate) => candidate.id === actor)?.kind ?? "state";
    const isState = kind === "state" || kind === "bloc";
    return [
      {
        actor,
        name: actorName(view, actor),
        isState,
        levers: leversOf(view, actor, disputed, lever),
        disputed,
        byDays,
        main,
      },
    ];
  });
  return found.sort((a, b) => Number(b.isState) - Number(a.isState) || b.main.lossUsdM - a.main.lossUsdM);
}

/** Actors that hold a lever by which nothing is lost. */
export function powerless(view: CoercionView): string[] {
  const { closures } = view.assessment.coercion;
  const strong = new Set(closures.filter((row) => row.lossUsdM > NOTICED).map((row) => row.actor));
  return distinct(closures.map((row) => row.actor))
    .filter((actor) => !strong.has(actor))
    .map((actor) => actorName(view, actor));
}

function widestLever(rows: readonly ClosureLoss[]): ClosureLoss["lever"] | undefined {
  if (rows.some((row) => row.lever === "all")) return "all";
  return [...rows].sort((a, b) => b.lossUsdM - a.lossUsdM)[0]?.lever;
}

function leversOf(
  view: CoercionView,
  actor: string,
  disputed: boolean,
  lever: ClosureLoss["lever"] | undefined,
): string {
  if (lever !== undefined && lever !== "all") return lever;
  const veto = disputed ? "disputed" : "yes";
  return distinct(view.case.controls.filter((c) => c.actor === actor && c.veto === veto).map((c) => c.lever)).join(
    ", ",
  );
}

/** A state, bloc or company by its name. */
export function actorName(view: CoercionView, id: string): string {
  const name = view.bodyName(id);
  return name === id ? view.stateName(id) : name;
}

/** A link of the case in words, its corridor first; an actor where the id is none. */
export function closedName(view: CoercionView, id: string): string {
  const link = view.case.links.find((candidate) => candidate.id === id);
  if (link === undefined) return actorName(view, id);
  const end = (place: string) => shortName(view.placeName(place)).replace(/^On /, "on ");
  return `${corridorWords(view, link.corridor)} (${end(link.from)} to ${end(link.to)})`;
}

/** A corridor by its name, without what stands in brackets or behind a comma, and without a tail of country codes. */
export function corridorWords(view: CoercionView, id: string): string {
  const [name = ""] = view.corridorName(id).split(/\s*[(,]/);
  return name.replace(/\s+[A-Z]{2}(?:-[A-Z]{2})+$/, "") || id;
}

/** Detours below this share of the largest of their commodity are left out. */
const NOTICEABLE = 0.05;

/** Where more leaves the country than without the closure: exit corridors, the largest first. */
export function detours(view: View, reroutes: ClosureLoss["reroutes"], most: number): ClosureLoss["reroutes"] {
  return reroutes
    .filter((way) => exitCorridors(view.baseline, way.commodity).has(way.corridor))
    .filter((way, _, all) => way.amount >= NOTICEABLE * Math.max(...all.filter(same(way)).map((other) => other.amount)))
    .filter((way) => way.amount >= (way.unit === "bcm" ? 0.01 : 0.5))
    .sort((a, b) => order(view, a) - order(view, b) || b.amount - a.amount)
    .slice(0, most);
}

type Way = ClosureLoss["reroutes"][number];

const same = (way: Way) => (other: Way) => other.commodity === way.commodity;

/** The main commodity first, the others as the case lists them. */
function order(view: View, { commodity }: Way): number {
  return commodity === view.commodity.id ? -1 : view.case.commodities.findIndex((one) => one.id === commodity);
}
