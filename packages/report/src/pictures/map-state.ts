import { type CorridorMapState, readable } from "@multivector/charts";
import { isPlanned, type Link } from "@multivector/engine";
import { distinct, isWeak, shortName } from "../format.ts";
import { exitCorridors, type FlowView, linksOf } from "../view.ts";

const SEA = /sea|tanker|ship|ferry|vessel/i;

/** The corridors of one commodity with their flow; `reading` is the unit it is read in, height in pixels. */
export function mapState(
  view: FlowView,
  commodity: string,
  reading: { readonly factor: number; readonly unit: string },
  height: number,
): CorridorMapState {
  const flows = new Map(linksOf(view, commodity).map((l) => [l.link, l]));
  const largest = Math.max(0, ...[...flows.values()].map((l) => l.focal));
  const links = view.case.links
    .filter((link) => !isPlanned(view.case, link) && (link.commodities.includes(commodity) || flows.has(link.id)))
    .map((link) => {
      const flow = flows.get(link.id);
      const domestic = link.states.every((s) => s === view.case.focal);
      return {
        id: link.id,
        corridor: link.corridor,
        from: link.from,
        to: link.to,
        amount: visible(flow?.focal ?? 0, largest) * reading.factor,
        group: domestic ? -1 : groupOf(view, link),
        assumed: !SEA.test(link.mode) && isWeak(flow?.basis ?? ""),
        sea: SEA.test(link.mode),
      };
    });
  return {
    id: `map-${commodity}`,
    title: `Flows of ${view.focalName} by corridor`,
    desc: describe(view, commodity, reading),
    width: 700,
    height,
    unit: reading.unit,
    places: view.case.places.map((p) => ({ id: p.id, name: shortName(p.name), lon: p.lon, lat: p.lat })),
    links,
    labels: labelsOf(view, commodity, reading, new Set(links.filter((l) => l.amount > 0).map((l) => l.id))),
    groups: view.groups.names,
    domestic: `inside ${view.focalName}`,
    onward: "onward legs",
    focal: focalPoint(view),
    fit: fitPlaces(
      view,
      links.filter((l) => l.amount > 0),
    ),
  };
}

function describe(
  view: FlowView,
  commodity: string,
  reading: { readonly factor: number; readonly unit: string },
): string {
  const rows = view.baseline.corridors.filter((c) => c.commodity === commodity && c.focal > 1e-6);
  const words = [...rows]
    .sort((a, b) => b.focal - a.focal)
    .map((r) => `${r.name} ${readable(r.focal * reading.factor)} ${reading.unit}`);
  return `Map of corridors, line width by flow: ${words.join("; ")}.`;
}

/** Traces of the solver's tolerance are no flow. */
function visible(focal: number, largest: number): number {
  return focal > 1e-6 * largest ? focal : 0;
}

/** A state of the link itself decides where it is a head; a sea leg beyond the exits belongs to nobody. */
function groupOf(view: FlowView, link: Link): number {
  const corridor = view.groups.ofCorridor.get(link.corridor) ?? -2;
  return corridor === -1 ? -2 : corridor;
}

const MOST_LABELS = 9;

/** Names of the ways out of the country always, of onward corridors where there is room. */
function labelsOf(
  view: FlowView,
  commodity: string,
  reading: { readonly factor: number; readonly unit: string },
  drawn: ReadonlySet<string>,
): CorridorMapState["labels"] {
  const exits = exitCorridors(view.baseline, commodity);
  return view.baseline.corridors
    .filter((r) => r.commodity === commodity && r.focal > 1e-6 && view.groups.ofCorridor.get(r.corridor) !== -1)
    .filter((r) => exits.has(r.corridor) || !SEA.test(view.case.corridors.find((c) => c.id === r.corridor)?.mode ?? ""))
    .sort((a, b) => Number(exits.has(b.corridor)) - Number(exits.has(a.corridor)) || b.focal - a.focal)
    .slice(0, MOST_LABELS)
    .flatMap((row) => {
      const link = labelledLink(view, row.corridor, drawn);
      const value = `${readable(row.focal * reading.factor)} ${reading.unit}`;
      const optional = !exits.has(row.corridor);
      return link === undefined ? [] : [{ link, text: shortName(row.name), value, optional }];
    });
}

/** The longest link of a corridor abroad: the one with room for words. */
function labelledLink(view: FlowView, corridor: string, drawn: ReadonlySet<string>): string | undefined {
  const at = new Map(view.case.places.map((p) => [p.id, p]));
  const length = (link: Link) => {
    const [a, b] = [at.get(link.from), at.get(link.to)];
    return a === undefined || b === undefined ? 0 : Math.abs(a.lon - b.lon) + Math.abs(a.lat - b.lat);
  };
  return view.case.links
    .filter((l) => l.corridor === corridor && drawn.has(l.id) && l.states.some((s) => s !== view.case.focal))
    .sort((a, b) => length(b) - length(a))[0]?.id;
}

function focalPoint(view: FlowView): [number, number] {
  const own = view.case.places.filter((p) => p.country === view.case.focal);
  const middle = [...own].sort((a, b) => a.lon - b.lon)[Math.floor(own.length / 2)];
  return [middle?.lon ?? 0, middle?.lat ?? 0];
}

/** Ends of land links always; ends of sea legs only where they do not stretch the frame far beyond the land network. */
function fitPlaces(view: FlowView, links: readonly { from: string; to: string; sea: boolean }[]): string[] {
  const at = new Map(view.case.places.map((p) => [p.id, p]));
  const land = distinct(links.filter((l) => !l.sea).flatMap((l) => [l.from, l.to]));
  const lons = land.flatMap((id) => at.get(id)?.lon ?? []);
  const lats = land.flatMap((id) => at.get(id)?.lat ?? []);
  const spread = Math.max(...lons) - Math.min(...lons);
  const near = (id: string) => {
    const place = at.get(id);
    if (place === undefined) return false;
    const beyond = Math.max(Math.min(...lons) - place.lon, place.lon - Math.max(...lons));
    const aside = Math.max(Math.min(...lats) - place.lat, place.lat - Math.max(...lats));
    return beyond < spread * 0.3 && aside < 6;
  };
  return distinct([
    ...land,
    ...links
      .filter((l) => l.sea)
      .flatMap((l) => [l.from, l.to])
      .filter(near),
  ]);
}
