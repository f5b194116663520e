import { describe, expect, it } from "vitest";
import { atLeast } from "./binomial.ts";

/** Chance of at least k of n at p = 1/2, by counting in whole numbers. */
function halves(k: number, n: number): number {
  let [sum, ways] = [0n, 1n];
  for (let i = 0n; i <= BigInt(n); i++) {
    if (i >= BigInt(k)) sum += ways;
    ways = (ways * (BigInt(n) - i)) / (i + 1n);
  }
  return Number((sum * 10n ** 30n) / 2n ** BigInt(n)) / 1e30;
}

describe("the one-sided binomial test", () => {
  it("counts heads", () => {
    // Of 8 outcomes of three coins 4 have at least two heads, 1 has three.
    expect(atLeast(2, 3, 0.5)).toBeCloseTo(0.5, 14);
    expect(atLeast(3, 3, 0.5)).toBeCloseTo(0.125, 14);
    for (const [k, n] of [
      [67, 87],
      [30, 87],
      [12, 17],
      [480, 1000],
      [530, 1000],
    ] as const)
      expect(atLeast(k, n, 0.5) / halves(k, n)).toBeCloseTo(1, 11);
  });

  it("adds up with the other tail", () => {
    for (const [k, n, p] of [
      [5, 40, 0.2],
      [9000, 10000, 0.89],
      [3, 10000, 0.0001],
    ] as const)
      expect(atLeast(k, n, p) + atLeast(n - k + 1, n, 1 - p)).toBeCloseTo(1, 11);
  });

  it("knows what is certain and what cannot be", () => {
    expect([atLeast(0, 5, 0.3), atLeast(6, 5, 0.3), atLeast(2, 5, 0), atLeast(5, 5, 1)]).toEqual([1, 0, 0, 1]);
    expect(atLeast(5, 5, 0.3)).toBeCloseTo(0.00243, 15);
    expect(atLeast(1, 5, 0.3)).toBeCloseTo(1 - 0.7 ** 5, 14);
  });
});
