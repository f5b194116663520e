import type { Bargaining } from "./types.ts";
import { relative, unitPositions } from "./unit-problem.ts";

/** The compromise: mean of the positions weighted by capability times salience, [dimension] on the scale. */
export function compromise(problem: Bargaining): number[] {
  const places = unitPositions(problem);
  return problem.dimensions.map((_, k) => {
    const weights = weightsOf(problem, k);
    const sum = weights.reduce((a, b) => a + b, 0);
    const mean = weights.reduce((total, w, i) => total + w * places[i]![k]!, 0) / sum;
    // Rounding may carry a mean of equals a hair beyond them.
    const column = problem.position.map((row) => row[k]!);
    return Math.min(Math.max(mean * problem.scale, Math.min(...column)), Math.max(...column));
  });
}

/** The median of the positions by the same weights: the least position with half of the weight at or below it. */
export function weightedMedian(problem: Bargaining): number[] {
  return problem.dimensions.map((_, k) => {
    const weights = weightsOf(problem, k);
    const half = weights.reduce((a, b) => a + b, 0) / 2;
    const order = weights.map((w, i) => ({ w, x: problem.position[i]![k]! })).sort((a, b) => a.x - b.x);
    let sum = 0;
    for (const { w, x } of order) {
      sum += w;
      // A hair below one half: rounding must not turn a tie between the two middle positions.
      if (sum >= half * (1 - 1e-12)) return x;
    }
    return order.at(-1)!.x;
  });
}

/** Only their ratios count: capability and salience are each taken beside the largest. */
function weightsOf({ capability, salience }: Bargaining, k: number): number[] {
  const cares = relative(salience.map((row) => row[k]!));
  return relative(capability).map((c, i) => c * cares[i]!);
}
