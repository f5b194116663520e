import fc from "fast-check";
import { everybody, gameTable, playersOf } from "../table.ts";

/** A game with its number of players. */
export interface RandomGame {
  readonly n: number;
  readonly values: Float64Array;
}

/** Games of 2 to `most` players with small whole values: full of ties, and of no other property. */
export function anyGame(most = 5): fc.Arbitrary<RandomGame> {
  return fc
    .integer({ min: 2, max: most })
    .chain((n) =>
      fc
        .array(fc.integer({ min: -6, max: 12 }), { minLength: everybody(n), maxLength: everybody(n) })
        .map((worth) => ({ n, values: Float64Array.from([0, ...worth]) })),
    );
}

/**
 * Games in which joining never costs: the best way to split each coalition of a game without negative values. Some have
 * a core, some none.
 */
export function superadditiveGame(most = 5): fc.Arbitrary<RandomGame> {
  return anyGame(most).map(({ n, values }) => ({ n, values: bestSplits(values.map(Math.abs)) }));
}

function bestSplits(values: Float64Array): Float64Array {
  const best = values.slice();
  for (let all = 1; all < best.length; all++)
    for (let part = (all - 1) & all; part > 0; part = (part - 1) & all)
      best[all] = Math.max(best[all]!, best[part]! + best[all ^ part]!);
  return best;
}

/** Games with a core: worth that never exceeds a division, which all players together reach. */
export function gameWithCore(most = 5): fc.Arbitrary<RandomGame> {
  return anyGame(most).chain(({ n, values }) =>
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength: n, maxLength: n }).map((shares) => {
      const given = gameTable((S) => playersOf(S).reduce((sum, player) => sum + shares[player]!, 0), n);
      return {
        n,
        values: values.map((value, S) => (S === everybody(n) ? given[S]! : Math.min(value, given[S]!))),
      };
    }),
  );
}

/** The same game with player i called `names[i]`. */
export function renamed(values: Float64Array, names: readonly number[]): Float64Array {
  const other = new Float64Array(values.length);
  values.forEach((value, S) => {
    other[playersOf(S).reduce((mask, player) => mask | (1 << names[player]!), 0)] = value;
  });
  return other;
}

/** An order of n players, drawn. */
export function anyOrder(n: number): fc.Arbitrary<number[]> {
  const players = Array.from({ length: n }, (_, player) => player);
  return fc.shuffledSubarray(players, { minLength: n, maxLength: n });
}

/** A division of `amount` over n players, none of them below `least`. */
export function division(amount: number, least: readonly number[]): fc.Arbitrary<number[]> {
  const owed = least.reduce((sum, share) => sum + share, 0);
  return fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: least.length, maxLength: least.length })
    .map((parts) => {
      const all = parts.reduce((sum, part) => sum + part, 0);
      return parts.map(
        (part, player) => least[player]! + (amount - owed) * (all === 0 ? 1 / parts.length : part / all),
      );
    });
}
