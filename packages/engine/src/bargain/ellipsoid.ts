import { type Matrix, tabulate } from "./votes.ts";

/** What a search learns at a point: is it allowed, what is it worth, and which way is better (or allowed). */
interface Probe {
  readonly inside: boolean;
  readonly value: number;
  readonly uphill: readonly number[];
}

type Search = (x: readonly number[]) => Probe;
type Point = readonly number[];

/** Differences of values up to this, in their own size, are rounding. */
const ROUNDING = 1e-13;

/** After the whole cube the search begins anew in a ball of this radius around what it found: thin ellipsoids lose digits. */
const AGAIN = [1e-2, 1e-4, 1e-6];

/**
 * The best allowed point of a concave function over part of the unit cube, two or more dimensions, by the ellipsoid method (Shor 1977): every
 * probe cuts the ellipsoid that holds the answer in half. Kinks do no harm; those that are known are tried first, since the answer is often one of
 * them. null: no point with room around it is allowed.
 */
export function ellipsoid(n: number, kinks: readonly Point[], probe: Search): Point | null {
  const best = kinks.reduce<Point | null>((found, x) => better(probe, found, x), null);
  const middle = new Array<number>(n).fill(0.5);
  let found = better(probe, best, shrink(probe, middle, Math.sqrt(n) / 2));
  for (const radius of AGAIN) if (found !== null) found = better(probe, found, shrink(probe, found, radius));
  return found;
}

/** The second of two points, unless the first is allowed and worth more by more than rounding, or the second is not allowed. */
function better(probe: Search, a: Point | null, b: Point | null): Point | null {
  if (a === null || b === null) return [a, b].find((x) => x !== null && probe(x).inside) ?? null;
  const [one, other] = [probe(a), probe(b)];
  if (!other.inside) return a;
  return one.inside && one.value > other.value + ROUNDING * (1 + Math.abs(one.value)) ? a : b;
}

/** Where an ellipsoid, at first a ball, shrinks to; the best allowed point on the way where it ends outside. */
function shrink(probe: Search, start: Point, radius: number): Point | null {
  const n = start.length;
  const grow = (n * n) / (n * n - 1);
  let centre: Point = start;
  let shape: Matrix = tabulate(n, n, (i, j) => (i === j ? radius * radius : 0));
  let best: { readonly x: Point; readonly value: number } | null = null;
  for (let step = 0; step < 100 * n * (n + 1); step++) {
    const { inside, value, uphill } = probe(centre);
    if (inside && (best === null || value > best.value)) best = { x: centre, value };
    const pushed = shape.map((row) => row.reduce((sum, v, k) => sum + v * uphill[k]!, 0));
    const width = Math.sqrt(pushed.reduce((sum, v, k) => sum + v * uphill[k]!, 0));
    // Flat: the best there is, or not allowed and no way out; or the digits are used up.
    if (!(width > 0)) break;
    const ahead = pushed.map((v) => v / width);
    centre = centre.map((x, k) => x + ahead[k]! / (n + 1));
    const before = shape;
    shape = tabulate(n, n, (i, j) => grow * (before[i]![j]! - (2 / (n + 1)) * ahead[i]! * ahead[j]!));
  }
  return best && better(probe, best.x, centre);
}
