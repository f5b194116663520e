import type { Box } from "./draw/boxes.ts";
import { linear } from "./draw/number.ts";
import { groupColour, ink } from "./draw/style.ts";
import { svgDocument, tag } from "./draw/svg.ts";
import { countriesOf, drawBase, fitProjection } from "./map/base.ts";
import { along, type Curve, chord, curvePath, curvesOf, type Point } from "./map/curves.ts";
import { drawLabels } from "./map/labels.ts";
import { drawLegend, legendHeight } from "./map/legend.ts";
import type { CorridorMapState, MapLink, Topology } from "./map/state.ts";

const WIDEST = 17;

/** A map whose line width is the flow of each segment; `topology` holds the countries (for instance Natural Earth). */
export function corridorMap(state: CorridorMapState, topology: Topology): string {
  return layoutMap(state, topology).svg;
}

/** The map with the boxes of its words, so that a test can see that none touch. */
export function layoutMap(
  state: CorridorMapState,
  topology: Topology,
): { svg: string; boxes: ReadonlyMap<string, Box>; frame: Box } {
  const frame: Box = { x: 0.5, y: 0.5, width: state.width - 1, height: state.height - legendHeight(state) - 1 };
  const projection = fitProjection(state, frame);
  const countries = countriesOf(topology, state.object);
  const at = new Map<string, Point>();
  for (const place of state.places) {
    const spot = projection([place.lon, place.lat]);
    if (spot !== null) at.set(place.id, spot);
  }
  const curves = curvesOf(state.links, at);
  const largest = Math.max(1e-9, ...state.links.map((l) => l.amount));
  const scale = linear([0, largest], [0, WIDEST]);
  const widthOfAmount = (amount: number) => Math.max(1.3, scale(amount));
  const widthOf = (link: MapLink) => (link.amount > 0 ? widthOfAmount(link.amount) : 1.1);
  const words = drawLabels(state, countries, { curves, widthOf, at, frame, projection });
  const clip = `${state.id}-frame`;
  const body = [
    tag("defs", {}, tag("clipPath", { id: clip }, tag("rect", { ...frame }))),
    tag("rect", { ...frame, fill: "#f7f8f8" }),
    tag(
      "g",
      { "clip-path": `url(#${clip})` },
      drawBase(countries, state, projection) + drawLinks(state, curves, widthOf),
    ),
    drawPlaces(state, at, frame),
    words.svg,
    tag("rect", { ...frame, fill: "none", stroke: ink.rule }),
    drawLegend(
      state,
      { x: 2, y: frame.height + 4, width: state.width - 4, height: legendHeight(state) },
      widthOfAmount,
    ),
  ].join("\n");
  return { svg: svgDocument(state, state.width, state.height, body), boxes: words.boxes, frame };
}

function colourOf(link: MapLink): string {
  if (link.amount === 0) return ink.faint;
  return groupColour(link.group);
}

function drawLinks(
  state: CorridorMapState,
  curves: ReadonlyMap<string, Curve>,
  widthOf: (link: MapLink) => number,
): string {
  const ordered = [...state.links].sort((a, b) => Number(a.amount > 0) - Number(b.amount > 0) || b.amount - a.amount);
  return ordered
    .map((link) => {
      const curve = curves.get(link.id);
      if (curve === undefined) return "";
      const width = widthOf(link);
      const line = tag("path", {
        d: curvePath(curve),
        fill: "none",
        stroke: colourOf(link),
        "stroke-width": width,
        "stroke-linecap": link.assumed ? "butt" : "round",
        "stroke-dasharray": link.assumed && link.amount > 0 ? `${px2(width * 0.8 + 5)} 2.5` : undefined,
        opacity: link.sea && link.amount > 0 ? "0.45" : undefined,
        "data-link": link.id,
      });
      return line + (link.amount > 0 ? arrow(curve, width, colourOf(link)) : "");
    })
    .join("\n");
}

const px2 = (value: number) => Math.round(value * 10) / 10;

/** A white chevron inside a broad line, a full head on a thin one, which would otherwise lose its direction. */
function arrow(curve: Curve, width: number, colour: string): string {
  if (chord(curve) < 24) return "";
  const { point, direction } = along(curve, 0.56);
  const size = width >= 6 ? width * 0.32 : 3.2 + width * 0.6;
  const tip: Point = [point[0] + direction[0] * size, point[1] + direction[1] * size];
  const back = (side: number): Point => [
    point[0] - direction[0] * size * 0.6 - direction[1] * side * size,
    point[1] - direction[1] * size * 0.6 + direction[0] * side * size,
  ];
  const points = [back(1), tip, back(-1)].map((p) => `${px2(p[0])},${px2(p[1])}`).join(" ");
  return width >= 6
    ? tag("polyline", { points, fill: "none", stroke: "#fff", "stroke-width": Math.max(1.4, width * 0.14) })
    : tag("polygon", { points, fill: colour, stroke: "#fff", "stroke-width": 0.7 });
}

function drawPlaces(state: CorridorMapState, at: ReadonlyMap<string, Point>, frame: Box): string {
  const used = new Set(state.links.filter((l) => l.amount > 0).flatMap((l) => [l.from, l.to]));
  return state.places
    .filter((place) => used.has(place.id))
    .map((place) => {
      const spot = at.get(place.id);
      const seen =
        spot !== undefined && spot[0] > 2 && spot[1] > 2 && spot[0] < frame.width - 1 && spot[1] < frame.height - 1;
      return seen
        ? tag("circle", { cx: spot[0], cy: spot[1], r: 2.3, fill: "#fff", stroke: ink.strong, "stroke-width": 1.1 })
        : "";
    })
    .join("");
}
