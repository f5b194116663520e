import type { BacktestPlan } from "../case/types.ts";
import type { Observation } from "./observed.ts";
import type { RouteFlows } from "./predict.ts";
import { normal } from "./randomness.ts";

/** A year the fit did not see, predicted and observed by route. */
export interface LeftOut {
  readonly predicted: RouteFlows;
  readonly observed: readonly (Observation | null)[];
}

/**
 * Relative size of each route's discrepancy: root mean square of the relative errors in the years left out of the fit. A route not observed
 * in them takes that of the others together, the largest route apart. 0 without any such year.
 */
export function discrepancySizes(plan: BacktestPlan, years: readonly LeftOut[]): number[] {
  const errors = plan.routes.map((_, r) =>
    years.flatMap(({ predicted, observed }) => {
      const seen = observed[r];
      return seen && seen.value > 0 ? [predicted[r]! / seen.value - 1] : [];
    }),
  );
  const largest = years.length === 0 ? -1 : indexOfLargest(years[0]!.observed);
  const others = errors.filter((_, r) => r !== largest).flat();
  return errors.map((own) => rootMeanSquare(own.length > 0 ? own : others));
}

function indexOfLargest(observed: readonly (Observation | null)[]): number {
  let found = -1;
  observed.forEach((seen, r) => {
    if (seen && (found < 0 || seen.value > observed[found]!.value)) found = r;
  });
  return found;
}

function rootMeanSquare(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/** One draw of the discrepancies, in the plan's unit: over the routes that partition the total they add up to nothing. */
export function drawDiscrepancy(
  plan: BacktestPlan,
  sizes: readonly number[],
  central: RouteFlows,
  seed: number,
  index: number,
): number[] {
  const spread = sizes.map((size, r) => size * central[r]!);
  const drawn = spread.map((width, r) => width * normal(seed, 100 + r, index));
  const inPartition = plan.routes.map((route) => route.partition);
  const surplus = drawn.reduce((sum, value, r) => (inPartition[r] ? sum + value : sum), 0);
  const weight = spread.reduce((sum, width, r) => (inPartition[r] ? sum + width * width : sum), 0);
  return drawn.map((value, r) => (inPartition[r] && weight > 0 ? value - (surplus * spread[r]! ** 2) / weight : value));
}
