import { expect } from "vitest";

/** Expects the shares to be these, to 1e-8 of the scale. */
export function expectShares(shares: ArrayLike<number>, expected: ArrayLike<number>, scale = 1): void {
  expect(shares.length).toBe(expected.length);
  for (let player = 0; player < shares.length; player++)
    expect(Math.abs(shares[player]! - expected[player]!)).toBeLessThan(1e-8 * scale);
}
