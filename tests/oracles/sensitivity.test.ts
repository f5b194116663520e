import {
  type DesignSpec,
  delta,
  designOf,
  type Factor,
  monteCarlo,
  morris,
  morrisDesign,
  pawn,
  range,
  saltelli,
  sobolIndices,
} from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { published } from "./dmdu-files.ts";

const { text, reason } = published("sensitivity.json");

/** Values of a model at all points of a design over inputs that are uniform between two ends. */
function runs(
  ends: readonly (readonly [number, number])[],
  spec: DesignSpec,
  seed: number,
  model: (x: Float64Array) => number,
) {
  const factors: Record<string, Factor> = {};
  for (const [k, [low, high]] of ends.entries()) factors[`x${k + 1}`] = range(low, high);
  const design = designOf({ factors }, spec, seed);
  const points = Array.from({ length: design.size }, (_, i) => {
    const point = new Float64Array(ends.length);
    design.levels(i, point);
    return point;
  });
  return { names: design.names, points, y: points.map(model) };
}

const CIRCLE = [0, 1, 2].map(() => [-Math.PI, Math.PI] as const);
const ishigami = (x: Float64Array) => Math.sin(x[0]!) + 7 * Math.sin(x[1]!) ** 2 + 0.1 * x[2]! ** 4 * Math.sin(x[0]!);

describe("the function of Ishigami and Homma, whose indices are known exactly", () => {
  if (reason) test(`is ${reason}`, ({ skip }) => skip(reason));
  if (reason) return;
  const exact = (
    JSON.parse(text) as { ishigami: { S1: number[]; ST: number[]; S2: Record<string, number>; variance: number } }
  ).ishigami;
  const pairsOf = exact.S2 as { "1,2": number; "1,3": number; "2,3": number };
  const S2 = [pairsOf["1,2"], pairsOf["1,3"], pairsOf["2,3"]];

  function check(found: ReturnType<typeof sobolIndices>, within: [number, number]): void {
    const indices = [
      ...found.inputs.flatMap(({ first, total }, i) => [
        [first, exact.S1[i]!] as const,
        [total, exact.ST[i]!] as const,
      ]),
    ];
    for (const [{ value, low, high }, truth] of indices) {
      expect(Math.abs(value - truth)).toBeLessThanOrEqual(within[0]);
      expect(low <= truth && truth <= high).toBe(true);
    }
    for (const [p, { second }] of found.pairs.entries()) {
      expect(Math.abs(second.value - S2[p]!)).toBeLessThanOrEqual(within[1]);
      expect(second.low <= S2[p]! && S2[p]! <= second.high).toBe(true);
    }
  }

  const { y, names } = runs(CIRCLE, saltelli(16384), 5, ishigami);

  test("16,384 blocks: first and total order within 0.01, second within 0.02, the truth in each interval", () => {
    const found = sobolIndices(y, { names });
    check(found, [0.01, 0.02]);
    expect(found.variance).toBeCloseTo(exact.variance, 1);
    expect(found.inputs.every(({ first }) => Math.abs(first.half - first.value) < 0.01)).toBe(true);
  });

  test("with one run in twenty failed: fewer blocks, wider intervals, the truth still inside", () => {
    const few = y.slice(0, 8 * 4096);
    const { y: chance } = runs([[0, 1]], monteCarlo(few.length), 3, ([u]) => u!);
    const failing = few.map((value, i) => (chance[i]! < 0.05 ? Number.NaN : value));
    const [whole, found] = [sobolIndices(few, { names }), sobolIndices(failing, { names })];
    expect(found.blocks).toBe(4096);
    expect(found.used / found.blocks).toBeCloseTo(0.95 ** 8, 1);
    check(found, [0.04, 0.06]);
    const width = ({ inputs }: typeof whole) => inputs.reduce((sum, { total }) => sum + total.high - total.low, 0);
    expect(width(found)).toBeGreaterThan(width(whole));
  });

  test("intervals of 95 % over 256 independent blocks hold the truth in about 95 of 100 cases", () => {
    let [held, cases] = [0, 0];
    for (let seed = 0; seed < 40; seed++) {
      const { points } = runs([...CIRCLE, ...CIRCLE], monteCarlo(256), seed, () => 0);
      const found = sobolIndices(
        points.flatMap((u) => blockOf(u)),
        { names, seed },
      );
      for (const [i, { first, total }] of found.inputs.entries()) {
        const truths = [[first, exact.S1[i]!] as const, [total, exact.ST[i]!] as const];
        for (const [{ low, high }, truth] of truths) held += low <= truth && truth <= high ? 1 : 0;
        cases += 2;
      }
    }
    expect(held / cases).toBeGreaterThan(0.88);
    expect(held / cases).toBeLessThan(0.99);
  });

  test("runs of any design: the second input moves most, one that the model does not read is like the dummy", () => {
    const given = runs([...CIRCLE, [0, 1]], monteCarlo(4096), 9, ishigami);
    const columns = given.names.map((_, k) => given.points.map((point) => point[k]!));
    const options = { names: given.names };
    const [p, d] = [pawn(columns, given.y, options).inputs, delta(columns, given.y, options).inputs];
    for (const found of [p.map(({ median }) => median), d.map((input) => input.delta)]) {
      expect(found.map(({ aboveDummy }) => aboveDummy)).toEqual([true, true, true, false]);
      expect(found[1]!.value > found[0]!.value && found[0]!.value > found[2]!.value).toBe(true);
    }
    // by tables of 200 x 64 cells over four million runs: 0.26, 0.42, 0.20
    for (const [k, truth] of [0.26, 0.42, 0.2].entries())
      expect(Math.abs(d[k]!.delta.value - truth)).toBeLessThan(0.05);
    for (const [k, truth] of exact.S1.entries()) expect(Math.abs(d[k]!.first.value - truth)).toBeLessThan(0.05);
  });
});

