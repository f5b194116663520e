import type { BacktestPlan } from "../case/types.ts";
import type { BacktestCases } from "./cases.ts";
import type { BacktestRow } from "./types.ts";

/** What the numbers alone do not say: the fit, what was given to it late, the width of the intervals. */
export function notesOf(
  plan: BacktestPlan,
  cases: BacktestCases,
  loss: number,
  rows: readonly BacktestRow[],
): string[] {
  const widths = plan.routes.map(
    (route) => `${route.name} ${halfWidth(rows.filter((row) => row.route === route.id)).toFixed(0)} %`,
  );
  return [
    `Weighted error over the routes in the calibration years ${plan.fitYears.join(", ")}: ${loss.toFixed(2)} %. With ${plan.parameters.length} parameters and so few routes a good fit there shows nothing.`,
    `${cases.structural} statements without date or dated before the cutoff (tariffs, capacities, stores) were made after it and are given to the fit as well; none of them is marked as set with the flows in view.`,
    `Size of the routes' discrepancy: from ${plan.checkYears.join(" and ")}, which the fit did not see.`,
    `Mean half-width of the 80 % intervals, in per cent of the prediction: ${widths.join("; ")}.`,
    "Naive rules may use the observed total of the year; the model is given output, intake and losses instead.",
    "The event suite runs on the case as it stands, whose inputs were set with the record in view; the probabilities of its announcement layer were set from the same few events.",
  ];
}

function halfWidth(rows: readonly BacktestRow[]): number {
  const wide = rows.filter((row) => row.predicted.value > 0.05);
  const sum = wide.reduce(
    (total, { predicted }) => total + (predicted.high! - predicted.low!) / 2 / predicted.value,
    0,
  );
  return wide.length === 0 ? 0 : (100 * sum) / wide.length;
}
