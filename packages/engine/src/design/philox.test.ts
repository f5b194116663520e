import { describe, expect, test } from "vitest";
import { philox, uniform } from "./philox.ts";

const hex = (words: readonly number[]) => words.map((word) => word.toString(16).padStart(8, "0")).join(" ");

describe("Philox4x32-10 gives the published known answers (Random123, kat_vectors)", () => {
  test("counter and key of zeros", () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
  });

  test("counter and key of ones", () => {
    const ones = 0xffffffff;
    expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
  });

  test("counter and key from the digits of pi", () => {
    const counter = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
    expect(hex(philox(counter, [0xa4093822, 0x299f31d0]))).toBe("d16cfe09 94fdcceb 5001e420 24126ea1");
  });
});

describe("a uniform draw", () => {
  test("lies strictly between 0 and 1 and has mean one half", () => {
    const draws = Array.from({ length: 4000 }, (_, i) => uniform(7, 3, i));
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, u) => sum + u, 0) / draws.length).toBeCloseTo(0.5, 1);
  });

  test("depends on seed, stream and index alone, in any order", () => {
    const forward = [0, 1, 2, 3].map((i) => uniform(1, 2, i));
    const backward = [3, 2, 1, 0].map((i) => uniform(1, 2, i)).reverse();
    expect(backward).toEqual(forward);
    expect(uniform(2, 2, 0)).not.toBe(uniform(1, 2, 0));
    expect(uniform(1, 3, 0)).not.toBe(uniform(1, 2, 0));
  });
});
