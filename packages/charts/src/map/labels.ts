import { type GeoProjection, geoContains } from "d3-geo";
import { type Box, type Candidate, placeLabels, textWidth } from "../draw/boxes.ts";
import { groupWord, ink } from "../draw/style.ts";
import { label, tag } from "../draw/svg.ts";
import { type Country, visibleCountries } from "./base.ts";
import { along, type Curve, chord, type Point } from "./curves.ts";
import type { CorridorMapState, MapLink } from "./state.ts";

/** What is already drawn, in pixels. */
export interface Drawn {
  readonly curves: ReadonlyMap<string, Curve>;
  readonly widthOf: (link: MapLink) => number;
  readonly at: ReadonlyMap<string, Point>;
  readonly frame: Box;
  readonly projection: GeoProjection;
}

interface Written {
  readonly key: string;
  readonly lines: readonly {
    readonly text: string;
    readonly size: number;
    readonly bold: boolean;
    readonly fill: string;
  }[];
}

const LINE = 13;

/** All words on the map, placed so that no two touch: corridor names and values first, then places, then countries. */
export function drawLabels(
  state: CorridorMapState,
  countries: readonly Country[],
  drawn: Drawn,
): { svg: string; boxes: ReadonlyMap<string, Box>; words: ReadonlyMap<string, string> } {
  const written: Written[] = [];
  const candidates: Candidate[] = [];
  const add = (item: Written, boxes: Box[], required: boolean) => {
    written.push(item);
    candidates.push({ key: item.key, boxes, required });
  };
  for (const wanted of state.labels) addCorridor(wanted, state, drawn, add);
  for (const place of placesByFlow(state)) addPlace(place, drawn, add);
  for (const item of visibleCountries(countries, drawn.projection)) addCountry(item, drawn.projection, add);
  const obstacles = [...lineObstacles(state, drawn), ...placeObstacles(state, drawn)];
  const boxes = placeLabels(candidates, obstacles, shrunk(drawn.frame, 3));
  const words = new Map(written.map((item) => [item.key, drawWritten(item, boxes.get(item.key))]));
  return { svg: [...words.values()].join("\n"), boxes, words };
}

const shrunk = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
});

type Add = (item: Written, boxes: Box[], required: boolean) => void;

function addCorridor(
  wanted: CorridorMapState["labels"][number],
  state: CorridorMapState,
  drawn: Drawn,
  add: Add,
): void {
  const link = state.links.find((l) => l.id === wanted.link);
  const curve = link === undefined ? undefined : drawn.curves.get(link.id);
  if (link === undefined || curve === undefined) return;
  const fill = link.amount === 0 || link.group === -2 ? ink.quiet : groupWord(link.group);
  const lines = [
    { text: wanted.text, size: 11.5, bold: true, fill },
    { text: wanted.value, size: 11.5, bold: false, fill: ink.strong },
  ].filter((line) => line.text !== "");
  const width = Math.max(...lines.map((l) => textWidth(l.text, l.size, l.bold)));
  const height = lines.length * LINE;
  const boxes: Box[] = [];
  // An optional name far from its line would be read as another line's.
  for (const reach of wanted.optional === true ? [0, 6] : [0, 8, 20, 36, 56]) {
    for (const t of [0.5, 0.35, 0.65, 0.2, 0.8, 0.95]) {
      for (const side of [-1, 1]) boxes.push(beside(curve, t, side, reach + drawn.widthOf(link) / 2, width, height));
    }
  }
  add({ key: `corridor ${wanted.link}`, lines }, boxes, wanted.optional !== true);
}

/** The box whose near edge stands `reach` pixels from the curve on one side. */
function beside(curve: Curve, t: number, side: number, reach: number, width: number, height: number): Box {
  const { point, direction } = along(curve, t);
  const normal: Point = [-direction[1] * side, direction[0] * side];
  const half = (Math.abs(normal[0]) * width + Math.abs(normal[1]) * height) / 2 + 4 + reach;
  return {
    x: point[0] + normal[0] * half - width / 2,
    y: point[1] + normal[1] * half - height / 2,
    width,
    height,
  };
}

function placesByFlow(state: CorridorMapState): CorridorMapState["places"] {
  const weight = new Map<string, number>();
  for (const link of state.links) {
    for (const end of [link.from, link.to]) weight.set(end, (weight.get(end) ?? 0) + link.amount);
  }
  return state.places
    .filter((place) => (weight.get(place.id) ?? 0) > 0)
    .sort((a, b) => weight.get(b.id)! - weight.get(a.id)! || (a.id < b.id ? -1 : 1));
}

