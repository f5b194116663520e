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

  test("has the points of every earlier version", () => {
    expect(latinHypercube(5, 3, 42)).toEqual([
      [0.9201171262422576, 0.41463395159225913, 0.3174082678044215],
      [0.4107160554965958, 0.12449077449273319, 0.8757758403429762],
      [0.7126707272371278, 0.27024009542074057, 0.03202302257996052],
      [0.35120896322187034, 0.8325451029231772, 0.6855552380671724],
      [0.01770458447281271, 0.7024625153047964, 0.5198618516558782],
    ]);
    expect(latinHypercube(1000, 7, 123456789)[999]!.slice(5)).toEqual([0.4347475864320295, 0.7508632865891559]);
  });

  test("of half a point is an error", () => {
    expect(() => latinHypercube(2.5, -1, 1)).toThrow(
      "latinHypercube: the number of points must be a whole number of at least 0, not 2.5\n" +
        "latinHypercube: dimensions must be a whole number of at least 0, not -1",
    );
  });

  test("of a seed that is no whole number of 32 bits is an error", () => {
    for (const seed of [{ seed: 7 }, -1, 1.5, 2 ** 32, Number.NaN])
      expect(() => latinHypercube(5, 1, seed as number)).toThrow(
        `latinHypercube: seed must be a whole number from 0 to 4294967295, not ${seed}`,
      );
  });

  test("of no points is empty", () => {
    expect(latinHypercube(0, 3, 1)).toEqual([]);
  });
});
