import { describe, expect, test } from "vitest";
import { designOf, inputsAt } from "./design.ts";
import { normal, oneOf, range } from "./factors.ts";
import { sobolSequence } from "./sobol.ts";
import { factorial, morrisDesign, points, saltelli } from "./specs.ts";
import type { Design } from "./types.ts";

function rows(design: Design): number[][] {
  const out = new Float64Array(design.names.length);
  return Array.from({ length: design.size }, (_, i) => {
    design.levels(i, out);
    return [...out];
  });
}

const unit = { a: range(0, 1), b: range(0, 1), c: range(0, 1) };

describe("a factorial", () => {
  test("has every combination, the last factor changing fastest, from end to end", () => {
    const factors = { a: range(0, 10), c: oneOf(["x", "y"]), d: oneOf([5, 1]) };
    expect(rows(designOf({ factors }, factorial(3), 1))).toEqual([
      ...[0, 5, 10].flatMap((a) => [0, 1].flatMap((c) => [1, 5].map((d) => [a, c, d]))),
    ]);
    expect(inputsAt(designOf({ factors }, factorial({ a: 2 }), 1), 6)).toEqual({ a: 10, c: "y", d: 1 });
  });

  test("of a factor without ends stands in the middle of slices of equal probability; of one level on the median", () => {
    // Quarter and three quarters of a normal of mean 10 and sd 2: 10 -+ 2 x 0.67449.
    const [low, high] = rows(designOf({ factors: { z: normal(10, 2) } }, factorial(2), 1)).flat();
    expect(low).toBeCloseTo(10 - 2 * 0.6744897501960817, 12);
    expect(high).toBeCloseTo(10 + 2 * 0.6744897501960817, 12);
    expect(rows(designOf({ factors: { a: range(0, 10) } }, factorial(1), 1))).toEqual([[5]]);
  });

  test("of no factor is one point; of levels that are missing, not wanted or misspelt an error", () => {
    expect(designOf({ factors: {} }, factorial(3), 1).size).toBe(1);
    const factors = { alpha: range(0, 1), c: oneOf(["x"]) };
    expect(() => designOf({ factors }, factorial({ alpa: 2, c: 2 }), 1)).toThrow(
      [
        "design: unknown factor `alpa`; did you mean `alpha`?",
        "design: factor `c` has its own values, all are used: take it out of levels",
        "design: levels of `alpha` are missing",
      ].join("\n"),
    );
    const many = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`f${i}`, range(0, 1)]));
    expect(() => designOf({ factors: many }, factorial(2), 1)).toThrow(
      "2147483648 combinations are more than 1000000000",
    );
  });
});

describe("Morris trajectories", () => {
  const all = rows(designOf({ factors: unit }, morrisDesign(200), 8));
  const steps = all.flatMap((row, i) => (i % 4 === 3 ? [] : [row.map((x, axis) => all[i + 1]![axis]! - x)]));

  test("of 4 levels stand on 0, 1/3, 2/3, 1 and change one factor at a time by 2/3, up or down", () => {
    for (const x of all.flat()) expect([0, 1 / 3, 2 / 3, 1]).toContain(x);
    for (const step of steps) {
      const changed = step.filter((size) => size !== 0);
      expect(changed.length).toBe(1);
      expect(Math.abs(changed[0]!)).toBeCloseTo(2 / 3, 14);
    }
    const up = steps.filter((step) => step.some((size) => size > 0)).length;
    expect(Math.abs(up / 600 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 600));
  });

  test("change each factor once in each trajectory, in all six orders", () => {
    const orders = Array.from({ length: 200 }, (_, t) =>
      steps.slice(3 * t, 3 * t + 3).map((step) => step.findIndex((size) => size !== 0)),
    );
    for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2]);
    expect(new Set(orders.map(String)).size).toBe(6);
  });

  test("start on every level of the grid alike, within four standard errors", () => {
    const starts = all.filter((_, i) => i % 4 === 0).flat();
    for (const level of [0, 1 / 3, 2 / 3, 1]) {
      const share = starts.filter((x) => x === level).length / starts.length;
      expect(Math.abs(share - 1 / 4)).toBeLessThan(4 * Math.sqrt(3 / 16 / starts.length));
    }
  });

  test("of a linear model give its slopes, exactly, and of other levels the step p / (2 (p - 1))", () => {
    const wide = rows(designOf({ factors: unit }, morrisDesign(5, { levels: 6 }), 8));
    const y = ([a, b, c]: readonly number[]) => 3 * a! - 2 * b! + c!;
    for (let i = 0; i < wide.length - 1; i++) {
      if (i % 4 === 3) continue;
      const axis = wide[i]!.findIndex((x, k) => x !== wide[i + 1]![k]);
      const step = wide[i + 1]![axis]! - wide[i]![axis]!;
      expect(Math.abs(step)).toBeCloseTo(6 / 10, 14);
      expect((y(wide[i + 1]!) - y(wide[i]!)) / step).toBeCloseTo([3, -2, 1][axis]!, 12);
    }
  });

  test("of an odd number of levels, of none, or without a factor are errors", () => {
    expect(() => designOf({ factors: {} }, morrisDesign(0, { levels: 5 }), 1)).toThrow(
      [
        "design: trajectories must be a whole number of at least 1, not 0",
        "design: levels must be an even whole number of at least 2, not 5",
        "design: elementary effects need at least one factor",
      ].join("\n"),
    );
  });
});

