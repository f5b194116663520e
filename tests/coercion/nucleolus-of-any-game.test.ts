import { loadSolver } from "@multivector/lp";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coreIsEmpty, isInCore } from "../../packages/engine/src/coercion/game/core.ts";
import { nucleolus } from "../../packages/engine/src/coercion/game/nucleolus.ts";
import { shapley } from "../../packages/engine/src/coercion/game/shapley.ts";
import { everybody, sumsOver } from "../../packages/engine/src/coercion/game/table.ts";
import {
  anyGame,
  anyOrder,
  division,
  gameWithCore,
  type RandomGame,
  renamed,
  superadditiveGame,
} from "../../packages/engine/src/coercion/game/testing/random-games.ts";
import { isNucleolusByKohlberg } from "./kohlberg.ts";
import { expectShares } from "./shares.ts";

const solver = await loadSolver();

/** Any game with something to divide: the others have no nucleolus. */
const divisible = (most: number) => anyGame(most).filter((game) => surplusOf(game) >= 0);

function surplusOf({ n, values }: RandomGame): number {
  return values[everybody(n)]! - aloneOf({ n, values }).reduce((sum, value) => sum + value, 0);
}

function aloneOf({ n, values }: RandomGame): number[] {
  return Array.from({ length: n }, (_, player) => values[1 << player]!);
}

/** Excesses of all coalitions but the empty and the full one, largest first. */
function excesses({ n, values }: RandomGame, shares: ArrayLike<number>): number[] {
  const sums = sumsOver(shares, n);
  return [...values.map((value, S) => value - sums[S]!).subarray(1, everybody(n))].sort((a, b) => b - a);
}

/** Below zero where the first list comes first; differences up to 1e-8 do not count. */
function lexicographic(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, i) => Math.abs(value - other[i]!) > 1e-8);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

describe("the nucleolus of any game", () => {
  test("meets Kohlberg's criterion: at every level of excess the coalitions are balanced", () => {
    fc.assert(
      fc.property(fc.oneof(divisible(5), superadditiveGame(6)), ({ n, values }) => {
        const shares = nucleolus(values, n, solver);
        expect(isNucleolusByKohlberg(values, n, shares, solver, 1e-7)).toBe(true);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test("is the only division that does: moved a little, the criterion fails", () => {
    const moved = superadditiveGame(5).chain((game) => anyOrder(game.n).map((order) => ({ ...game, order })));
    fc.assert(
      fc.property(moved, ({ n, values, order }) => {
        const shares = nucleolus(values, n, solver);
        shares[order[0]!]! += 0.01;
        shares[order[1]!]! -= 0.01;
        expect(isNucleolusByKohlberg(values, n, shares, solver, 1e-7)).toBe(false);
      }),
      { seed: 4 },
    );
  });

  test("lies in the core wherever there is one, and there is none where it does not", () => {
    let empty = 0;
    fc.assert(
      fc.property(fc.oneof(gameWithCore(6), superadditiveGame(6), divisible(6)), ({ n, values }) => {
        const none = coreIsEmpty(values, n, solver);
        expect(isInCore(values, n, nucleolus(values, n, solver), 1e-8).holds).toBe(!none);
        if (none) empty++;
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(empty).toBeGreaterThan(10);
  });

  test("divides exactly what there is, and gives nobody less than alone", () => {
    fc.assert(
      fc.property(divisible(6), ({ n, values }) => {
        const shares = nucleolus(values, n, solver);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(values[everybody(n)]!, 9);
        aloneOf({ n, values }).forEach((value, player) => {
          expect(shares[player]).toBeGreaterThanOrEqual(value - 1e-9);
        });
      }),
      { seed: 6 },
    );
  });

  test("has a list of excesses that comes before that of any other division, and of Shapley's", () => {
    const games = superadditiveGame(6).chain((game) =>
      division(game.values[everybody(game.n)]!, aloneOf(game)).map((other) => ({ ...game, other })),
    );
    fc.assert(
      fc.property(games, ({ n, values, other }) => {
        const own = excesses({ n, values }, nucleolus(values, n, solver));
        expect(lexicographic(own, excesses({ n, values }, other))).toBeLessThanOrEqual(0);
        expect(lexicographic(own, excesses({ n, values }, shapley(values, n)))).toBeLessThanOrEqual(0);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("follows the players when they are called otherwise", () => {
    const games = divisible(6).chain((game) => anyOrder(game.n).map((names) => ({ ...game, names })));
    fc.assert(
      fc.property(games, ({ n, values, names }) => {
        const after = nucleolus(renamed(values, names), n, solver);
        expectShares(
          names.map((name) => after[name]!),
          nucleolus(values, n, solver),
          12,
        );
      }),
      { seed: 8 },
    );
  });

  test.each([1e5, 1e-3, 1e-9])("is %d times as much for a game worth so much more", (factor) => {
    fc.assert(
      fc.property(divisible(6), ({ n, values }) => {
        const scaled = nucleolus(
          values.map((value) => factor * value),
          n,
          solver,
        );
        expectShares(
          scaled.map((share) => share / factor),
          nucleolus(values, n, solver),
          12,
        );
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  test("moves no more than a few times what the table is off, even where ties become near-ties", () => {
    const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 256, maxLength: 256 });
    const off = fc.constantFrom(1e-12, 1e-10, 1e-9, 1e-7, 1e-5);
    fc.assert(
      fc.property(fc.oneof(divisible(8), superadditiveGame(8)), noise, off, ({ n, values }, errors, size) => {
        const inexact = values.map((value, S) => (S === 0 ? 0 : value + size * errors[S]!));
        const shares = nucleolus(inexact, n, solver, 10 * size);
        const exact = nucleolus(values, n, solver);
        for (let player = 0; player < n; player++)
          expect(Math.abs(shares[player]! - exact[player]!)).toBeLessThan(10 * size + 1e-9);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("moves with what each player has alone", () => {
    const games = divisible(5).chain((game) =>
      fc
        .array(fc.integer({ min: -20, max: 20 }), { minLength: game.n, maxLength: game.n })
        .map((own) => ({ ...game, own })),
    );
    fc.assert(
      fc.property(games, ({ n, values, own }) => {
        const sums = sumsOver(own, n);
        const richer = nucleolus(
          values.map((value, S) => value + sums[S]!),
          n,
          solver,
        );
        expectShares(
          richer.map((share, player) => share - own[player]!),
          nucleolus(values, n, solver),
          12,
        );
      }),
      { seed: 10 },
    );
  });
});
