import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yearlyRate } from "./growth.ts";

describe("yearlyRate", () => {
  test("doubling in one year is 100 %, and 14.9 % a year for 25 years multiplies by 32.2", () => {
    expect(yearlyRate(1, 2, 1)).toBeCloseTo(1, 12);
    expect(yearlyRate(1, 32.21, 25)).toBeCloseTo(0.149, 3);
  });

  test("inverts compounding, also for decline", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 1, noNaN: true }), fc.integer({ min: 1, max: 40 }), (rate, years) => {
        expect(yearlyRate(7, 7 * (1 + rate) ** years, years)).toBeCloseTo(rate, 9);
      }),
    );
  });

  test("is no number where there is no growth path", () => {
    expect(yearlyRate(0, 5, 3)).toBeNaN();
    expect(yearlyRate(5, 5, 0)).toBeNaN();
  });
});
