import { describe, expect, it } from "vitest";
import { levelOf, logHazardOf, rateOf, restLevel, weakestOf } from "./forms.ts";

const numbers = { strength: 2, threshold: 0.5, half: 3 };

describe("a threshold", () => {
  it("does nothing at or below it", () => {
    expect(levelOf("threshold", numbers, 0.2)).toBe(0);
    expect(levelOf("threshold", numbers, 0.5)).toBe(0);
  });

  it("gives its strength for each unit above it", () => {
    expect(levelOf("threshold", numbers, 1.25)).toBe(1.5);
    expect(levelOf("threshold", { ...numbers, strength: -2 }, 1.25)).toBe(-1.5);
  });

  it("of zero is a straight line", () => {
    expect(levelOf("threshold", { ...numbers, threshold: 0 }, 0.25)).toBe(0.5);
  });
});

describe("a saturation", () => {
  it("begins with its strength for each unit and has half its largest effect at `half`", () => {
    expect(levelOf("saturation", numbers, 0)).toBe(0);
    expect(levelOf("saturation", numbers, 0.001)).toBeCloseTo(0.002, 5);
    expect(levelOf("saturation", numbers, 3)).toBe(3);
    expect(levelOf("saturation", numbers, 3e9)).toBeCloseTo(6, 6);
  });

  it("rises less and less", () => {
    const at = (c: number) => levelOf("saturation", numbers, c);
    expect(at(2) - at(1)).toBeLessThan(at(1) - at(0));
  });
});

describe("a rate, a hazard, the weakest", () => {
  it("a rate moves by what the cause is above its rest, either way", () => {
    expect(rateOf(0.5, 3, 1)).toBe(1);
    expect(rateOf(0.5, 0, 1)).toBe(-0.5);
    expect(rateOf(0.5, 1, 1)).toBe(0);
  });

  it("a hazard gains nothing at its reference", () => {
    expect(logHazardOf(-1.5, 0.5, 0)).toBe(-0.75);
    expect(logHazardOf(-1.5, 0.5, 0.5)).toBe(-0);
  });

  it("the weakest of ties is not their mean", () => {
    expect(weakestOf([0.75, 0.25, 0.5])).toBe(0.25);
    expect(weakestOf([0.9, 0, 0.9])).toBe(0);
  });
});

describe("the level at rest", () => {
  it("of a driver is its central start: another draw is what makes the mechanism work", () => {
    expect(rateOf(1, 0.8, restLevel("driver", 0.5, 0.8))).toBeCloseTo(0.3, 12);
  });

  it("of a stock is where the future begins: not knowing today's level moves nothing", () => {
    expect(rateOf(1, 0.8, restLevel("stock", 0.5, 0.8))).toBe(0);
  });

  it("of a reading is the stated start, or what is read first", () => {
    expect(restLevel("reading", 0.47, 0)).toBe(0.47);
    expect(restLevel("reading", undefined, 0.2)).toBe(0.2);
  });
});
