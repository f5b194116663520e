import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hypervolume } from "./hypervolume.ts";

/** Unit cells below the reference that some point is at the lower corner of, or below: the volume of points with whole coordinates. */
function cells(points: readonly (readonly number[])[], side: number, m: number): number {
  let count = 0;
  for (let cell = 0; cell < side ** m; cell++) {
    const corner = Array.from({ length: m }, (_, k) => Math.floor(cell / side ** k) % side);
    if (points.some((point) => point.every((value, k) => value <= corner[k]!))) count++;
  }
  return count;
}

describe("a hypervolume", () => {
  test("of one point is the box between it and the reference", () => {
    expect(hypervolume([[1]], [4])).toBe(3);
    expect(hypervolume([[1, 2]], [4, 4])).toBe(6);
    expect(hypervolume([[1, 2, 3]], [4, 4, 4])).toBe(6);
    expect(hypervolume([[1, 2, 3, 0]], [4, 4, 4, 4])).toBe(24);
  });

  test("of a staircase is the sum of its steps", () => {
    // Strips of height 1, 1 and 2 from the top down: 3 x 1, 2 x 1... = (4-0)(4-3) + (4-1)(3-2) + (4-2)(2-0).
    expect(
      hypervolume(
        [
          [1, 2],
          [0, 3],
          [2, 0],
        ],
        [4, 4],
      ),
    ).toBe(4 + 3 + 4);
  });

  test("of two crossing boxes is their sum less what they share", () => {
    // 2 x 3 x 4 + 4 x 3 x 1 - 2 x 3 x 1.
    expect(
      hypervolume(
        [
          [2, 1, 0],
          [0, 1, 3],
        ],
        [4, 4, 4],
      ),
    ).toBe(24 + 12 - 6);
    expect(
      hypervolume(
        [
          [2, 1, 0, 3],
          [0, 1, 3, 3],
        ],
        [4, 4, 4, 4],
      ),
    ).toBe(24 + 12 - 6);
  });

  test("counts cells: any points with whole coordinates, dominated, equal and on the border of the reference included", () => {
    const cloud = fc.integer({ min: 1, max: 5 }).chain((m) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: m, maxLength: m }), {
        minLength: 1,
        maxLength: 9,
      }),
    );
    fc.assert(
      fc.property(cloud, (points) => {
        const m = points[0]!.length;
        expect(hypervolume(points, new Array(m).fill(4))).toBe(cells(points, 4, m));
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test("of nothing, or of points that are nowhere better than the reference, is 0", () => {
    expect(hypervolume([], [1, 1])).toBe(0);
    expect(
      hypervolume(
        [
          [0, 1],
          [2, 0],
          [Number.POSITIVE_INFINITY, 0],
        ],
        [1, 1],
      ),
    ).toBe(0);
  });

  test("refuses points of another length, numbers that are none, and infinite volumes", () => {
    expect(() => hypervolume([[1, 2], [1]], [4, 4])).toThrow("point 1 has 1 objectives where 2 are expected");
    expect(() => hypervolume([[1, Number.NaN]], [4, 4])).toThrow("objective 1 of point 0 is no number");
    expect(() => hypervolume([[1, Number.NEGATIVE_INFINITY]], [4, 4])).toThrow("minus infinity");
    expect(() => hypervolume([[1, 1]], [4, Number.POSITIVE_INFINITY])).toThrow("finite number for each objective");
  });
});
