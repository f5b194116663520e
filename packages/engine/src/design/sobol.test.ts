import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monteCarloPoints } from "./monte-carlo.ts";
import { sobolSequence } from "./sobol.ts";
import { SOBOL_DIMENSIONS, sobolRow } from "./sobol-directions.ts";

/** Whether x has the order 2^s - 1 modulo the polynomial, which makes that primitive. */
function isPrimitive(polynomial: number, s: number): boolean {
  for (let power = 1, x = 2; power < 2 ** s; power++) {
    if (x & (1 << s)) x ^= polynomial;
    if (x === 1) return power === 2 ** s - 1;
    x <<= 1;
  }
  return s === 1;
}

describe("the table of direction numbers", () => {
  const rows = Array.from({ length: SOBOL_DIMENSIONS - 1 }, (_, i) => sobolRow(i + 1)!);
  const polynomials = rows.map(({ a, m }) => (1 << m.length) | (a << 1) | 1);

  test("has 512 dimensions, each with a primitive polynomial of its own", () => {
    expect(SOBOL_DIMENSIONS).toBe(512);
    expect(new Set(polynomials).size).toBe(511);
    expect(rows.filter(({ m }, i) => !isPrimitive(polynomials[i]!, m.length))).toEqual([]);
  });

  test("has every primitive polynomial up to degree 12 (their numbers: 1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144)", () => {
    const known = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176];
    expect(known.map((_, i) => rows.filter(({ m }) => m.length === i + 1).length)).toEqual(known);
    expect(rows.filter(({ m }) => m.length === 12).length).toBe(144);
  });

  test("has first direction numbers that are odd and below 2^k", () => {
    for (const { m } of rows)
      for (const [k, value] of m.entries()) {
        expect(value % 2).toBe(1);
        expect(value).toBeLessThan(2 ** (k + 1));
      }
  });
});

