import { describe, expect, it } from "vitest";
import { chooseBox } from "./choose-box.ts";
import type { Box } from "./types.ts";

const box = (step: number, coverage: number, density: number, restricted: number): Box => ({
  ...{ step, coverage, density, restricted, limits: [], mass: 0.5, n: 1, k: 1, quasiP: {} },
});

// Worth, 2 / (1 / coverage + 1 / density): 0.333, 0.667, 0.747, 0.75, 0.571.
const BOXES = [box(0, 1, 0.2, 0), box(1, 1, 0.5, 1), box(2, 0.8, 0.7, 2), box(3, 0.75, 0.75, 3), box(4, 0.4, 1, 4)];

describe("the box to quote", () => {
  it("weighs coverage and density alike, and takes one input less for at most 2 % of that", () => {
    expect(chooseBox(BOXES).step).toBe(2);
    expect(chooseBox(BOXES.filter(({ step }) => step !== 2)).step).toBe(3);
  });

  it("is the densest that covers what is asked, or covers the most of those as dense as asked", () => {
    expect(chooseBox(BOXES, { minCoverage: 0.9 }).step).toBe(1);
    expect(chooseBox(BOXES, { minDensity: 0.72 }).step).toBe(3);
    expect(chooseBox(BOXES, { minCoverage: 0.7, minDensity: 0.72 }).step).toBe(3);
  });

  it("restricts no more inputs than are asked for", () => {
    expect(chooseBox(BOXES, { mostRestricted: 1 }).step).toBe(1);
    expect(() => chooseBox(BOXES, { mostRestricted: 1, minDensity: 0.6 })).toThrow("the densest there has 50 %");
  });

  it("is refused, with the nearest there is, where no box reaches what is asked", () => {
    expect(() => chooseBox(BOXES, { minCoverage: 0.7, minDensity: 0.9 })).toThrow(
      "No box has a density of 90 % at a coverage of 70 %: the densest there has 75 %",
    );
    expect(() => chooseBox(BOXES, { minDensitty: 0.9 } as object)).toThrow("did you mean `minDensity`?");
  });
});
