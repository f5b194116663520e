import { loadSolver } from "@multivector/lp";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nucleolus } from "../../packages/engine/src/coercion/game/nucleolus.ts";
import { gameTable, playersOf } from "../../packages/engine/src/coercion/game/table.ts";
import {
  airport,
  airportNucleolus,
  bankruptcy,
  gloves,
  talmud,
  twoWays,
  voting,
} from "../../packages/engine/src/coercion/game/testing/games.ts";
import { expectShares } from "./shares.ts";

const solver = await loadSolver();

describe("the nucleolus of a textbook game", () => {
  test("of one left glove and two right ones gives all to the left", () => {
    expectShares(nucleolus(gloves([1, 0, 0], [0, 1, 1]), 3, solver), [1, 0, 0]);
  });

  test("of two ways gives all to the focal player: no way is needed", () => {
    expectShares(nucleolus(twoWays, 4, solver), [1, 0, 0, 0]);
  });

  test.each([
    [100, [100 / 3, 100 / 3, 100 / 3]],
    [200, [50, 75, 75]],
    [300, [50, 100, 150]],
  ])("of claims of 100, 200 and 300 on an estate of %d is the division of the Talmud", (estate, expected) => {
    expectShares(nucleolus(bankruptcy([100, 200, 300], estate), 3, solver), expected, 100);
    expectShares(talmud([100, 200, 300], estate), expected, 100);
  });

  test("of an apex player and three small ones, whose core is empty: votes over all votes", () => {
    expectShares(nucleolus(voting([2, 1, 1, 1], 3), 4, solver), [0.4, 0.2, 0.2, 0.2]);
  });

  test("of a vote in which every smallest majority has just the quota and either side wins: votes over all votes (Peleg 1968)", () => {
    expectShares(
      nucleolus(voting([2, 2, 1, 1, 1], 4), 5, solver),
      [2, 2, 1, 1, 1].map((votes) => votes / 7),
    );
  });

  test("of two players who share what they gain together", () => {
    expectShares(nucleolus(Float64Array.of(0, 3, 5, 12), 2, solver), [5, 7]);
  });

  test("of one player is all there is", () => {
    expectShares(nucleolus(Float64Array.of(0, 7), 1, solver), [7]);
  });

  test("of ten players who are alike is the same for each", () => {
    const majority = gameTable((S) => (playersOf(S).length > 5 ? 1 : 0), 10);
    expectShares(nucleolus(majority, 10, solver), Array(10).fill(0.1));
  });
});

describe("the nucleolus has the closed form", () => {
  test("of any airport of up to nine planes (Littlechild 1974)", () => {
    const anyCosts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(anyCosts, (any) => {
        const costs = any.toSorted((a, b) => a - b);
        const charges = nucleolus(airport(costs), costs.length, solver).map((share) => -share);
        expectShares(charges, airportNucleolus(costs), 30);
      }),
      { seed: 1 },
    );
  });

  test("of any bankruptcy of up to eight claims (Aumann and Maschler 1985)", () => {
    const problems = fc
      .array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 })
      .chain((claims) => fc.tuple(fc.constant(claims), fc.integer({ min: 1, max: claims.reduce((a, b) => a + b) })));
    fc.assert(
      fc.property(problems, ([claims, estate]) => {
        expectShares(nucleolus(bankruptcy(claims, estate), claims.length, solver), talmud(claims, estate), 40);
      }),
      { seed: 2 },
    );
  });
});

describe("a game without a division that suits all", () => {
  test("is refused, and one that lacks less than the tolerance is not", () => {
    const values = Float64Array.of(0, 3, 5, 8 - 1e-6);
    expect(() => nucleolus(values, 2, solver)).toThrow(/no division suits them all/);
    expectShares(nucleolus(values, 2, solver, 1e-5), [3 - 5e-7, 5 - 5e-7]);
  });
});
