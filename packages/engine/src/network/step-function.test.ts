import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combine, constant, fromPieces, sumOver, valueAt } from "./step-function.ts";

const piece = fc.record({
  from: fc.integer({ min: 0, max: 50 }),
  days: fc.integer({ min: 1, max: 20 }),
  value: fc.integer({ min: -9, max: 9 }),
});
const pieces = fc
  .array(piece, { maxLength: 6 })
  .map((list) => list.map(({ from, days, value }) => ({ from, to: from + days, value })));

describe("a value that changes on given days", () => {
  const closed = fromPieces([{ from: 10, to: 16, value: 0 }], 5);

  test("holds from its day and no longer on the day it ends", () => {
    expect([9, 10, 15, 16].map((day) => valueAt(closed, day))).toEqual([5, 0, 0, 5]);
  });

  test("sums day by day over a half-open period: six of thirty days closed", () => {
    expect(sumOver(closed, 0, 30)).toBe(24 * 5);
    expect(sumOver(closed, 10, 16)).toBe(0);
    expect(sumOver(closed, 3, 3)).toBe(0);
  });

  test("later pieces win where they overlap, and gaps keep the rest", () => {
    const f = fromPieces(
      [
        { from: 0, to: 10, value: 1 },
        { from: 5, to: 7, value: 2 },
      ],
      -1,
    );
    expect([-1, 0, 5, 7, 10].map((day) => valueAt(f, day))).toEqual([-1, 1, 2, 1, -1]);
  });

  test("a piece without a beginning or an end reaches as far as days go", () => {
    const f = fromPieces(
      [
        { from: Number.NEGATIVE_INFINITY, to: 3, value: 1 },
        { from: 3, to: Number.POSITIVE_INFINITY, value: 2 },
      ],
      0,
    );
    expect([-1e6, 2, 3, 1e6].map((day) => valueAt(f, day))).toEqual([1, 1, 2, 2]);
  });

  test("the sum of a period is the sum of its days", () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 40 }), (list, from, days) => {
        const f = fromPieces(list, 3);
        const daily = Array.from({ length: days }, (_, i) => valueAt(f, from + i)).reduce((a, b) => a + b, 0);
        expect(sumOver(f, from, from + days)).toBeCloseTo(daily, 9);
      }),
      { seed: 1 },
    );
  });

  test("two of them combine day by day", () => {
    fc.assert(
      fc.property(pieces, pieces, fc.integer({ min: -5, max: 80 }), (one, other, day) => {
        const [f, g] = [fromPieces(one, 1), fromPieces(other, 2)];
        expect(valueAt(combine(f, g, Math.min), day)).toBe(Math.min(valueAt(f, day), valueAt(g, day)));
      }),
      { seed: 1 },
    );
  });

  test("a constant is the same for ever", () => {
    expect(sumOver(constant(2), -10, 10)).toBe(40);
    expect(combine(constant(2), constant(3), (a, b) => a * b)).toEqual(constant(6));
  });
});
