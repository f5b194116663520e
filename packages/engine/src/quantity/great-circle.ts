/** Mean radius of the earth, km (IUGG 1980, R1). */
const RADIUS = 6371.0088;

const HALF_TURN = Math.PI;

/** A point on the globe, degrees. */
export interface GlobePoint {
  readonly lat: number;
  readonly lon: number;
}

/**
 * Shortest way between two points over a globe, km: no road, line or sea lane is shorter, most are longer. From the chord c of unit vectors,
 * 2 R asin(c / 2); by series, so that the bits are the same on every machine.
 */
export function greatCircleKm(a: GlobePoint, b: GlobePoint): number {
  const [p, q] = [unitVector(a), unitVector(b)];
  const chord = Math.sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2);
  return 2 * RADIUS * arcSine(Math.min(1, chord / 2));
}

function unitVector({ lat, lon }: GlobePoint): [number, number, number] {
  const across = cosine(lat);
  return [across * cosine(lon), across * sine(lon), sine(lat)];
}

const cosine = (degrees: number) => sine(degrees + 90);

/** Sine of an angle in degrees, by its series around zero. */
function sine(degrees: number): number {
  const turned = degrees - 360 * Math.round(degrees / 360);
  const near = turned > 90 ? 180 - turned : turned < -90 ? -180 - turned : turned;
  const x = (near * HALF_TURN) / 180;
  let [term, sum] = [x, x];
  for (let n = 2; n <= 22; n += 2) {
    term *= (-x * x) / (n * (n + 1));
    sum += term;
  }
  return sum;
}

/** Angle in radians whose sine is `s`, 0 to 1; near 1 by that of half its complement. */
function arcSine(s: number): number {
  if (s > 0.5) return HALF_TURN / 2 - 2 * arcSine(Math.sqrt((1 - s) / 2));
  let [power, sum] = [s, s];
  for (let n = 1; n <= 28; n++) {
    power *= (s * s * (2 * n - 1)) / (2 * n);
    sum += power / (2 * n + 1);
  }
  return sum;
}
