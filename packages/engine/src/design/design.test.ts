import { describe, expect, test } from "vitest";
import { designOf, inputsAt } from "./design.ts";
import { logRange, normal, oneOf, quantileFactor, range, triangular } from "./factors.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import { sobolSequence } from "./sobol.ts";
import { lhs, monteCarlo, points, saltelli, sobol } from "./specs.ts";
import type { Design, DesignSpec, Factor, Space } from "./types.ts";

function rows(design: Design): number[][] {
  const out = new Float64Array(design.names.length);
  return Array.from({ length: design.size }, (_, i) => {
    design.levels(i, out);
    return [...out];
  });
}

const unit = (...names: string[]) => ({ factors: Object.fromEntries(names.map((name) => [name, range(0, 1)])) });
const mixed: Space = {
  factors: {
    price: range(10, 30, { unit: "USD/t", label: "Price of a tonne" }),
    size: logRange(1, 1000),
    share: triangular(0, 0.2, 1),
    heat: normal(10, 2, { low: 5, high: 15 }),
    berths: oneOf([1, 2, 4], { weights: [2, 1, 1] }),
    port: oneOf(["open", "shut"]),
  },
};
const kinds: DesignSpec[] = [lhs(50), monteCarlo(50), sobol(50), sobol(50, { scramble: false })];

describe("a design", () => {
  test("of a Latin hypercube has exactly the points of that name, axes in the order of the factors", () => {
    expect(rows(designOf(unit("a", "b", "c"), lhs(40), 7))).toEqual(latinHypercube(40, 3, 7));
  });

  test("of a Sobol sequence has exactly its points", () => {
    expect(rows(designOf(unit("a", "b"), sobol(40), 7))).toEqual(sobolSequence(40, 2, { seed: 7 }));
    expect(rows(designOf(unit("a", "b"), sobol(40, { scramble: false }), 7))).toEqual(sobolSequence(40, 2));
  });

  test("of Monte Carlo is uniform, axes and neighbours independent", () => {
    const [n, all] = [4000, rows(designOf(unit("a", "b"), monteCarlo(4000), 7))];
    const sorted = all.map(([a]) => a!).sort((x, y) => x - y);
    const gaps = sorted.map((u, i) => Math.max((i + 1) / n - u, u - i / n));
    expect(Math.max(...gaps) * Math.sqrt(n)).toBeLessThan(1.95);
    const covariance = (f: (i: number) => number) =>
      Math.abs(all.slice(1).reduce((sum, _, i) => sum + 12 * (all[i]![0]! - 0.5) * (f(i) - 0.5), 0)) / n;
    expect(covariance((i) => all[i]![1]!)).toBeLessThan(4 / Math.sqrt(n));
    expect(covariance((i) => all[i + 1]![0]!)).toBeLessThan(4 / Math.sqrt(n));
  });

  test("keeps the axes it had when a factor is added after them", () => {
    for (const spec of kinds) {
      const wide = rows(designOf(unit("a", "b", "c"), spec, 7)).map((row) => row.slice(0, 2));
      expect(wide).toEqual(rows(designOf(unit("a", "b"), spec, 7)));
    }
  });

  test("keeps its first points when more are asked for, unless it is a Latin hypercube", () => {
    for (const [few, many] of [
      [monteCarlo(10), monteCarlo(90)],
      [sobol(10), sobol(90)],
    ] as const)
      expect(rows(designOf(mixed, many, 7)).slice(0, 10)).toEqual(rows(designOf(mixed, few, 7)));
    expect(rows(designOf(mixed, lhs(90), 7)).slice(0, 10)).not.toEqual(rows(designOf(mixed, lhs(10), 7)));
  });

  test("gives each point without the others, in any order, and from its spec sent as JSON", () => {
    for (const spec of kinds) {
      const design = designOf(mixed, spec, 7);
      const sent = JSON.parse(JSON.stringify({ space: mixed, spec })) as { space: Space; spec: DesignSpec };
      const again = designOf(sent.space, sent.spec, 7);
      for (const i of [49, 0, 17]) expect(inputsAt(again, i)).toEqual(inputsAt(design, i));
      expect(rows(again)).toEqual(rows(design));
      if (spec.kind !== "sobol" || spec.scramble !== false)
        expect(rows(designOf(mixed, spec, 8))).not.toEqual(rows(design));
    }
  });

  test("stays within its factors and says labels as labels", () => {
    for (const spec of kinds) {
      const design = designOf(mixed, spec, 7);
      for (let i = 0; i < design.size; i++) {
        const { price, size, share, heat, berths, port } = inputsAt(design, i) as Record<string, number>;
        for (const [x, low, high] of [
          [price, 10, 30],
          [size, 1, 1000],
          [share, 0, 1],
          [heat, 5, 15],
        ] as const) {
          expect(x).toBeGreaterThanOrEqual(low);
          expect(x).toBeLessThanOrEqual(high);
        }
        expect([1, 2, 4]).toContain(berths);
        expect(["open", "shut"]).toContain(port);
      }
    }
  });

  test("of a Latin hypercube has half of its futures below each median, and a weight's share of each value", () => {
    const all = rows(designOf(mixed, lhs(400), 7));
    expect(all.filter(([price]) => price! < 20).length).toBe(200);
    expect(all.filter((row) => row[4] === 1).length).toBe(200);
    expect(all.filter((row) => row[4] === 4).length).toBe(100);
    expect(all.filter((row) => row[5] === 0).length).toBe(200);
  });

  test("says what it is made of", () => {
    const design = designOf(mixed, lhs(5), 7);
    expect(design).toMatchObject({ space: mixed, spec: { kind: "lhs", futures: 5 }, seed: 7, size: 5, acceptance: 1 });
    expect(design.names).toEqual(["price", "size", "share", "heat", "berths", "port"]);
  });

  test("may have no factor, where chance alone is wanted; and one point", () => {
    expect(inputsAt(designOf({ factors: {} }, lhs(3), 1), 2)).toEqual({});
    expect(designOf(unit("a"), sobol(1), 1).size).toBe(1);
  });

  test("has no point before its first or after its last", () => {
    const design = designOf(unit("a"), lhs(3), 1);
    for (const i of [-1, 3, 0.5, Number.NaN])
      expect(() => inputsAt(design, i)).toThrow(`design: no point ${i}: they are numbered from 0 to 2`);
  });
});

