/** How a reader sees: all colours, or without red (protan), green (deutan) or blue (tritan). */
export type Sight = "all" | "protan" | "deutan" | "tritan";

type Triple = readonly [number, number, number];

/** Linear RGB as dichromats see it: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHTS: Readonly<Record<Sight, readonly Triple[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linearRgb(hex: string): Triple {
  const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join("") : hex.slice(1);
  const of = (i: number) => {
    const v = Number.parseInt(full.slice(2 * i, 2 * i + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [of(0), of(1), of(2)];
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const light = (hex: string) => dot(linearRgb(hex), [0.2126, 0.7152, 0.0722]) + 0.05;
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b));
}

/** How far apart two colours are for a reader: CIE 1976 difference in L*a*b* (D65); about 2 is just seen. */
export function apart(a: string, b: string, sight: Sight): number {
  const [p, q] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lab(hex: string, sight: Sight): Triple {
  const seen = SIGHTS[sight].map((row) => Math.min(1, Math.max(0, dot(row, linearRgb(hex))))) as unknown as Triple;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], seen) / 0.95047);
  const y = f(dot([0.2126, 0.7152, 0.0722], seen));
  const z = f(dot([0.0193, 0.1192, 0.9505], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The least distance of any two of the colours for any reader. */
export function leastApart(colours: readonly string[]): number {
  const pairs = colours.flatMap((a, i) => colours.slice(i + 1).map((b) => [a, b] as const));
  const sights = Object.keys(SIGHTS) as Sight[];
  return Math.min(...pairs.flatMap(([a, b]) => sights.map((sight) => apart(a, b, sight))));
}