describe("Saltelli blocks", () => {
  const sequence = sobolSequence(8, 6, { seed: 2 });
  const [A, B] = [sequence.map((row) => row.slice(0, 3)), sequence.map((row) => row.slice(3))];
  const mixed = (one: readonly number[], other: readonly number[], axis: number) =>
    one.map((x, k) => (k === axis ? other[k]! : x));

  test("are A, A with one column of B each, B with one column of A each, B", () => {
    const blocks = A.flatMap((a, j) => [
      a,
      ...[0, 1, 2].map((axis) => mixed(a, B[j]!, axis)),
      ...[0, 1, 2].map((axis) => mixed(B[j]!, a, axis)),
      B[j]!,
    ]);
    expect(rows(designOf({ factors: unit }, saltelli(8), 2))).toEqual(blocks);
  });

  test("without second order are A, A with one column of B each, B", () => {
    const blocks = A.flatMap((a, j) => [a, ...[0, 1, 2].map((axis) => mixed(a, B[j]!, axis)), B[j]!]);
    expect(rows(designOf({ factors: unit }, saltelli(8, { secondOrder: false }), 2))).toEqual(blocks);
  });

  test("of more than 256 factors, none, or correlated ones are errors", () => {
    const many = Object.fromEntries(Array.from({ length: 257 }, (_, i) => [`f${i}`, range(0, 1)]));
    expect(() => designOf({ factors: many }, saltelli(8), 1)).toThrow("design: 514 dimensions are more than the 512");
    expect(() => designOf({ factors: {} }, saltelli(8), 1)).toThrow("design: Sobol indices need at least one factor");
    const correlations = [{ between: ["a", "b"], rank: 0.5 }] as const;
    for (const spec of [saltelli(8), morrisDesign(3), factorial(2)])
      expect(() => designOf({ factors: unit, correlations }, spec, 1)).toThrow(
        `${spec.kind} points cannot be correlated`,
      );
  });
});

describe("points written down", () => {
  const factors = { price: range(10, 30), z: normal(5, 1), port: oneOf(["open", "shut"]), n: oneOf([1, 2, 4]) };

  test("hold the median where they name nothing, and may lie outside a range", () => {
    const design = designOf({ factors }, points([{}, { price: 99, port: "shut", n: 4 }]), 1);
    expect(inputsAt(design, 0)).toEqual({ price: 20, z: 5, port: "shut", n: 2 });
    expect(inputsAt(design, 1)).toEqual({ price: 99, z: 5, port: "shut", n: 4 });
    expect([design.size, design.acceptance]).toEqual([2, 1]);
  });

  test("with unknown factors or labels, no numbers, or other values than listed are errors, all said at once", () => {
    const list = [{ prise: 3 }, { port: "opn" }, { price: "20", n: 3 }, { z: Number.NaN }];
    expect(() => designOf({ factors }, points(list), 1)).toThrow(
      [
        "design: point 1: unknown factor `prise`; did you mean `price`?",
        "design: point 2: unknown label of `port` `opn`; did you mean `open`?",
        "design: point 3: `price` must be a finite number, not 20",
        "design: point 3: `n` is 3, none of its values 1, 2, 4",
        "design: point 4: `z` must be a finite number, not NaN",
      ].join("\n"),
    );
    expect(() => designOf({ factors }, points([]), 1)).toThrow("design: points must be a list of at least one point");
  });
});