describe("what is wrong with a design is said at once, a sentence each", () => {
  const problems = (space: unknown, spec: unknown, seed: unknown = 1) => {
    try {
      designOf(space as Space, spec as DesignSpec, seed as number);
    } catch (error) {
      return (error as Error).message.split("\n");
    }
    return [];
  };
  const factor = (given: unknown) =>
    problems({ factors: { f: given } }, lhs(3)).map((line) => line.replace("factor `f`: ", ""));

  test("of factors", () => {
    expect(factor(range(3, 1))).toEqual(["low 3 is above high 1: swap them"]);
    expect(factor(range(Number.NaN, Number.POSITIVE_INFINITY))).toEqual([
      "low must be a finite number, not NaN",
      "high must be a finite number, not Infinity",
    ]);
    expect(factor(range(-1e308, 1e308))).toEqual(["-1e+308 to 1e+308 is too wide to be counted"]);
    expect(factor(logRange(0, 1))).toEqual(["low 0 has no logarithm: give a number above 0, or use range"]);
    expect(factor(triangular(0, 2, 1))).toEqual(["mode 2 must lie between low 0 and high 1"]);
    expect(factor(normal(0, 0))).toEqual(["sd 0 must be above 0; a number that is known is no factor"]);
    expect(factor(normal(0, 1, { low: 2, high: 1 }))).toEqual(["low 2 must be below high 1"]);
    expect(factor(normal(0, 1, { low: 60, high: 61 }))).toEqual([
      "the cut from 60 to 61 leaves nothing of a normal of mean 0 and sd 1",
    ]);
  });

  test("of lists and weights", () => {
    expect(factor(oneOf([]))).toEqual(["values must be a list of at least one"]);
    expect(factor(oneOf([1, 2, 1]))).toEqual(["1 is in the list twice: give it a weight instead"]);
    expect(factor(oneOf(["x", ""]))).toEqual(['"" is not a label']);
    expect(factor(oneOf([1, Number.NaN]))).toEqual(["NaN is not a finite number"]);
    expect(factor(oneOf([1, 2], { weights: [1] }))).toEqual(["1 weights for 2 values: give one each"]);
    expect(factor(oneOf([1, 2], { weights: [1, -1] }))).toEqual(["weight -1 must be a finite number of at least 0"]);
    expect(factor(oneOf([1, 2], { weights: [0, 0] }))).toEqual(["weights add up to 0: at least one must be above 0"]);
  });

  test("of quantile functions", () => {
    expect(factor(quantileFactor((u) => -u))).toEqual([
      "quantile falls at 0.25, from -0.125 to -0.25: it must climb with its number",
    ]);
    expect(factor(quantileFactor(() => Number.NaN))).toEqual(["quantile(0.125) is NaN: it must be a finite number"]);
    expect(factor({ kind: "quantile", quantile: 3 })).toEqual([
      "quantile must be a function of a number between 0 and 1",
    ]);
    const throws = () => {
      throw new Error("no table");
    };
    expect(factor(quantileFactor(throws))).toEqual(["quantile(0.125) throws: no table"]);
  });

  test("of unknown keys and kinds, wherever they are", () => {
    expect(factor({ kind: "range", low: 0, high: 1, units: "t" })).toEqual([
      "unknown key `units`; did you mean `unit`?",
    ]);
    expect(factor({ kind: "rnge", low: 0, high: 1 })).toEqual(["unknown kind `rnge`; did you mean `range`?"]);
    expect(factor({ ...range(0, 1), unit: 3 } as unknown as Factor)).toEqual(["unit must be a text, not 3"]);
    expect(factor(5)).toEqual(["give a distribution, such as range(0, 1), not 5"]);
    expect(problems({ factors: {}, constrain: 1 }, lhs(1))).toEqual([
      "space: unknown key `constrain`; did you mean `constraint`?",
    ]);
    expect(problems(unit("a"), { kind: "lhs", future: 3 })).toEqual([
      "design: unknown key `future`; did you mean `futures`?",
      "design: futures must be a whole number of at least 1, not undefined",
    ]);
    expect(problems(unit("a"), { kind: "sobl" })).toEqual(["design: unknown kind `sobl`; did you mean `sobol`?"]);
    expect(() => sobol(8, { scrambel: true } as object)).toThrow(
      "sobol: unknown key `scrambel`; did you mean `scramble`?",
    );
    expect(() => range(0, 1, { labl: "x" } as object)).toThrow("range: unknown key `labl`; did you mean `label`?");
    expect(() => oneOf([1, "x"] as unknown as number[])).toThrow("oneOf: give numbers alone or labels alone");
  });

  test("of numbers of futures and of seeds", () => {
    for (const n of [0, -1, 1.5, Number.NaN, "8"])
      expect(problems(unit("a"), lhs(n as number))).toEqual([
        `design: futures must be a whole number of at least 1, not ${n}`,
      ]);
    expect(problems(unit("a"), monteCarlo(2e9))).toEqual([
      "design: 2000000000 futures make 2000000000 points, more than 1000000000",
    ]);
    expect(problems(unit("a"), saltelli(3e8))).toEqual([
      "design: 300000000 base make 1200000000 points, more than 1000000000",
    ]);
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN])
      expect(problems(unit("a"), lhs(3), seed)).toEqual([
        `seed must be a whole number from 0 to 4294967295, not ${seed}`,
      ]);
  });

  test("all of it together", () => {
    expect(problems({ factors: { a: range(1, 0), b: normal(0, -1) } }, points([]), -1)).toEqual([
      "factor `a`: low 1 is above high 0: swap them",
      "factor `b`: sd -1 must be above 0; a number that is known is no factor",
      "seed must be a whole number from 0 to 4294967295, not -1",
    ]);
    expect(problems(null, null)).toEqual(["space: give { factors }, not null"]);
    expect(problems({ factors: 3 }, lhs(1))).toEqual(["space: factors must be distributions by name, not 3"]);
    expect(problems(unit("a"), null)).toEqual(["design: give a spec, such as lhs(1000), not null"]);
  });
});
