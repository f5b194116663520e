import { loadSolver } from "@multivector/lp";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coreIsEmpty, isInCore, leastCore } from "../../packages/engine/src/coercion/game/core.ts";
import { everybody, gameTable, playersOf } from "../../packages/engine/src/coercion/game/table.ts";
import { gloves, twoWays, voting } from "../../packages/engine/src/coercion/game/testing/games.ts";
import { anyGame, gameWithCore } from "../../packages/engine/src/coercion/game/testing/random-games.ts";

const solver = await loadSolver();

describe("the core", () => {
  test("of gloves and of two ways is not empty", () => {
    expect(coreIsEmpty(gloves([1, 0, 0], [0, 1, 1]), 3, solver)).toBe(false);
    expect(coreIsEmpty(twoWays, 4, solver)).toBe(false);
  });

  test("of a vote by majority of three is empty: two always gain a third by leaving the other out", () => {
    const majority = voting([1, 1, 1], 2);
    expect(coreIsEmpty(majority, 3, solver)).toBe(true);
    const { excess, allocation } = leastCore(majority, 3, solver);
    expect(excess).toBeCloseTo(1 / 3, 10);
    for (const share of allocation) expect(share).toBeCloseTo(1 / 3, 10);
  });

  test("of a vote with a player whom nobody can pass is not", () => {
    expect(coreIsEmpty(voting([2, 1, 1], 3), 3, solver)).toBe(false);
  });

  test("is empty where the players are worth more alone, and the least excess is the shortfall shared", () => {
    const values = Float64Array.of(0, 3, 5, 4);
    expect(leastCore(values, 2, solver).excess).toBeCloseTo(2, 10);
    expect(coreIsEmpty(values, 2, solver)).toBe(true);
    expect(coreIsEmpty(values, 2, solver, 2.1)).toBe(false);
  });

  test("of a single player, or of players who gain nothing by joining, is what each has", () => {
    expect(leastCore(Float64Array.of(0, 7), 1, solver)).toEqual({ excess: 0, allocation: Float64Array.of(7) });
    expect(coreIsEmpty(Float64Array.of(0, -7), 1, solver)).toBe(false);
    expect([...leastCore(Float64Array.of(0, 3, 5, 8), 2, solver).allocation]).toEqual([3, 5]);
  });

  test("is never empty where a division that suits all was built in", () => {
    fc.assert(
      fc.property(gameWithCore(7), ({ n, values }) => {
        expect(coreIsEmpty(values, n, solver)).toBe(false);
      }),
      { seed: 1 },
    );
  });

  test("is as far from any allocation as the least excess says, or farther, and that excess is reached", () => {
    fc.assert(
      fc.property(
        anyGame(6),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }),
        (game, any) => {
          const { n, values } = game;
          const least = leastCore(values, n, solver);
          expect(largestExcess(values, n, least.allocation)).toBeCloseTo(least.excess, 8);
          const given = any.slice(0, n).reduce((sum, share) => sum + share, 0);
          const other = any.slice(0, n).map((share) => share + (values[everybody(n)]! - given) / n);
          expect(largestExcess(values, n, other)).toBeGreaterThanOrEqual(least.excess - 1e-8);
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });

  test.each([1e5, 1e-6])("is as empty in a unit %d times smaller", (factor) => {
    const values = gameTable((S) => factor * (playersOf(S).length >= 3 ? 1 : 0), 4);
    expect(leastCore(values, 4, solver).excess / factor).toBeCloseTo(1 / 4, 9);
    expect(isInCore(values, 4, leastCore(values, 4, solver).allocation).holds).toBe(false);
  });
});

/** Over all coalitions but the empty and the full one. */
function largestExcess(values: Float64Array, n: number, shares: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let S = 1; S < everybody(n); S++)
    most = Math.max(most, values[S]! - playersOf(S).reduce((sum, player) => sum + shares[player]!, 0));
  return most;
}