function addPlace(place: CorridorMapState["places"][number], drawn: Drawn, add: Add): void {
  const at = drawn.at.get(place.id);
  if (at === undefined) return;
  const size = 10.5;
  const width = textWidth(place.name, size);
  const [x, y] = at;
  const boxes: Box[] = [];
  for (const reach of [6, 11]) {
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, -1],
      [1, 1],
      [-1, -1],
      [-1, 1],
    ] as const) {
      const cx = x + dx * (reach + width / 2);
      const cy = y + dy * (reach + 5);
      boxes.push({ x: cx - width / 2, y: cy - 6, width, height: 12 });
    }
  }
  add({ key: `place ${place.id}`, lines: [{ text: place.name, size, bold: false, fill: ink.body }] }, boxes, false);
}

function addCountry(item: ReturnType<typeof visibleCountries>[number], projection: GeoProjection, add: Add): void {
  const name = (item.country.properties.name ?? "").toUpperCase();
  if (name === "") return;
  const size = item.area > 20_000 ? 11 : 9;
  const width = textWidth(name, size) * 1.16;
  const boxes: Box[] = [];
  for (const dy of [0, -18, 18, -36, 36, -60, 60, -90, 90]) {
    for (const dx of [0, -30, 30, -70, 70, -120, 120, -180, 180]) {
      if (boxes.length === ENOUGH) break;
      const box = { x: item.x + dx - width / 2, y: item.y + dy - 7, width, height: 13 };
      if (inside(box, item.country, projection)) boxes.push(box);
    }
  }
  add({ key: `country ${name}`, lines: [{ text: name, size, bold: false, fill: "#6a634f" }] }, boxes, false);
}

/** Places tried for a country's name: asking whether a spot lies inside a country is what drawing a map spends its time on. */
const ENOUGH = 8;

function inside(box: Box, country: Country, projection: GeoProjection): boolean {
  return [0.1, 0.5, 0.9].every((share) => {
    const spot = projection.invert?.([box.x + share * box.width, box.y + box.height / 2]);
    return spot !== null && spot !== undefined && geoContains(country, spot);
  });
}

/** Distance in pixels at which lines are sampled as obstacles: each sample weighs the same, however short its link. */
const SAMPLE = 6;

function lineObstacles(state: CorridorMapState, drawn: Drawn): Box[] {
  const out: Box[] = [];
  for (const link of state.links) {
    const curve = drawn.curves.get(link.id);
    // Idle links are hairlines that words may cover.
    if (curve === undefined || link.amount === 0) continue;
    const half = drawn.widthOf(link) / 2 + 1;
    const count = Math.max(1, Math.ceil(chord(curve) / SAMPLE));
    for (let k = 0; k <= count; k++) {
      const t = k / count;
      const [x, y] = along(curve, t).point;
      const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
      // Words may cross a thin line, whose course stays clear, but not a broad one.
      out.push(...(half > 3 ? [box, box, box, box] : [box]));
    }
  }
  return out;
}

function placeObstacles(state: CorridorMapState, drawn: Drawn): Box[] {
  return placesByFlow(state).flatMap((place) => {
    const at = drawn.at.get(place.id);
    if (at === undefined) return [];
    const box = { x: at[0] - 3, y: at[1] - 3, width: 6, height: 6 };
    // A place weighs as much as a stretch of line: its circle must stay visible.
    return [box, box, box, box];
  });
}

function drawWritten(item: Written, box: Box | undefined): string {
  if (box === undefined) return "";
  const country = item.key.startsWith("country ");
  return item.lines
    .map((line, i) =>
      label(line.text, {
        x: box.x + box.width / 2,
        y: box.y + (box.height / item.lines.length) * (i + 0.5) + line.size * 0.35,
        "text-anchor": "middle",
        "font-size": line.size,
        "font-weight": line.bold ? 600 : undefined,
        "letter-spacing": country ? "0.14em" : undefined,
        fill: line.fill,
        stroke: country ? undefined : "#fff",
        "stroke-width": country ? undefined : 3,
        "stroke-opacity": country ? undefined : "0.8",
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    )
    .map((text) => (country ? tag("g", { "aria-hidden": "true" }, text) : text))
    .join("");
}
