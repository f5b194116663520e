import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMonotone, isSuperadditive, nullPlayers, symmetricPlayers } from "./properties.ts";
import { gameTable, playersOf } from "./table.ts";
import { airport, bankruptcy, gloves, twoWays } from "./testing/games.ts";
import { superadditiveGame } from "./testing/random-games.ts";

describe("a game", () => {
  test("of two ways is monotone and superadditive", () => {
    expect(isMonotone(twoWays, 4)).toEqual({ holds: true, breach: null });
    expect(isSuperadditive(twoWays, 4)).toEqual({ holds: true, breach: null });
  });

  test("of costs is superadditive, not monotone, and the first player who costs is named", () => {
    const values = airport([2, 5]);
    expect(isSuperadditive(values, 2).holds).toBe(true);
    expect(isMonotone(values, 2)).toEqual({ holds: false, breach: { coalition: 0, player: 0, change: -2 } });
  });

  test("in which two ways get in each other's way is monotone, not superadditive, and the two coalitions are named", () => {
    const values = gameTable((S) => (S === 0 ? 0 : S === 7 ? 4 : S === 6 ? 3 : 2), 3);
    expect(isMonotone(values, 3).holds).toBe(true);
    const expected = { holds: false, breach: { first: 1, second: 2, change: -2 } };
    expect(isSuperadditive(values, 3)).toEqual(expected);
  });

  test("that misses a property by less than the tolerance has it", () => {
    const values = Float64Array.of(0, 1, 1, 2 - 1e-6);
    expect(isSuperadditive(values, 2).holds).toBe(false);
    expect(isSuperadditive(values, 2, 1e-5).holds).toBe(true);
    const falling = Float64Array.of(0, 1, 0, 1 - 1e-6);
    expect(isMonotone(falling, 2).holds).toBe(false);
    expect(isMonotone(falling, 2, 1e-5).holds).toBe(true);
  });

  test("of the best splits is superadditive, and one value less breaks it where the split was tight", () => {
    fc.assert(
      fc.property(superadditiveGame(6), ({ n, values }) => {
        expect(isSuperadditive(values, n).holds).toBe(true);
        const spoilt = values.slice();
        spoilt[3] = spoilt[1]! + spoilt[2]! - 1;
        const breach = { first: 1, second: 2, change: -1 };
        expect(isSuperadditive(spoilt, n)).toEqual({ holds: false, breach });
      }),
      { seed: 1 },
    );
  });
});

describe("players", () => {
  test("of whom one has no glove: that one adds nothing, the holders of like gloves are alike", () => {
    const values = gloves([1, 0, 0, 0, 1], [0, 1, 0, 1, 0]);
    expect(nullPlayers(values, 5)).toEqual([2]);
    expect(symmetricPlayers(values, 5)).toEqual([[0, 4], [1, 3], [2]]);
  });

  test("with the same claim are alike", () => {
    expect(symmetricPlayers(bankruptcy([10, 20, 10], 25), 3)).toEqual([[0, 2], [1]]);
    expect(nullPlayers(bankruptcy([10, 20, 10], 25), 3)).toEqual([]);
  });

  test("are alike within the tolerance", () => {
    const values = gameTable((S) => playersOf(S).length + (S === 1 ? 1e-6 : 0), 2);
    expect(symmetricPlayers(values, 2)).toEqual([[0], [1]]);
    expect(symmetricPlayers(values, 2, 1e-5)).toEqual([[0, 1]]);
  });
});
