import type { MapLink } from "./state.ts";

export type Point = readonly [number, number];

/** A cubic curve in pixels. */
export interface Curve {
  readonly start: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly end: Point;
}

const BEND = 0.1;

/** A smooth curve for each link: straight on through the places of its corridor, bent aside where two links join the same places. */
export function curvesOf(links: readonly MapLink[], at: ReadonlyMap<string, Point>): Map<string, Curve> {
  const twins = new Map<string, number>();
  const out = new Map<string, Curve>();
  for (const link of links) {
    const start = at.get(link.from);
    const end = at.get(link.to);
    if (start === undefined || end === undefined) continue;
    const pair = [link.from, link.to].sort().join(" ");
    const rank = twins.get(pair) ?? 0;
    twins.set(pair, rank + 1);
    const before = rank === 0 ? neighbour(links, link, "to", "from", at) : undefined;
    const after = rank === 0 ? neighbour(links, link, "from", "to", at) : undefined;
    out.set(link.id, bent(start, end, before, after, rank));
  }
  return out;
}

/** The one other end of the corridor's link that continues this one, if there is exactly one. */
function neighbour(
  links: readonly MapLink[],
  link: MapLink,
  near: "from" | "to",
  far: "from" | "to",
  at: ReadonlyMap<string, Point>,
): Point | undefined {
  const joint = near === "to" ? link.from : link.to;
  const found = links.filter((l) => l.corridor === link.corridor && l !== link && l[near] === joint);
  return found.length === 1 ? at.get(found[0]![far]) : undefined;
}

function bent(start: Point, end: Point, before: Point | undefined, after: Point | undefined, rank: number): Curve {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  const side = rank === 0 ? BEND * 0.6 : BEND * (1 + rank) * (rank % 2 === 0 ? 1 : -1);
  const third: Point = [dx / 3, dy / 3];
  const normal: Point = [dy * side, -dx * side];
  const tangentAt = (from: Point | undefined, to: Point | undefined): Point | undefined => {
    if (from === undefined || to === undefined) return undefined;
    const [tx, ty] = [to[0] - from[0], to[1] - from[1]];
    const size = Math.sqrt(tx * tx + ty * ty) || 1;
    return [(tx / size) * (length / 3), (ty / size) * (length / 3)];
  };
  const out = tangentAt(before, end) ?? [third[0] + normal[0], third[1] + normal[1]];
  const into = tangentAt(start, after) ?? [third[0] - normal[0], third[1] - normal[1]];
  return { start, c1: [start[0] + out[0], start[1] + out[1]], c2: [end[0] - into[0], end[1] - into[1]], end };
}

/** Point and direction of a curve at t between 0 and 1. */
export function along(curve: Curve, t: number): { point: Point; direction: Point } {
  const u = 1 - t;
  const mix = (k: 0 | 1) =>
    u * u * u * curve.start[k] + 3 * u * u * t * curve.c1[k] + 3 * u * t * t * curve.c2[k] + t * t * t * curve.end[k];
  const slope = (k: 0 | 1) =>
    3 * u * u * (curve.c1[k] - curve.start[k]) +
    6 * u * t * (curve.c2[k] - curve.c1[k]) +
    3 * t * t * (curve.end[k] - curve.c2[k]);
  const [sx, sy] = [slope(0), slope(1)];
  const size = Math.sqrt(sx * sx + sy * sy) || 1;
  return { point: [mix(0), mix(1)], direction: [sx / size, sy / size] };
}

/** Length of the straight line between the ends, in pixels. */
export function chord(curve: Curve): number {
  const [dx, dy] = [curve.end[0] - curve.start[0], curve.end[1] - curve.start[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/** The curve as an SVG path. */
export function curvePath(curve: Curve): string {
  const p = (point: Point) => point.map((v) => Math.round(v * 10) / 10).join(",");
  return `M${p(curve.start)}C${p(curve.c1)} ${p(curve.c2)} ${p(curve.end)}`;
}
