import { describe, expect, test } from "vitest";
import { latinHypercube } from "../design/latin-hypercube.ts";
import { swings } from "./swings.ts";

describe("swings of a measure with each input", () => {
  test("are the means of the highest part less those of the lowest, by hand", () => {
    // Ten futures, parts of two: y = 3 a, so the means are 3 x 0.5 and 3 x 8.5.
    const a = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const [found] = swings(
      { a },
      a.map((value) => 3 * value),
    );
    expect(found).toMatchObject({ lowest: 1, highest: 8, atLowest: 1.5, atHighest: 25.5, swing: 24 });
    // Variance of {0, 3} is 4.5 over n = 2, twice: the square root of 4.5.
    expect(found!.standardError).toBeCloseTo(Math.sqrt(4.5), 12);
    expect(found!.told).toBe(true);
  });

  test("tell the one that matters from forty that do not, the largest first", () => {
    const points = latinHypercube(500, 41, 3);
    const columns = Object.fromEntries(points[0]!.map((_, axis) => [`x${axis}`, points.map((point) => point[axis]!)]));
    const y = points.map((point) => 2 * point[17]! + point[5]! * point[6]! * 0.01);
    const found = swings(columns, y);
    expect(found[0]!.input).toBe("x17");
    expect(found.filter(({ told }) => told).map(({ input }) => input)).toEqual(["x17"]);
  });

  test("leave out failed futures and inputs that hold one value", () => {
    const a = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const y = a.map((value) => (value === 10 ? Number.NaN : 3 * value));
    const found = swings({ a, b: a.map(() => 7) }, y);
    expect(found.map(({ input, swing }) => [input, swing])).toEqual([["a", 24]]);
  });

  test("refuse too few futures and unknown options", () => {
    expect(() => swings({ a: [1, 2, 3] }, [1, 2, 3])).toThrow("3 futures cannot be cut into 5 parts");
    expect(() => swings({ a: [1, 2] }, [1, 2], { part: 2 } as never)).toThrow(/part/);
  });
});
