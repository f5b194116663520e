import { expect, test } from "vitest";
import { two, twoRanged } from "./names.ts";

test("numbers of politics have two digits and no empty decimals", () => {
  expect([67.04, 8, 0.1234, 12_345, -0.55, 0].map(two)).toEqual(["67", "8", "0.12", "12\u202f000", "\u22120.55", "0"]);
});

test("what is smaller than a ten-thousandth is written as a power of ten", () => {
  expect(two(0.000014)).toBe("1.4 × 10⁻⁵");
  expect(two(-7e-7)).toBe("\u22127 × 10⁻⁷");
});

test("a range stands behind its value", () => {
  expect(twoRanged({ value: 3, low: 1, high: 6 })).toBe("3 (1–6)");
  expect(twoRanged({ value: 3 })).toBe("3");
});
