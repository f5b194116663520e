import type { ClosureLoss } from "@multivector/engine";
import { type ActorPower, type CoercionView, isPartial, knownOwn } from "@multivector/report";
import type { Explainable } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import type { Say } from "../../words/words.ts";

/** The loss of one actor's closure over the i-th horizon, USD million. */
export function lossExplained(view: CoercionView, row: ActorPower, i: number, say: Say): Explainable {
  const loss = row.byDays[i];
  const title = `${row.name}: ${say("dependence.loss")}, ${say("dependence.days", { count: loss?.days ?? 0 })}, ${say("dependence.usdM")}`;
  if (loss === undefined) return { title, measure: "" };
  const equation = `${say("dependence.lossEquation")} = ${loss.byCommodity
    .map(({ commodity, valueUsdM }) => `${commodity} ${shown(valueUsdM)}`)
    .join(" + ")} ${say("dependence.usdM")}`;
  return { title, value: loss.lossUsdM, ...rangeOf(loss), ...behind(view, loss, "closure-loss", equation) };
}

/** What the same closure costs the actor, as far as it is known, USD million. */
export function ownExplained(view: CoercionView, row: ActorPower, i: number, say: Say): Explainable {
  const loss = row.byDays[i];
  const title = `${row.name}: ${say("dependence.ownCost")}, ${say("dependence.days", { count: loss?.days ?? 0 })}, ${say("dependence.usdM")}`;
  if (loss === undefined) return { title, measure: "" };
  const { feesUsdM, equityUsdM, cargoUsdM } = loss.ownCost;
  const part = (value: number | null) => (value === null ? say("value.notKnown") : shown(value));
  const equation = say("dependence.ownEquation", {
    fees: part(feesUsdM),
    equity: part(equityUsdM),
    cargo: part(cargoUsdM),
  });
  return { title, value: knownOwn(loss.ownCost), ...behind(view, loss, "own-cost", equation) };
}

/** A plus where more may come to an own cost. */
export function plus(loss: ClosureLoss | undefined): string {
  return loss !== undefined && knownOwn(loss.ownCost) !== null && isPartial(loss.ownCost) ? "+" : "";
}

function rangeOf({ low, high }: ClosureLoss): { readonly low?: number; readonly high?: number } {
  return low === undefined || high === undefined ? {} : { low, high };
}

/** `explain` knows a closure by actor, lever and days; one that shares these with an undisputed one says itself how it comes about. */
function behind(view: CoercionView, loss: ClosureLoss, measure: string, equation: string) {
  const { closures } = view.assessment.coercion;
  const first = closures.find(({ actor, lever }) => actor === loss.actor && lever === loss.lever);
  return first?.disputed === loss.disputed
    ? { measure: `${measure}:${loss.actor}/${loss.lever}/${loss.days}` }
    : { measure: "", equation };
}