describe("a Sobol sequence", () => {
  test("begins with the ten points Joe and Kuo print beside their program", () => {
    expect(sobolSequence(10, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  test("is that of a second writing (SciPy 1.17, 32 bits), in seven dimensions and in far ones", () => {
    expect(sobolSequence(4, 7, { skip: 5 })).toEqual([
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625],
      [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375],
    ]);
    const [point] = sobolSequence(1, 512, { skip: 777 });
    expect([0, 1, 99, 299, 511].map((axis) => point![axis])).toEqual([
      0.6923828125, 0.9365234375, 0.5107421875, 0.0302734375, 0.7978515625,
    ]);
  });

  test("puts one of any 2^m points in a row, from a multiple of 2^m on, into each dyadic box of area 2^-m; scrambled too", () => {
    const choice = {
      m: fc.integer({ min: 1, max: 7 }),
      block: fc.nat(40),
      seed: fc.option(fc.nat(), { nil: undefined }),
    };
    fc.assert(
      fc.property(choice.m, choice.block, choice.seed, (m, block, seed) => {
        const n = 2 ** m;
        const points = sobolSequence(n, 2, { skip: block * n, ...(seed === undefined ? {} : { seed }) });
        for (let k = 0; k <= m; k++) {
          const boxes = points.map(([x, y]) => `${Math.floor(x! * 2 ** k)} ${Math.floor(y! * 2 ** (m - k))}`);
          expect(new Set(boxes).size).toBe(n);
        }
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test("has one of 64 points in each 64th of every dimension, scrambled or not", () => {
    for (const options of [{}, { seed: 9 }]) {
      const points = sobolSequence(64, SOBOL_DIMENSIONS, options);
      for (let axis = 0; axis < SOBOL_DIMENSIONS; axis++)
        expect(new Set(points.map((point) => Math.floor(point[axis]! * 64))).size).toBe(64);
    }
  });
});

/** Mean over the unit cube of five dimensions: 1, its variance (1 + 1/48)^5 - 1. */
const smooth = (point: readonly number[]) => point.reduce((product, x) => product * (1 + (x - 0.5) / 2), 1);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rmse = (n: number, estimate: (n: number, seed: number) => number) =>
  Math.sqrt(mean(Array.from({ length: 24 }, (_, seed) => (estimate(n, seed) - 1) ** 2)));
const bySobol = (n: number, seed: number) => mean(sobolSequence(n, 5, { seed }).map(smooth));
const byChance = (n: number, seed: number) => {
  const points = monteCarloPoints(n, seed);
  return mean(Array.from({ length: n }, (_, i) => smooth([0, 1, 2, 3, 4].map((axis) => points.at(i, axis)))));
};

describe("a scrambled Sobol sequence", () => {
  test("integrates a smooth function with an error that falls faster than 1 / n, Monte Carlo as the root of it", () => {
    expect(rmse(64, bySobol) / rmse(1024, bySobol)).toBeGreaterThan(16);
    const ratio = rmse(64, byChance) / rmse(1024, byChance);
    expect(ratio).toBeGreaterThan(2.5);
    expect(ratio).toBeLessThan(6.5);
    expect(rmse(1024, bySobol)).toBeLessThan(rmse(1024, byChance) / 50);
  });

  test("is unbiased: over scrambles each coordinate is uniform, and two axes of a point are uncorrelated", () => {
    const N = 1000;
    const rows = Array.from({ length: N }, (_, seed) => sobolSequence(4, 2, { seed }));
    for (const [i, axis] of [
      [0, 0],
      [0, 1],
      [3, 1],
    ] as const) {
      const sorted = rows.map((points) => points[i]![axis]!).sort((a, b) => a - b);
      const gaps = sorted.map((u, k) => Math.max((k + 1) / N - u, u - k / N));
      expect(Math.max(...gaps) * Math.sqrt(N)).toBeLessThan(1.95);
    }
    const products = rows.map((points) => (points[0]![0]! - 0.5) * (points[0]![1]! - 0.5) * 12);
    expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(N));
  });

  test("is the same for the same seed, another for another, never 0 or 1, and keeps an axis when others are added", () => {
    expect(sobolSequence(8, 3, { seed: 5 })).toEqual(sobolSequence(8, 3, { scramble: true, seed: 5 }));
    expect(sobolSequence(8, 3, { seed: 5 })).not.toEqual(sobolSequence(8, 3, { seed: 6 }));
    expect(sobolSequence(8, 3, { seed: 5 })).toEqual(sobolSequence(8, 9, { seed: 5 }).map((row) => row.slice(0, 3)));
    expect(sobolSequence(8, 3, { scramble: true })).toEqual(sobolSequence(8, 3, { seed: 0 }));
    expect(sobolSequence(8, 3, { scramble: false, seed: 5 })).toEqual(sobolSequence(8, 3));
    const all = sobolSequence(64, 20, { seed: 5 }).flat();
    expect(Math.min(...all)).toBeGreaterThan(0);
    expect(Math.max(...all)).toBeLessThan(1);
  });
});

describe("what no Sobol sequence can be is an error", () => {
  test("more dimensions than the table has", () => {
    expect(() => sobolSequence(8, 513)).toThrow(
      "sobolSequence: 513 dimensions are more than the 512 a Sobol sequence has",
    );
  });

  test("half a point, a seed below 0, points past the end, and a key nobody knows", () => {
    expect(() => sobolSequence(1.5, 2, { seed: -1 })).toThrow(/points must be a whole.*not 1.5\n.*seed must.*not -1$/);
    expect(() => sobolSequence(2, 2, { skip: 2 ** 32 - 1 })).toThrow("the sequence has 4294967296 points");
    expect(() => sobolSequence(2, 2, { scrambel: true } as object)).toThrow(
      "sobolSequence: unknown key `scrambel`; did you mean `scramble`?",
    );
  });

  test("the last point of all is still there", () => {
    expect(sobolSequence(1, 1, { skip: 2 ** 32 - 1 })).toEqual([[2 ** -32]]);
  });
});
