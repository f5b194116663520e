/**
 * A coalition of players as a bit mask: bit i is player i, 0 is nobody. A game of n players is a table of 2^n values
 * indexed by it, in any one unit, with nothing for nobody.
 */
export type Coalition = number;

/** The coalition of all n players. */
export function everybody(n: number): Coalition {
  return 2 ** n - 1;
}

/** The players of a coalition, in ascending order. */
export function playersOf(coalition: Coalition): number[] {
  const players: number[] = [];
  for (let rest = coalition >>> 0, player = 0; rest > 0; rest >>>= 1, player++) if (rest & 1) players.push(player);
  return players;
}

/** Tabulates a game from its value function, which is asked once for each coalition but the empty one. */
export function gameTable(v: (coalition: Coalition) => number, n: number): Float64Array {
  const values = new Float64Array(2 ** n);
  for (let coalition = 1; coalition < values.length; coalition++) values[coalition] = v(coalition);
  return values;
}

/** What every coalition gets when each player has a share: the sum of its members' shares, indexed by coalition. */
export function sumsOver(shares: ArrayLike<number>, n: number): Float64Array {
  const sums = new Float64Array(2 ** n);
  for (let player = 0; player < n; player++) {
    const bit = 1 << player;
    for (let coalition = bit; coalition < 2 * bit; coalition++)
      sums[coalition] = sums[coalition - bit]! + shares[player]!;
  }
  return sums;
}

/** The largest value of a table without its sign: what a tolerance is measured against. */
export function magnitude(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

/** Throws a RangeError unless the table is one of n players with finite values and nothing for nobody. */
export function requireGame(values: Float64Array, n: number): void {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`a game needs at least one player, not ${n}`);
  if (values.length !== 2 ** n)
    throw new RangeError(`a game of ${n} players has ${2 ** n} values, this table has ${values.length}`);
  if (values[0] !== 0) throw new RangeError(`the empty coalition is worth nothing, this table says ${values[0]}`);
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`coalition ${wrong} is worth ${values[wrong]}, which is no finite number`);
}
