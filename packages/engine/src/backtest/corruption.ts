import type { BacktestPlan, Case } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";

const CORRUPTED = new Set(["flow", "export"]);

/** The case with every flow and export that speaks about days after the cutoff multiplied; and how many there were. */
export function corrupted(
  kase: Case,
  plan: BacktestPlan,
  factor: number,
): { readonly case: Case; readonly changed: number } {
  const cutoff = dayOf(plan.asKnownOn);
  let changed = 0;
  const figures = kase.figures.map((figure) => {
    const isLater = figure.to !== "" ? dayOf(figure.to) > cutoff + 1 : dayOf(figure.from) > cutoff;
    if (!CORRUPTED.has(figure.quantity) || !isLater) return figure;
    changed++;
    return { ...figure, value: figure.value * factor };
  });
  return { case: { ...kase, figures }, changed };
}
