import type { Topology } from "@multivector/charts";

type Ring = [number, number][];

/** Countries of the toy world as boxes: name, west, south, east, north in degrees. */
const BOXES: readonly (readonly [string, number, number, number, number])[] = [
  ["Northreach", 12, 47, 52, 60],
  ["Midland", 24, 40, 44, 47],
  ["Eastmoor", 44, 34, 60, 47],
  ["Southvale", 10, 34, 30, 40],
  ["Westhaven", 2, 40, 17, 47],
];

/** A topology of rectangles: enough for a map, small enough to read. */
export function toyTopology(): Topology {
  const arcs: Ring[] = BOXES.map(([, west, south, east, north]) => ringOf(west, south, east, north));
  return {
    type: "Topology",
    arcs,
    objects: {
      countries: {
        type: "GeometryCollection",
        geometries: BOXES.map(([name], i) => ({ type: "Polygon", arcs: [[i]], properties: { name } })),
      },
    },
  };
}

/** A clockwise ring (the winding of a filled area on the sphere) with a point on each degree, so that edges follow the parallels. */
function ringOf(west: number, south: number, east: number, north: number): Ring {
  const ring: Ring = [];
  for (let lon = west; lon < east; lon++) ring.push([lon, north]);
  for (let lat = north; lat > south; lat--) ring.push([east, lat]);
  for (let lon = east; lon > west; lon--) ring.push([lon, south]);
  for (let lat = south; lat <= north; lat++) ring.push([west, lat]);
  return ring;
}
