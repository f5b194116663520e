import { describe, expect, test } from "vitest";
import { designOf } from "./design.ts";
import { normal, oneOf, range, triangular } from "./factors.ts";
import { lhs, monteCarlo, sobol } from "./specs.ts";
import type { Correlation, Design, DesignSpec, Space } from "./types.ts";

const factors = { a: range(0, 1), b: triangular(0, 1, 3), free: range(5, 6), c: normal(0, 1), d: oneOf(["x", "y"]) };
const correlations: Correlation[] = [
  { between: ["a", "c"], rank: 0.8 },
  { between: ["b", "a"], rank: -0.5 },
  { between: ["b", "c"], rank: -0.2 },
];

function column(design: Design, axis: number): number[] {
  const out = new Float64Array(design.names.length);
  return Array.from({ length: design.size }, (_, i) => {
    design.levels(i, out);
    return out[axis]!;
  });
}

function ranks(values: readonly number[]): number[] {
  const places = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const rank = new Array<number>(values.length);
  for (const [place, i] of places.entries()) rank[i] = place;
  return rank;
}

/** Spearman's rank correlation of columns without ties: 1 - 6 sum d^2 / (n (n^2 - 1)). */
function spearman(x: readonly number[], y: readonly number[]): number {
  const [p, q] = [ranks(x), ranks(y)];
  const sum = p.reduce((total, rank, i) => total + (rank - q[i]!) ** 2, 0);
  return 1 - (6 * sum) / (x.length * (x.length ** 2 - 1));
}

const specs: [string, (n: number) => DesignSpec][] = [
  ["Latin hypercube", lhs],
  ["Monte Carlo", monteCarlo],
  ["scrambled Sobol", (n) => sobol(n)],
  ["standard Sobol", (n) => sobol(n, { scramble: false })],
];

describe.each(specs)("correlated factors of a %s design", (_, spec) => {
  const [plain, design] = [designOf({ factors }, spec(500), 4), designOf({ factors, correlations }, spec(500), 4)];

  test("have the rank correlations wanted to 0.05 at 500 points", () => {
    const [a, b, c] = [0, 1, 3].map((axis) => column(design, axis)) as [number[], number[], number[]];
    expect(Math.abs(spearman(a, c) - 0.8)).toBeLessThan(0.05);
    expect(Math.abs(spearman(a, b) + 0.5)).toBeLessThan(0.05);
    expect(Math.abs(spearman(b, c) + 0.2)).toBeLessThan(0.05);
    expect(Math.abs(spearman(column(plain, 0), column(plain, 3)))).toBeLessThan(0.2);
  });

  test("have the levels they would have without, in another order; the first and those that are not named in the same", () => {
    const sorted = (one: Design, axis: number) => column(one, axis).sort((p, q) => p - q);
    for (const axis of [1, 3]) expect(sorted(design, axis)).toEqual(sorted(plain, axis));
    for (const axis of [0, 2, 4]) expect(column(design, axis)).toEqual(column(plain, axis));
  });
});

describe("rank correlations", () => {
  const of = (...wanted: Correlation[]): Space => ({ factors, correlations: wanted });

  test("near one and near minus one are reached", () => {
    for (const rank of [0.99, -0.99]) {
      const design = designOf(of({ between: ["a", "b"], rank }), lhs(500), 1);
      expect(Math.abs(spearman(column(design, 0), column(design, 1)) - rank)).toBeLessThan(0.01);
    }
  });

  test("of none between two named factors take out the correlation of chance", () => {
    const axes = { a: range(0, 1), b: range(0, 1) };
    const left = Array.from({ length: 20 }, (_, seed) => {
      const design = designOf({ factors: axes, correlations: [{ between: ["a", "b"], rank: 0 }] }, lhs(50), seed);
      return Math.abs(spearman(column(design, 0), column(design, 1)));
    });
    const chance = Array.from({ length: 20 }, (_, seed) => {
      const design = designOf({ factors: axes }, lhs(50), seed);
      return Math.abs(spearman(column(design, 0), column(design, 1)));
    });
    expect(left.reduce((x, y) => x + y)).toBeLessThan(chance.reduce((x, y) => x + y) / 2);
  });

  test("that contradict each other are an error that names a pair", () => {
    const three = [
      { between: ["a", "b"], rank: 0.9 },
      { between: ["a", "c"], rank: -0.8 },
      { between: ["b", "c"], rank: 0.9 },
    ] as const;
    expect(() => designOf(of(...three), lhs(100), 1)).toThrow(
      "correlation of `b` and `c`: 0.9 contradicts the other correlations of these two",
    );
  });

  test("of fewer points than factors are an error", () => {
    for (const n of [1, 2])
      expect(() => designOf({ factors, correlations }, lhs(n), 1)).toThrow(
        `${n} futures are too few to correlate 3 factors`,
      );
  });

  test("of labels, unknown factors, one factor with itself, twice, or of 1 are errors, all said at once", () => {
    const wrong = of(
      { between: ["a", "d"], rank: 0.1 },
      { between: ["a", "fre"], rank: 0.1 },
      { between: ["b", "b"], rank: 0.1 },
      { between: ["b", "a"], rank: 1 },
      { between: ["a", "b"], rank: 0.2, rnk: 3 } as Correlation,
    );
    expect(() => designOf(wrong, lhs(10), 1)).toThrow(
      [
        "correlation of `a` and `d`: labels of `d` have no order, so no rank: use numbers",
        "correlation of `a` and `fre`: unknown factor `fre`; did you mean `free`?",
        "correlation of `b` and `b`: name two different factors",
        "correlation of `b` and `a`: rank must be a number between -1 and 1, not 1",
        "correlation 5: unknown key `rnk`; did you mean `rank`?",
        "correlation of `a` and `b`: given twice",
      ].join("\n"),
    );
  });
});
