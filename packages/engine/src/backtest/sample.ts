import type { BacktestPlan, Case, Figure } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { drawFigures } from "../simulate/draws.ts";
import { madeFigure, targetId, targetValue, type Values } from "./cases.ts";
import { predictYear, type RouteFlows } from "./predict.ts";

/** Quantities of the prediction case that a draw varies over their stated ranges. */
const VARIED = new Set([
  "production",
  "intake",
  "capacity",
  "permitted",
  "firm-volume",
  "coefficient",
  "differential",
  "take",
]);

/** Lays the plan's further ranges over a case, at their central values. */
export function withRanges(kase: Case, plan: BacktestPlan): Case {
  const made = plan.ranges.map((range) => ({
    ...madeFigure(plan, `range/${range.series}`, range.series, range.unit, range.value),
    low: range.low,
    high: range.high,
  }));
  return { ...kase, figures: [...kase.figures, ...made] };
}

/** Draws over the parameters' ranges, the figures' stated ranges and the plan's own; figure id to value. */
export function drawInputs(
  kase: Case,
  plan: BacktestPlan,
  fitted: Values,
  n: number,
  seed: number,
): ReadonlyMap<string, number>[] {
  const parameters: Figure[] = plan.parameters.map((parameter, p) => ({
    ...madeFigure(plan, `parameter/${parameter.id}`, `parameter/${parameter.id}`, parameter.unit, fitted[p]!),
    low: parameter.low,
    high: parameter.high,
  }));
  const varied = kase.figures.filter(
    (figure) =>
      figure.use &&
      VARIED.has(figure.quantity) &&
      figure.low !== undefined &&
      figure.high !== undefined &&
      figure.low < figure.high,
  );
  return drawFigures([...parameters, ...varied], n, seed).map((drawn) => {
    const values = parameters.map((figure) => drawn.get(figure.id)!);
    return new Map([...drawn, ...parameterDraw(kase, plan, values)]);
  });
}

/** Values of the parameters' figures, by figure id. */
export function parameterDraw(kase: Case, plan: BacktestPlan, values: Values): Map<string, number> {
  return new Map(
    plan.parameters.flatMap((parameter, p) =>
      parameter.targets.map((_, t) => [targetId(plan, p, t), targetValue(kase, plan, p, t, values[p]!)] as const),
    ),
  );
}

/** The half of the draws that come closest to the calibration year: what that year rules out has no say in the intervals. */
export function conditioned(
  draws: readonly ReadonlyMap<string, number>[],
  loss: (drawn: ReadonlyMap<string, number>) => number,
) {
  return draws
    .map((drawn, i) => ({ drawn, i, loss: loss(drawn) }))
    .sort((a, b) => a.loss - b.loss || a.i - b.i)
    .slice(0, Math.ceil(draws.length / 2))
    .map(({ drawn }) => drawn);
}

/** Route flows of a year for each draw. `kase` is best a narrowed one. */
export function drawnYears(
  kase: Case,
  plan: BacktestPlan,
  solver: SolverFactory,
  year: number,
  draws: readonly ReadonlyMap<string, number>[],
): RouteFlows[] {
  return draws.map((drawn) => predictYear(kase, plan, solver, year, drawn));
}
