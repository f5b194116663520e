import { expect, test } from "vitest";
import { excitation, hazard } from "./hazard.ts";
import type { HazardNumbers } from "./model.ts";

const numbers: HazardNumbers = {
  calm: 0.25,
  war: 2,
  cap: 6,
  provocation: 0.5,
  dependence: 1,
  ownCost: 1,
  half: 4,
  halfLife: 60,
  threshold: 3,
};

test("excitement works saturating: at E0 half of what it could", () => {
  expect(excitation(numbers, 4, "linear")).toBe((0.5 * 4) / 2);
  expect(excitation(numbers, 4e9, "linear")).toBeCloseTo(0.5 * 4, 6);
});

test("with a threshold only what lies above it counts", () => {
  expect(excitation(numbers, 3, "threshold")).toBe(0);
  expect(excitation(numbers, 7, "threshold")).toBe(excitation(numbers, 4, "linear"));
});

test("switched off, or with a coefficient of zero, moves do nothing", () => {
  expect(excitation(numbers, 5, "off")).toBe(0);
  expect(excitation({ ...numbers, provocation: 0 }, 5, "linear")).toBe(0);
});

test("moves towards the sender provoke nothing", () => {
  expect(excitation(numbers, -2, "linear")).toBe(0);
});

test("the hazard is the regime's rate, raised and capped", () => {
  expect(hazard(numbers, false, 0)).toBe(0.25);
  expect(hazard(numbers, true, 0)).toBe(2);
  expect(hazard(numbers, true, Math.log(2))).toBeCloseTo(4, 12);
  expect(hazard(numbers, true, 10)).toBe(6);
});
