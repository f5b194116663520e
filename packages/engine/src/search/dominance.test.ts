import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dominates, nondominated, sortFronts } from "./dominance.ts";

const points = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)), { maxLength: 40 });

describe("dominance", () => {
  test("asks for no worse anywhere and better somewhere", () => {
    expect(dominates([1, 2], [1, 3])).toBe(true);
    expect(dominates([1, 2], [1, 2])).toBe(false);
    expect(dominates([0, 3], [1, 2])).toBe(false);
  });

  test("leaves the points that none dominates, equal ones all", () => {
    expect(
      nondominated([
        [2, 2],
        [1, 3],
        [2, 2],
        [3, 3],
        [3, 1],
      ]),
    ).toEqual([0, 1, 2, 4]);
    expect(nondominated([])).toEqual([]);
    expect(() => nondominated([[1, Number.NaN]])).toThrow("leave failed points out");
  });

  test("sorts into fronts: by hand", () => {
    const fronts = sortFronts(
      [
        [1, 1],
        [2, 2],
        [1, 3],
        [3, 3],
        [0, 5],
      ],
      [0, 1, 2, 3, 4],
    );
    expect(fronts.map((front) => [...front].sort())).toEqual([[0, 4], [1, 2], [3]]);
  });

  test("puts a point into the front behind the last that dominates it", () => {
    fc.assert(
      fc.property(points, (cloud) => {
        const fronts = sortFronts(
          cloud,
          cloud.map((_, i) => i),
        );
        expect(fronts.flat().sort((a, b) => a - b)).toEqual(cloud.map((_, i) => i));
        for (const [f, front] of fronts.entries())
          for (const i of front) {
            expect(front.some((j) => dominates(cloud[j]!, cloud[i]!))).toBe(false);
            if (f > 0) expect(fronts[f - 1]!.some((j) => dominates(cloud[j]!, cloud[i]!))).toBe(true);
          }
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});
