import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInCore } from "./core.ts";
import { shapley } from "./shapley.ts";
import { everybody, gameTable, playersOf } from "./table.ts";
import { gloves, twoWays } from "./testing/games.ts";
import { gameWithCore } from "./testing/random-games.ts";

describe("an allocation", () => {
  test("that gives the only left glove everything is in the core of the gloves", () => {
    const check = isInCore(gloves([1, 0, 0], [0, 1, 1]), 3, [1, 0, 0]);
    expect(check).toEqual({ holds: true, largestExcess: 0, objector: null, overspent: 0 });
  });

  test("by Shapley of two ways is not in the core: the focal player and the long way object by a quarter", () => {
    const check = isInCore(twoWays, 4, shapley(twoWays, 4));
    expect(check.holds).toBe(false);
    // 1 - (7 + 1 + 1) / 12; with the short way it is 1 - (7 + 3) / 12.
    expect(playersOf(check.objector!)).toEqual([0, 2, 3]);
    expect(check.largestExcess).toBeCloseTo(1 / 4, 12);
    expect(check.overspent).toBeCloseTo(0, 12);
  });

  test("that leaves something over is objected to by everybody", () => {
    const check = isInCore(twoWays, 4, [0.9, 0, 0, 0]);
    expect(check.holds).toBe(false);
    expect(check.largestExcess).toBeCloseTo(0.1, 12);
    const unanimity = gameTable((S) => (S === 7 ? 1 : 0), 3);
    expect(isInCore(unanimity, 3, [0.2, 0.2, 0.2]).objector).toBe(everybody(3));
  });

  test("that gives more than there is finds no objector and is not in the core", () => {
    const check = isInCore(twoWays, 4, [1.5, 0, 0, 0]);
    expect(check).toEqual({ holds: false, largestExcess: 0, objector: null, overspent: 0.5 });
  });

  test("objected to by less than the tolerance is in the core", () => {
    expect(isInCore(twoWays, 4, [1 - 1e-6, 0, 1e-6, 0]).holds).toBe(false);
    expect(isInCore(twoWays, 4, [1 - 1e-6, 0, 1e-6, 0], 1e-5).holds).toBe(true);
  });

  test("by Shapley of a game in which joining pays the more the later is in the core", () => {
    const steps = fc
      .integer({ min: 2, max: 6 })
      .chain((n) => fc.array(fc.nat({ max: 9 }), { minLength: n, maxLength: n }).map((weights) => ({ n, weights })));
    fc.assert(
      fc.property(steps, ({ n, weights }) => {
        const values = gameTable((S) => playersOf(S).reduce((sum, player) => sum + weights[player]!, 0) ** 2, n);
        expect(isInCore(values, n, shapley(values, n)).holds).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test("has the largest excess of all coalitions, found by looking at each", () => {
    fc.assert(
      fc.property(gameWithCore(), fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5 }), ({ n, values }, any) => {
        const shares = any.slice(0, n);
        const excesses = [...values]
          .map((value, S) => value - playersOf(S).reduce((sum, player) => sum + shares[player]!, 0))
          .slice(1);
        const check = isInCore(values, n, shares);
        expect(check.largestExcess).toBe(Math.max(...excesses));
        if (check.objector !== null) expect(excesses[check.objector - 1]).toBe(check.largestExcess);
      }),
      { seed: 2 },
    );
  });

  test("needs a share for every player", () => {
    expect(() => isInCore(twoWays, 4, [1, 0])).toThrow("4 players need 4 shares, not 2");
  });
});
