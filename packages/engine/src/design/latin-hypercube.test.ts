import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latinHypercube } from "./latin-hypercube.ts";

const size = { n: fc.integer({ min: 1, max: 40 }), axes: fc.integer({ min: 1, max: 8 }), seed: fc.nat() };

describe("a Latin hypercube", () => {
  test("has exactly one point in each slice of every axis", () => {
    fc.assert(
      fc.property(size.n, size.axes, size.seed, (n, axes, seed) => {
        const points = latinHypercube(n, axes, seed);
        for (let axis = 0; axis < axes; axis++) {
          const slices = points.map((point) => Math.floor(point[axis]! * n)).sort((a, b) => a - b);
          expect(slices).toEqual(Array.from({ length: n }, (_, i) => i));
        }
      }),
      { seed: 1 },
    );
  });

  test("is the same for the same seed and another for another", () => {
    expect(latinHypercube(9, 3, 5)).toEqual(latinHypercube(9, 3, 5));
    expect(latinHypercube(9, 3, 5)).not.toEqual(latinHypercube(9, 3, 6));
  });

  test("keeps the coordinates of an axis when axes are added after it", () => {
    const [narrow, wide] = [latinHypercube(9, 2, 5), latinHypercube(9, 4, 5)];
    expect(wide.map((point) => point.slice(0, 2))).toEqual(narrow);
  });

  test("of no points is empty", () => {
    expect(latinHypercube(0, 3, 1)).toEqual([]);
  });
});
