import { requireGame } from "./table.ts";

/**
 * The Shapley value of each player, exactly, in the unit of the table: the mean, over all orders in which the players
 * can arrive, of what each adds on arrival. Takes n 2^(n-1) steps. Throws RangeError on a table that is not a game of n
 * players.
 */
export function shapley(values: Float64Array, n: number): Float64Array {
  requireGame(values, n);
  const weights = arrivalWeights(n);
  const sizes = coalitionSizes(n);
  return Float64Array.from({ length: n }, (_, player) => {
    const bit = 1 << player;
    let share = 0;
    for (let others = 0; others < values.length; others++) {
      if (others & bit) continue;
      share += weights[sizes[others]!]! * (values[others | bit]! - values[others]!);
    }
    return share;
  });
}

/** Chance that exactly one given set of s others has arrived before a player: s! (n - s - 1)! / n!, by s. */
function arrivalWeights(n: number): Float64Array {
  const weights = new Float64Array(n);
  weights[0] = 1 / n;
  for (let s = 1; s < n; s++) weights[s] = (weights[s - 1]! * s) / (n - s);
  return weights;
}

function coalitionSizes(n: number): Uint8Array {
  const sizes = new Uint8Array(2 ** n);
  for (let coalition = 1; coalition < sizes.length; coalition++)
    sizes[coalition] = sizes[coalition >> 1]! + (coalition & 1);
  return sizes;
}
