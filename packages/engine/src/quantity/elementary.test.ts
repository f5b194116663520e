import { describe, expect, test } from "vitest";
import { errorOf, neighbour, type Row, table } from "./elementary/testing/table.ts";
import { exp, gammaQuantile, log, normalCdf, normalQuantile, pow } from "./elementary.ts";

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const subnormal = (row: Row) => Math.abs(row.value) < SMALLEST_NORMAL;
const SPECIAL = [
  NaN,
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  -2,
  3,
  -3,
  1e300,
  -1e300,
  5e-324,
  -5e-324,
  9007199254740991,
  Infinity,
];
const SPECIALS = [...SPECIAL, -Infinity, 1.7976931348623157e308];

/** Largest error over a table, in units in the last place. */
function worst(name: string, f: (...args: number[]) => number, keep: (row: Row) => boolean = () => true): number {
  const rows = table(name).filter(keep);
  expect(rows.length).toBeGreaterThan(100);
  return Math.max(...rows.map((row) => errorOf(f(...row.args), row)));
}

/** Whether f does not fall from neighbour to neighbour around each point. */
function climbs(f: (x: number) => number, points: Iterable<number>): boolean {
  for (const point of points) {
    let last = f(neighbour(point, -4));
    for (let step = -3; step <= 4; step++) {
      const value = f(neighbour(point, step));
      if (value < last) return false;
      last = value;
    }
  }
  return true;
}

describe("the exponential", () => {
  test("is within 0.52 units in the last place of the true value, 0.77 where it is subnormal", () => {
    expect(worst("exp", exp, (row) => !subnormal(row))).toBeLessThan(0.52);
    expect(worst("exp", exp, subnormal)).toBeLessThan(0.77);
  });

  test("has the limits of Math.exp", () => {
    for (const x of SPECIALS) if (!(Math.abs(x) < 10)) expect(exp(x)).toBe(Math.exp(x));
    expect([exp(0), exp(-0), exp(5e-324)]).toEqual([1, 1, 1]);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(neighbour(709.782712893384, 1))).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(neighbour(-745.1332191019411, -1))).toBe(0);
  });

  test("climbs across every border of its cells", () => {
    const borders = Array.from({ length: 134_000 }, (_, n) => ((n - 68_500 + 0.5) * Math.LN2) / 64);
    expect(climbs(exp, borders)).toBe(true);
  });
});

describe("the logarithm", () => {
  test("is within 0.51 units in the last place of the true value, near 1 as well", () => {
    expect(worst("log", log)).toBeLessThan(0.51);
  });

  test("has the limits of Math.log", () => {
    for (const x of [NaN, 0, -0, 1, -1, -5e-324, Infinity, -Infinity]) expect(log(x)).toBe(Math.log(x));
  });

  test("climbs across every border of its cells", () => {
    const borders = [];
    for (const k of [-1060, -300, -2, -1, 0, 1, 2, 700]) {
      for (let i = 90; i <= 183; i++) borders.push((128 / (i - 0.5)) * 2 ** k);
      borders.push(2 ** k, 1.4140625 * 2 ** k);
    }
    expect(climbs(log, borders)).toBe(true);
  });
});

describe("the power", () => {
  test("is within 0.52 units in the last place of the true value, 0.77 where it is subnormal", () => {
    expect(worst("pow", pow, (row) => !subnormal(row))).toBeLessThan(0.52);
    expect(
      Math.max(
        ...table("pow")
          .filter(subnormal)
          .map((row) => errorOf(pow(...pair(row)), row)),
      ),
    ).toBeLessThan(0.77);
  });

  test("has the special cases of Math.pow, signs of zeros included", () => {
    for (const x of SPECIALS) {
      for (const y of [...SPECIALS, 4, -4, 1e16]) {
        const [own, theirs] = [pow(x, y), x ** y];
        if (!Object.is(own, theirs)) expect(Math.abs(own / theirs - 1), `${x} to ${y}`).toBeLessThan(3e-16);
      }
    }
  });

  test("is exact where the result is a double", () => {
    for (let k = -1074; k <= 1023; k++) expect(Math.log2(pow(2, k))).toBe(k);
    for (let k = 0; k <= 22; k++) expect(pow(10, k)).toBe(Number(`1e${k}`));
    for (let k = 0; k <= 33; k++) expect(pow(-3, k)).toBe(Number((-3n) ** BigInt(k)));
    expect(pow(2.25, 1.5)).toBe(3.375);
  });

  test("climbs with its exponent and with its base", () => {
    const points = Array.from({ length: 20_000 }, (_, n) => 0.001 * (n + 1));
    expect(climbs((y) => pow(1.7, y), points)).toBe(true);
    expect(climbs((x) => pow(x, 0.37), points)).toBe(true);
    expect(climbs((x) => pow(x, 2.6), points)).toBe(true);
  });
});

