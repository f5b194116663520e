import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampledShapley } from "./sampled-shapley.ts";
import { shapley } from "./shapley.ts";
import { gameTable } from "./table.ts";
import { gloves, securityCouncil, twoWays } from "./testing/games.ts";
import { superadditiveGame } from "./testing/random-games.ts";

const of = (values: Float64Array) => (S: number) => values[S]!;
const monotone = superadditiveGame(6);

describe("a sampled Shapley value", () => {
  test("sums to what all players are worth together, however few the orders", () => {
    fc.assert(
      fc.property(monotone, fc.nat(), ({ n, values }, seed) => {
        const { values: shares } = sampledShapley(of(values), n, { permutations: 4, seed });
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(values.at(-1)!, 11);
      }),
      { seed: 1 },
    );
  });

  test("is no further from the exact one than its bound, for all players at once, in more than the promised share of trials", () => {
    let [kept, trials] = [0, 0];
    fc.assert(
      fc.property(monotone, fc.nat(), ({ n, values }, seed) => {
        const exact = shapley(values, n);
        const sampled = sampledShapley(of(values), n, { permutations: 60, seed, confidence: 0.9 });
        trials++;
        if (exact.every((share, player) => Math.abs(share - sampled.values[player]!) <= sampled.bound[player]!)) kept++;
      }),
      { seed: 2, numRuns: 300 },
    );
    expect(kept / trials).toBeGreaterThan(0.9);
  });

  test("errs by about its standard error: the mean square of the ratio is near 1", () => {
    const values = gameTable((S) => [0, 1, 1, 4, 2, 3, 9, 12][S & 7]! * (S & 8 ? 2 : 1), 4);
    const exact = shapley(values, 4);
    const squares = Array.from({ length: 400 }, (_, seed) => {
      const sampled = sampledShapley(of(values), 4, { permutations: 80, seed, spread: 24 });
      return ((sampled.values[0]! - exact[0]!) / sampled.standardError[0]!) ** 2;
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    expect(mean).toBeGreaterThan(0.85);
    expect(mean).toBeLessThan(1.2);
  });

  test("finds 421/2145 for a permanent member of the Security Council", () => {
    const sampled = sampledShapley(securityCouncil, 15, { permutations: 20_000, seed: 1 });
    for (let player = 0; player < 15; player++) {
      const error = Math.abs(sampled.values[player]! - (player < 5 ? 421 : 4) / 2145);
      expect(error).toBeLessThan(sampled.bound[player]!);
      expect(error).toBeLessThan(4.5 * sampled.standardError[player]!);
    }
    expect(Math.max(...sampled.bound)).toBeLessThan(0.02);
  });

  test("bounds the error more closely the more orders are walked, and the more closely the less players add differently", () => {
    const bound = (permutations: number) => sampledShapley(of(twoWays), 4, { permutations, seed: 3 }).bound[2]!;
    expect(bound(400)).toBeLessThan(bound(100));
    expect(bound(40_000)).toBeLessThan(bound(400) / 9);
    const equal = sampledShapley((S) => [0, 1, 1, 2][S]!, 2, { permutations: 40_000, seed: 3 });
    expect([...equal.values]).toEqual([1, 1]);
    expect([...equal.standardError]).toEqual([0, 0]);
    expect(equal.bound[0]).toBeLessThan(0.002);
  });

  test("is the same for the same seed and another for another", () => {
    const sample = (seed: number) => sampledShapley(of(gloves([1, 0, 0], [0, 1, 1])), 3, { permutations: 20, seed });
    expect(sample(5)).toEqual(sample(5));
    expect(sample(5).values).not.toEqual(sample(6).values);
  });

  test("asks for each coalition once", () => {
    const asked: number[] = [];
    const v = (S: number) => {
      asked.push(S);
      return twoWays[S]!;
    };
    const { evaluations, permutations } = sampledShapley(v, 4, { permutations: 99, seed: 1 });
    expect(new Set(asked).size).toBe(asked.length);
    expect([evaluations, permutations]).toEqual([15, 100]);
  });

  test("is refused where what players add leaves the stated range, because no bound would hold", () => {
    const notMonotone = (S: number) => [0, 5, 0, 1][S]!;
    expect(() => sampledShapley(notMonotone, 2, { permutations: 10, seed: 1 })).toThrow(/more than the stated 1/);
    expect(sampledShapley(notMonotone, 2, { permutations: 10, seed: 1, spread: 5 }).permutations).toBe(10);
  });

  test("is refused for too few orders, too many players or a certain bound", () => {
    const v = () => 0;
    expect(() => sampledShapley(v, 3, { permutations: 3, seed: 1 })).toThrow("at least 4 orders");
    expect(() => sampledShapley(v, 32, { permutations: 4, seed: 1 })).toThrow("1 to 31 players");
    expect(() => sampledShapley(v, 3, { permutations: 4, seed: 1, confidence: 1 })).toThrow("between 0 and 1");
  });
});
