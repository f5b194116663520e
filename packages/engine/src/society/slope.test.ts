import { describe, expect, it } from "vitest";
import { type Point, slopeOf } from "./slope.ts";

const X = [0.02, -0.01, 0.05, 0, -0.03, 0.04, 0.01, -0.02, 0.06, -0.04, 0.03, -0.05];
const Y = [0.01, 0, 0.03, 0.01, -0.02, 0.01, 0.02, -0.02, 0.02, -0.01, 0.03, -0.03];
const points = (y: (x: number, i: number) => number): Point[] => X.map((x, i) => ({ x, y: y(x, i) }));

describe("a slope", () => {
  it("of points on a line is the line's, with nothing open", () => {
    const slope = slopeOf(points((x) => 0.5 * x + 0.01))!;
    expect(slope.value).toBeCloseTo(0.5, 12);
    expect(slope.high! - slope.low!).toBeLessThan(1e-9);
  });

  it("agrees with the sandwich of matrices computed elsewhere, interval included", () => {
    const slope = slopeOf(points((_, i) => Y[i]!))!;
    expect(slope.value).toBeCloseTo(0.4930069930069929, 12);
    expect(slope.low).toBeCloseTo(0.37158212770087923, 8);
    expect(slope.high).toBeCloseTo(0.6144318583131066, 8);
  });

  it("needs twelve points, and a cause that varies", () => {
    expect(slopeOf(points((x) => x).slice(1))).toBeNull();
    expect(slopeOf(X.map((y) => ({ x: 1, y })))).toBeNull();
  });
});
