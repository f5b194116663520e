import { describe, expect, test } from "vitest";
import { designOf, inputsAt } from "./design.ts";
import { oneOf, range } from "./factors.ts";
import { factorial, lhs, monteCarlo, morrisDesign, points, saltelli, sobol } from "./specs.ts";
import type { Inputs, Space } from "./types.ts";

const factors = { a: range(0, 1), b: range(0, 1), c: oneOf(["x", "y"]) };
const below = (share: number): Space => ({ factors, constraint: ({ a }) => (a as number) < share });
const triangle: Space = { factors, constraint: ({ a, b }) => (a as number) < (b as number) };

describe("a constraint", () => {
  test("is met by every point of a drawn design, whose size is that asked for", () => {
    for (const spec of [lhs(200), monteCarlo(200), sobol(200)]) {
      const design = designOf(triangle, spec, 3);
      const all = Array.from({ length: design.size }, (_, i) => inputsAt(design, i));
      expect(all.length).toBe(200);
      expect(all.every((inputs) => triangle.constraint!(inputs))).toBe(true);
      expect(Math.abs(design.acceptance - 0.5)).toBeLessThan(0.1);
    }
  });

  test("that all points meet changes none of them", () => {
    const [free, met] = [designOf({ factors }, lhs(20), 3), designOf(below(2), lhs(20), 3)];
    expect(met.acceptance).toBe(1);
    for (let i = 0; i < 20; i++) expect(inputsAt(met, i)).toEqual(inputsAt(free, i));
  });

  test("leaves the first of a sequence that meet it, in their order", () => {
    const [free, met] = [designOf({ factors }, sobol(64), 3), designOf(triangle, sobol(20), 3)];
    const kept = Array.from({ length: 64 }, (_, i) => inputsAt(free, i)).filter((inputs) =>
      triangle.constraint!(inputs),
    );
    expect(Array.from({ length: 20 }, (_, i) => inputsAt(met, i))).toEqual(kept.slice(0, 20));
  });

  test("reports the exact share of the slices of a Latin hypercube of candidates: each is met once", () => {
    expect(designOf(below(0.02), lhs(100), 1).acceptance).toBeCloseTo(0.02, 3);
    expect(designOf(below(0.25), lhs(1), 1).acceptance).toBeGreaterThan(0.2);
  });

  test("that fewer than one candidate in a hundred meets is an error", () => {
    expect(() => designOf(below(0.005), lhs(100), 1)).toThrow(
      /^constraint: \d+ of \d+ candidates meet it, fewer than 1 %: narrow the factors/,
    );
    expect(() => designOf(below(-1), monteCarlo(1), 1)).toThrow("constraint: 0 of 1000 candidates meet it");
  });

  test("that throws, or gives neither true nor false, is an error with its own words and the point", () => {
    const throws = { factors, constraint: () => JSON.parse("{") as boolean };
    expect(() => designOf(throws, lhs(5), 1)).toThrow(
      /^constraint: throws at \{"a":0\.\d+,"b":0\.\d+,"c":"."\}: Expected /,
    );
    const vague = { factors, constraint: (_: Inputs) => 1 as unknown as boolean };
    expect(() => designOf(vague, lhs(5), 1)).toThrow(/^constraint: gives 1 at \{.*\}, neither true nor false$/);
  });

  test("takes combinations out of a factorial: of 3 x 3 levels 0, 1/2, 1 three have a < b, for both labels", () => {
    const design = designOf(triangle, factorial(3), 1);
    expect([design.size, design.acceptance]).toEqual([6, 6 / 18]);
    expect(inputsAt(design, 5)).toEqual({ a: 0.5, b: 1, c: "y" });
    expect(() => designOf(below(-1), factorial(3), 1)).toThrow("constraint: none of 18 points meets it");
  });

  test("must be met by points written down, and would tear holes into designs that are read together", () => {
    expect(() => designOf(triangle, points([{ a: 0.1 }, { a: 0.7 }]), 1)).toThrow(
      "design: point 2 does not meet the constraint of the space",
    );
    for (const spec of [morrisDesign(4), saltelli(4)])
      expect(() => designOf(triangle, spec, 1)).toThrow(`a constraint would tear holes into ${spec.kind} points`);
  });
});
