import { type Coalition, gameTable, playersOf } from "../table.ts";

const total = (amounts: readonly number[], coalition: Coalition) =>
  playersOf(coalition).reduce((sum, player) => sum + amounts[player]!, 0);

/** Each player holds so many left and right gloves; a pair is worth 1. */
export function gloves(left: readonly number[], right: readonly number[]): Float64Array {
  return gameTable((S) => Math.min(total(left, S), total(right, S)), left.length);
}

/**
 * A runway that is long enough for the dearest plane of a coalition: v is minus its cost (Littlechild and Owen 1973).
 */
export function airport(costs: readonly number[]): Float64Array {
  return gameTable((S) => -Math.max(...playersOf(S).map((player) => costs[player]!)), costs.length);
}

/**
 * Shapley's charges at an airport, costs ascending: each length of runway is shared equally by the planes that need it.
 */
export function airportShapley(costs: readonly number[]): number[] {
  let charge = 0;
  return costs.map((cost, i) => {
    charge += (cost - (costs[i - 1] ?? 0)) / (costs.length - i);
    return charge;
  });
}

/**
 * The nucleolus' charges at an airport, costs ascending (Littlechild 1974): again and again the first planes left, up
 * to the one that makes the charge lowest, pay the same, as if one plane more shared with them; only the last group
 * pays all that is left.
 */
export function airportNucleolus(costs: readonly number[]): number[] {
  const n = costs.length;
  const charges: number[] = [];
  let owed = 0;
  let built = 0;
  while (charges.length < n) {
    const from = charges.length;
    const options = costs.slice(from).map((cost, j) => ({
      charge: (cost - built + owed) / (from + j === n - 1 ? j + 1 : j + 2),
      upTo: from + j,
    }));
    const { charge, upTo } = options.reduce((best, option) => (option.charge <= best.charge ? option : best));
    for (let i = from; i <= upTo; i++) charges.push(charge);
    owed = charge;
    built = costs[upTo]!;
  }
  return charges;
}

/**
 * An estate too small for all claims: a coalition gets what is left when all others are paid (Aumann and Maschler
 * 1985).
 */
export function bankruptcy(claims: readonly number[], estate: number): Float64Array {
  const all = claims.reduce((sum, claim) => sum + claim, 0);
  return gameTable((S) => Math.max(0, estate - (all - total(claims, S))), claims.length);
}

/** The division of the Talmud: up to half of all claims by equal gains on half-claims, beyond it by equal losses. */
export function talmud(claims: readonly number[], estate: number): number[] {
  const halves = claims.map((claim) => claim / 2);
  const half = halves.reduce((sum, claim) => sum + claim, 0);
  if (estate <= half) return equalGains(halves, estate);
  return equalGains(halves, 2 * half - estate).map((loss, i) => claims[i]! - loss);
}

/** Everybody the same, but nobody above their claim. */
function equalGains(claims: readonly number[], estate: number): number[] {
  const gains = claims.map(() => 0);
  let [left, waiting] = [estate, claims.length];
  for (const [claim, i] of claims.map((value, index) => [value, index] as const).sort((a, b) => a[0] - b[0])) {
    gains[i] = Math.min(claim, left / waiting);
    left -= gains[i]!;
    waiting--;
  }
  return gains;
}

/** A motion passes, worth 1, with at least `quota` votes. */
export function voting(weights: readonly number[], quota: number): Float64Array {
  return gameTable((S) => (total(weights, S) >= quota ? 1 : 0), weights.length);
}

/** Cargo of player 0 goes by the way of player 1, or by one that needs players 2 and 3 both; either way is worth 1. */
export const twoWays = gameTable((S) => ((S & 1) !== 0 && ((S & 2) !== 0 || (S & 12) === 12) ? 1 : 0), 4);

/** The Security Council of 15, as a function: 9 votes with all five permanent members (players 0 to 4). */
export function securityCouncil(S: Coalition): number {
  return (S & 31) === 31 && playersOf(S).length >= 9 ? 1 : 0;
}
