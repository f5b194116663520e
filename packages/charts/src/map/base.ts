import { type GeoProjection, geoConicEqualArea, geoContains, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import type { Box } from "../draw/boxes.ts";
import { tag } from "../draw/svg.ts";
import type { CorridorMapState, Topology } from "./state.ts";
import { thinPath } from "./thin-path.ts";

export type Country = Feature<Geometry, { name?: string }>;

const LAND = "#efece4";
const FOCAL = "#e2dccb";
const COAST = "#c9c5b8";

/** An equal-area conic fitted to the places in use, clipped to the frame. */
export function fitProjection(state: CorridorMapState, frame: Box): GeoProjection {
  const wanted = new Set(state.fit ?? state.links.filter((l) => l.amount > 0).flatMap((l) => [l.from, l.to]));
  const used = state.places.filter((place) => wanted.size === 0 || wanted.has(place.id));
  const lons = used.map((p) => p.lon);
  const lats = used.map((p) => p.lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const third = Math.max(2, (north - south) / 6);
  const projection = geoConicEqualArea()
    .parallels([south + third, north + 0.01 - third / 2])
    .rotate([-(Math.min(...lons) + Math.max(...lons)) / 2, 0]);
  const pad = 34;
  projection.fitExtent(
    [
      [frame.x + pad, frame.y + pad],
      [frame.x + frame.width - pad, frame.y + frame.height - pad],
    ],
    { type: "MultiPoint", coordinates: used.map((p) => [p.lon, p.lat]) },
  );
  return projection.clipExtent([
    [frame.x, frame.y],
    [frame.x + frame.width, frame.y + frame.height],
  ]);
}

/** The countries of a topology as features with their names. */
export function countriesOf(topology: Topology, object?: string): Country[] {
  const key = object ?? (topology.objects.countries === undefined ? Object.keys(topology.objects)[0]! : "countries");
  const collection = feature(topology, topology.objects[key] as GeometryCollection) as unknown as FeatureCollection;
  return collection.features as Country[];
}

/** Land with the focal state tinted: calm, so that the flows speak. */
export function drawBase(countries: readonly Country[], state: CorridorMapState, projection: GeoProjection): string {
  return countries
    .map((country) => {
      const d = thinPath(country, projection);
      if (d === "") return "";
      const fill = geoContains(country, [...state.focal]) ? FOCAL : LAND;
      return tag("path", { d, fill, stroke: COAST, "stroke-width": 0.6 });
    })
    .join("\n");
}

/** Countries that fill a visible part of the frame, with the centre of that part and its area in square pixels. */
export function visibleCountries(
  countries: readonly Country[],
  projection: GeoProjection,
): { country: Country; x: number; y: number; area: number }[] {
  const path = geoPath(projection);
  return countries
    .map((country) => {
      const [x, y] = path.centroid(country);
      return { country, x, y, area: path.area(country) };
    })
    .filter((item) => Number.isFinite(item.x) && item.area > 900)
    .sort((a, b) => b.area - a.area);
}