/** A block from six independent numbers, by hand: A, AB_1 .. AB_3, BA_1 .. BA_3, B. */
function blockOf(u: Float64Array): number[] {
  const [a, b] = [u.slice(0, 3), u.slice(3)];
  const swapped = (to: Float64Array, from: Float64Array) =>
    [0, 1, 2].map((k) => ishigami(to.map((v, i) => (i === k ? from[k]! : v))));
  return [ishigami(a), ...swapped(a, b), ...swapped(b, a), ishigami(b)];
}

describe("Sobol's G function of eight inputs, a = 0, 1, 4.5, 9, 99 four times", () => {
  const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
  // the part of input i has variance 1 / (3 (1 + a)^2); the product of eight such parts of mean 1 gives the rest
  const parts = a.map((one) => 1 / (3 * (1 + one) ** 2));
  const others = (without: number[]) =>
    parts.reduce((all, part, i) => (without.includes(i) ? all : all * (1 + part)), 1);
  const variance = others([]) - 1;

  test("8,192 blocks: every index and every pair within 0.01 of its closed form", () => {
    const { y, names } = runs(
      a.map(() => [0, 1] as const),
      saltelli(8192),
      2,
      (x) => a.reduce((product, one, i) => (product * (Math.abs(4 * x[i]! - 2) + one)) / (1 + one), 1),
    );
    const found = sobolIndices(y, { names });
    expect(found.variance).toBeCloseTo(variance, 2);
    for (const [i, { first, total }] of found.inputs.entries()) {
      expect(Math.abs(first.value - parts[i]! / variance)).toBeLessThanOrEqual(0.01);
      expect(Math.abs(total.value - (parts[i]! * others([i])) / variance)).toBeLessThanOrEqual(0.01);
    }
    expect(found.pairs).toHaveLength(28);
    for (const { between, second } of found.pairs) {
      const [i, j] = between.map((name) => names.indexOf(name)) as [number, number];
      expect(Math.abs(second.value - (parts[i]! * parts[j]!) / variance)).toBeLessThanOrEqual(0.01);
    }
  });
});

describe("a straight line on Morris's grid", () => {
  test("has its slopes times the range of each input, whatever the levels", () => {
    for (const levels of [4, 6]) {
      const { y, points, names } = runs(
        [
          [0, 2],
          [5, 6],
          [-1, 1],
        ],
        morrisDesign(6, { levels }),
        4,
        (x) => 3 * x[0]! - x[1]! + 9,
      );
      const found = morris(y, points, { names, levels });
      expect(found.inputs.map(({ mu }) => Number(mu.value.toFixed(9)))).toEqual([6, -1, 0]);
      expect(found.inputs.every(({ sigma }) => sigma.value < 1e-9)).toBe(true);
      expect(found.inputs[1]!.sentence).toBe("x2 moves the result by 1 over its range (1 to 1), always down");
      expect(found.inputs[2]!.sentence).toBe("x3 moved nothing in any trajectory");
    }
  });
});