const pair = (row: Row): [number, number] => [row.args[0]!, row.args[1]!];

describe("the normal quantile", () => {
  test("is within 0.8 units in the last place of the true value, from the least double to the last before 1", () => {
    expect(worst("normal-quantile", normalQuantile)).toBeLessThan(0.8);
  });

  test("has the values of every textbook", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 14);
  });

  test("is odd about one half, to the bit", () => {
    for (let i = 1; i < 5000; i++) {
      const p = 0.5 + i / 10_007;
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
    }
    expect(normalQuantile(0.5)).toBe(0);
  });

  test("ends at the infinities and is nothing outside", () => {
    expect([0, -0, 1].map(normalQuantile)).toEqual([-Infinity, -Infinity, Infinity]);
    expect([-0.1, 1.1, NaN, Infinity].map(normalQuantile)).toEqual([NaN, NaN, NaN, NaN]);
  });

  test("climbs across the borders of its pieces and at random points", () => {
    const borders = [0.25, 0.75, ...[4, 16, 81].flatMap((square) => [exp(-square), 1 - exp(-square)])];
    const grid = Array.from({ length: 20_000 }, (_, n) => (n + 0.5) / 20_001);
    expect(climbs(normalQuantile, [...borders.filter((p) => p < 1), ...grid])).toBe(true);
  });
});

describe("the normal distribution function", () => {
  test("is within 8 units in the last place of the true value in both tails, 1e-15 of it", () => {
    expect(worst("normal-cdf", normalCdf)).toBeLessThan(8);
    const normal = table("normal-cdf").filter((row) => !subnormal(row));
    expect(Math.max(...normal.map(({ args, value }) => Math.abs(normalCdf(args[0]!) / value - 1)))).toBeLessThan(1e-15);
  });

  test("undoes the quantile and ends at 0 and 1", () => {
    for (let i = 1; i < 1000; i++) expect(normalCdf(normalQuantile(i / 1000))).toBeCloseTo(i / 1000, 14);
    expect([-Infinity, 0, Infinity, NaN].map(normalCdf)).toEqual([0, 0.5, 1, NaN]);
  });
});

describe("the gamma quantile", () => {
  test("is within 1e-12 of the true value for shapes from 0.05 to 10,000", () => {
    const errors = table("gamma-quantile").map((row) => Math.abs(gammaQuantile(...pair(row)) / row.value - 1));
    expect(errors.length).toBe(400);
    expect(Math.max(...errors)).toBeLessThan(1e-12);
  });

  test("gives Garwood's interval of a count of ten: 4.795 to 18.390", () => {
    expect(gammaQuantile(0.025, 10)).toBeCloseTo(4.795388696, 8);
    expect(gammaQuantile(0.975, 11)).toBeCloseTo(18.390356042, 8);
  });

  test("of shape 1 is the exponential's, and it ends at 0 and infinity", () => {
    expect(gammaQuantile(0.5, 1)).toBeCloseTo(Math.LN2, 14);
    expect([gammaQuantile(0, 3), gammaQuantile(1, 3)]).toEqual([0, Infinity]);
    for (const [p, shape] of [
      [-0.1, 1],
      [1.1, 1],
      [0.5, 0],
      [0.5, NaN],
    ] as const) {
      expect(gammaQuantile(p, shape)).toBeNaN();
    }
  });
});
