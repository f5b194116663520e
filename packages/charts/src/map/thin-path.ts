import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

/** Least distance between kept points in pixels: finer detail cannot be seen and would fill the file. */
const KEEP = 1.3;

/** The SVG path of a geometry, thinned to what can be seen and rounded to a tenth of a pixel. */
export function thinPath(object: GeoPermissibleObjects, projection: GeoProjection): string {
  const rings: string[] = [];
  let points: string[] = [];
  let last: readonly [number, number] = [0, 0];
  const put = (x: number, y: number) => {
    points.push(`${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`);
    last = [x, y];
  };
  const finish = () => {
    if (points.length > 3) rings.push(`M${points.join("L")}Z`);
    points = [];
  };
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      finish();
      put(x, y);
    },
    lineTo: (x, y) => {
      if (Math.abs(x - last[0]) + Math.abs(y - last[1]) >= KEEP) put(x, y);
    },
    arc: () => undefined,
    closePath: finish,
  };
  geoPath(projection, context)(object);
  finish();
  return rings.join("");
}
