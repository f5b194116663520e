import type { SmpSettings } from "./settings.ts";
import { coalitions, type Matrix, type Table, tabulate, victories } from "./votes.ts";

/** Steps after which the chain is taken as it stands; 10 to 30 are usual. */
const MOST_STEPS = 100_000;

/** The chance of each option to be the collective choice, and of each to beat each other. */
export interface CentralPosition {
  readonly chances: readonly number[];
  readonly victory: Table;
}

/** Probabilities that each option becomes the central position, where utility[k][i] is what actor k thinks of option i. */
export function centralPosition(settings: SmpSettings, weights: readonly number[], utility: Table): CentralPosition {
  const strength = coalitions(settings.voting, weights, utility);
  const victory = victories(settings.victProb, strength);
  switch (settings.pce) {
    case "Conditional":
      return { chances: unbeaten(victory), victory };
    case "MarkovUniform":
      return { chances: settle(uniformChain(victory), 1e-6), victory };
    case "MarkovIncentive":
      return { chances: settle(incentiveChain(strength, victory), 1e-8), victory };
  }
}

/** Chance to beat all others, given that somebody does. */
function unbeaten(victory: Table): number[] {
  const all = victory.map((row) => row.reduce((product, p) => product * p, 1));
  const sum = all.reduce((a, b) => a + b, 0);
  return all.map((p) => p / sum);
}

/** Any option may be challenged by any other, all alike. */
function uniformChain(victory: Table): Matrix {
  const n = victory.length;
  return chain(victory, () => 1 / n);
}

/** The favourite is challenged the more often by an option the more influence there is for that, times the chance that it wins. */
function incentiveChain(strength: Table, victory: Table): Matrix {
  const n = strength.length;
  const urge = tabulate(n, n, (i, j) => strength[i]![j]! * victory[i]![j]! + (i === j ? 1e-10 : 0));
  const sums = victory.map((_, j) => urge.reduce((sum, row) => sum + row[j]!, 0));
  return chain(victory, (i, j) => urge[i]![j]! / sums[j]!);
}

/** How chances move in a step if i challenges a favourite j with chance `challenge(i, j)`: i keeps what it holds off, and wins what it challenges. */
function chain(victory: Table, challenge: (i: number, j: number) => number): Matrix {
  const n = victory.length;
  const moves = tabulate(n, n, (i, j) => victory[i]![j]! * challenge(i, j));
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) moves[i]![i]! += victory[i]![j]! * challenge(j, i);
  return moves;
}

/** The fixed point of a chain, from all alike, by going half the way each time. */
function settle(moves: Matrix, tolerance: number): number[] {
  const n = moves.length;
  const p = new Array<number>(n).fill(1 / n);
  const next = new Array<number>(n).fill(0);
  for (let count = 0; count < MOST_STEPS; count++) {
    let change = 0;
    for (let i = 0; i < n; i++) {
      const row = moves[i]!;
      let sum = 0;
      for (let j = 0; j < n; j++) sum += row[j]! * p[j]!;
      next[i] = sum;
      change = Math.max(change, Math.abs(sum - p[i]!));
    }
    for (let i = 0; i < n; i++) p[i] = (p[i]! + next[i]!) / 2;
    if (change <= tolerance) break;
  }
  return p;
}
