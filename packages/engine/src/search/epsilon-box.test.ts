import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dominates } from "./dominance.ts";
import { epsilonBox } from "./epsilon-box.ts";

describe("an epsilon archive", () => {
  test("keeps one point a box: the one that dominates, else the nearer to the best corner", () => {
    const archive = epsilonBox<string>([1, 1]);
    expect(archive.add([2.9, 0.9], "far")).toBe(true);
    // Squared distances to the corner (2, 0): 0.81 + 0.81 and 0.25 + 0.36.
    expect(archive.add([2.5, 0.6], "near")).toBe(true);
    expect(archive.add([2.4, 0.95], "farther again")).toBe(false);
    expect(archive.items).toEqual(["near"]);
  });

  test("drops points whose box is dominated, though they themselves are not", () => {
    const archive = epsilonBox<string>([1, 1]);
    archive.add([1.1, 1.9], "kept");
    // Not dominated by (1.1, 1.9), but its box (2, 1) is by the box (1, 1).
    expect(archive.add([2.5, 1.1], "dropped")).toBe(false);
    expect(archive.add([0.5, 0.5], "best")).toBe(true);
    expect(archive.items).toEqual(["best"]);
  });

  test("counts progress only for boxes nobody held", () => {
    const archive = epsilonBox<number>([0.1, 10]);
    archive.add([0.55, 55], 1);
    archive.add([0.51, 51], 2);
    expect(archive.progress).toBe(1);
    archive.add([0.25, 75], 3);
    expect([archive.progress, archive.size]).toEqual([2, 2]);
  });

  test("never holds two points of one box or a dominated one, whatever comes in which order", () => {
    const cloud = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(cloud, (points) => {
        const archive = epsilonBox<readonly number[]>([7, 7]);
        for (const point of points) archive.add(point, point);
        const boxes = archive.items.map((point) => point.map((value) => Math.floor(value / 7)));
        for (const [i, a] of boxes.entries())
          for (const [j, b] of boxes.entries())
            if (i !== j) expect(dominates(a, b) || String(a) === String(b)).toBe(false);
        // Every point lies in or behind a box that is held.
        for (const point of points)
          expect(boxes.some((box) => box.every((value, k) => value <= Math.floor(point[k]! / 7)))).toBe(true);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test("refuses epsilons that are not above 0", () => {
    expect(() => epsilonBox([0.1, 0])).toThrow("an epsilon above 0");
  });
});
