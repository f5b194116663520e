import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf } from "../quantity/elementary.ts";
import { hasEnds, quantileOf } from "./distribution.ts";
import { logRange, normal, oneOf, quantileFactor, range, triangular } from "./factors.ts";

const at = (factor: Parameters<typeof quantileOf>[0], ...us: number[]) => us.map(quantileOf(factor));

describe("a factor read at u", () => {
  test("range: as far from its low end as u", () => {
    expect(at(range(-1, 3), 0, 0.25, 1)).toEqual([-1, 0, 3]);
    expect(at(range(2, 2), 0.3)).toEqual([2]);
    expect(at(range(0.1, 0.7), 1)).toEqual([0.7]);
  });

  test("log-range: the square root of the ends' product at one half", () => {
    const [low, middle, high] = at(logRange(1, 10_000), 0, 0.5, 1);
    expect([low, high]).toEqual([1, 10_000]);
    expect(middle).toBeCloseTo(100, 10);
  });

  test("triangular (0, 1, 3): a third lies below its top; then 1/2 = sqrt(1/12 x 3) and 2 = 3 - sqrt(1/6 x 3 x 2)", () => {
    const levels = at(triangular(0, 1, 3), 0, 1 / 12, 1 / 3, 5 / 6, 1);
    for (const [i, level] of [0, 0.5, 1, 2, 3].entries()) expect(levels[i]).toBeCloseTo(level, 14);
    expect(at(triangular(0, 0, 1), 0.75)).toEqual([0.5]);
    expect(at(triangular(0, 1, 1), 0.25)).toEqual([0.5]);
    expect(at(triangular(4, 4, 4), 0.25)).toEqual([4]);
  });

  test("normal: its mean at one half, one standard deviation above at 84 %; finite at 0 and 1", () => {
    expect(at(normal(10, 2), 0.5)).toEqual([10]);
    expect(at(normal(10, 2), normalCdf(1))[0]).toBeCloseTo(12, 12);
    const [least, most] = at(normal(0, 1), 0, 1);
    expect(least).toBeCloseTo(-most!, 8);
    expect(most).toBeGreaterThan(6);
    expect(most).toBeLessThan(7);
  });

  test("normal, cut: the median of its upper half is its 75 %; far out in a tail it keeps its digits", () => {
    expect(at(normal(0, 1, { low: 0 }), 0.5)[0]).toBeCloseTo(0.6744897501960817, 14);
    expect(at(normal(0, 1, { high: 0 }), 0.5)[0]).toBeCloseTo(-0.6744897501960817, 14);
    expect(at(normal(0, 1, { low: -1, high: 1 }), 0, 0.5, 1)).toEqual([-1, 0, 1]);
    const [low, middle, high] = at(normal(0, 1, { low: 9, high: 10 }), 0, 0.5, 1);
    expect([low, high]).toEqual([9, 10]);
    expect(normalCdf(-middle!) / ((normalCdf(-9) + normalCdf(-10)) / 2)).toBeCloseTo(1, 10);
  });

  test("discrete: numbers in their order with the share of their weights, none without weight", () => {
    const factor = oneOf([3, 1, 2], { weights: [1, 3, 0] });
    expect(at(factor, 0, 0.74, 0.76, 1)).toEqual([1, 1, 3, 3]);
    expect(at(oneOf([1, 2, 4, 8]), 0, 0.24, 0.26, 0.51, 0.99)).toEqual([1, 1, 2, 4, 8]);
  });

  test("categorical: places of labels with the share of their weights", () => {
    expect(at(oneOf(["x", "y", "z"]), 0, 0.34, 0.67, 1)).toEqual([0, 1, 2, 2]);
    expect(at(oneOf(["x", "y", "z"], { weights: [0, 1, 0] }), 0, 0.5, 1)).toEqual([1, 1, 1]);
  });

  test("quantile: its own function, never at 0 or 1", () => {
    const seen: number[] = [];
    const factor = quantileFactor((u) => {
      seen.push(u);
      return 7 * u;
    });
    expect(at(factor, 0.5)).toEqual([3.5]);
    at(factor, 0, 1);
    expect(seen.slice(1)).toEqual([2 ** -33, 1 - 2 ** -33]);
    expect(() =>
      at(
        quantileFactor((u) => 1 / (u - 0.3)),
        0.3,
      ),
    ).toThrow("the quantile of a factor is Infinity at 0.3");
  });

  test("climbs with u, whatever the distribution", () => {
    const factors = [
      range(1, 2),
      logRange(1e-3, 1e3),
      triangular(0, 2, 3),
      normal(0, 1),
      normal(0, 1, { low: 2 }),
      oneOf([5, 1]),
    ];
    const u = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...factors), u, u, (factor, a, b) => {
        const [low, high] = at(factor, Math.min(a, b), Math.max(a, b));
        expect(low).toBeLessThanOrEqual(high!);
      }),
      { seed: 1 },
    );
  });

  test("has ends, unless it is a normal that is not cut on both sides or a function", () => {
    expect([range(0, 1), normal(0, 1, { low: -1, high: 1 }), oneOf(["x"])].map(hasEnds)).toEqual([true, true, true]);
    expect([normal(0, 1), normal(0, 1, { low: 0 }), quantileFactor((u) => u)].map(hasEnds)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
