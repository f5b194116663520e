import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nullPlayers, symmetricPlayers } from "./properties.ts";
import { shapley } from "./shapley.ts";
import { everybody, gameTable } from "./table.ts";
import { airport, airportShapley, gloves, securityCouncil, twoWays, voting } from "./testing/games.ts";
import { anyGame, anyOrder, renamed } from "./testing/random-games.ts";

function expectShares(shares: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(shares.length).toBe(expected.length);
  for (let player = 0; player < shares.length; player++) expect(shares[player]).toBeCloseTo(expected[player]!, 10);
}

describe("the Shapley value of a textbook game", () => {
  test("of one left glove and two right ones: two thirds for the left, a sixth for each right", () => {
    expectShares(shapley(gloves([1, 0, 0], [0, 1, 1]), 3), [2 / 3, 1 / 6, 1 / 6]);
  });

  test("of an airport: each length of runway is shared by the planes that need it", () => {
    const costs = [3, 7, 7, 10, 16];
    expect(airportShapley([12, 21, 36])).toEqual([4, 8.5, 23.5]);
    expectShares(
      shapley(airport(costs), 5),
      airportShapley(costs).map((charge) => -charge),
    );
  });

  test("of two ways, one of which needs two players: 7/12, 1/4, 1/12, 1/12", () => {
    expectShares(shapley(twoWays, 4), [7 / 12, 1 / 4, 1 / 12, 1 / 12]);
  });

  test("of a vote with weights 4, 3, 2, 1 and quota 6: 5/12, 1/4, 1/4, 1/12", () => {
    expectShares(shapley(voting([4, 3, 2, 1], 6), 4), [5 / 12, 1 / 4, 1 / 4, 1 / 12]);
  });

  test("of the Security Council: 421/2145 for a permanent member, 4/2145 for another", () => {
    const values = shapley(gameTable(securityCouncil, 15), 15);
    expectShares(values, [...Array(5).fill(421 / 2145), ...Array(10).fill(4 / 2145)]);
  });
});

describe("the Shapley value of any game", () => {
  test("divides exactly what all players are worth together", () => {
    fc.assert(
      fc.property(anyGame(7), ({ n, values }) => {
        const sum = shapley(values, n).reduce((all, share) => all + share, 0);
        expect(sum).toBeCloseTo(values[everybody(n)]!, 10);
      }),
      { seed: 1 },
    );
  });

  test("follows the players when they are called otherwise", () => {
    const games = anyGame(6).chain((game) => anyOrder(game.n).map((names) => ({ ...game, names })));
    fc.assert(
      fc.property(games, ({ n, values, names }) => {
        const [before, after] = [shapley(values, n), shapley(renamed(values, names), n)];
        expectShares(
          names.map((name) => after[name]!),
          before,
        );
      }),
      { seed: 2 },
    );
  });

  test("gives nothing to a player who adds nothing, and the same to two who add the same", () => {
    const games = anyGame(5).map(({ n, values }) => {
      const pair = 1 << n;
      // Player n stands for player n - 1 as well as that one does itself; player n + 1 adds nothing.
      const stood = gameTable((S) => values[(S & (pair - 1)) | ((S & pair) >> 1)]!, n + 2);
      return { n: n + 2, values: stood };
    });
    fc.assert(
      fc.property(games, ({ n, values }) => {
        const shares = shapley(values, n);
        expect(nullPlayers(values, n)).toContain(n - 1);
        for (const player of nullPlayers(values, n)) expect(shares[player]).toBe(0);
        const classes = symmetricPlayers(values, n);
        expect(classes.some((players) => players.includes(n - 3) && players.includes(n - 2))).toBe(true);
        for (const players of classes)
          for (const player of players) expect(shares[player]).toBeCloseTo(shares[players[0]!]!, 10);
      }),
      { seed: 3 },
    );
  });

  test("of two games at once is the sum of those of each", () => {
    const pairs = anyGame(6).chain(({ n, values }) =>
      fc
        .array(fc.integer({ min: -9, max: 9 }), { minLength: everybody(n), maxLength: everybody(n) })
        .map((worth) => ({ n, one: values, other: Float64Array.from([0, ...worth]) })),
    );
    fc.assert(
      fc.property(pairs, ({ n, one, other }) => {
        const both = shapley(
          one.map((value, S) => value + other[S]!),
          n,
        );
        const [a, b] = [shapley(one, n), shapley(other, n)];
        expectShares(
          both,
          a.map((share, player) => share + b[player]!),
        );
      }),
      { seed: 4 },
    );
  });
});

describe("a table that is no game of so many players is refused", () => {
  test("with too few values, with something for nobody, with a value that is no number", () => {
    expect(() => shapley(new Float64Array(7), 3)).toThrow("a game of 3 players has 8 values, this table has 7");
    expect(() => shapley(Float64Array.of(1, 2), 1)).toThrow("the empty coalition is worth nothing");
    expect(() => shapley(Float64Array.of(0, Number.NaN), 1)).toThrow("coalition 1 is worth NaN");
    expect(() => shapley(new Float64Array(1), 0)).toThrow("at least one player");
  });
});
