import { caseAsKnownOn } from "../case/as-known-on.ts";
import type { BacktestPlan, Case, Contract, Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { lastYearFigure, seriesKey } from "./series-key.ts";

/** The two cases of a back-test: what the fit sees, and what the prediction sees. */
export interface BacktestCases {
  readonly fit: Case;
  readonly prediction: Case;
  readonly admittedLate: readonly string[];
  /** Statements on things that hold without date (tariffs, capacities) made after the cutoff and given to the fit as well. */
  readonly structural: number;
}

/** Quantities that a prediction must never be given after the cutoff. */
const OUTCOMES = new Set(["flow", "export"]);

/** Builds both cases. Throws if the plan would give an outcome. */
export function backtestCases(kase: Case, plan: BacktestPlan): BacktestCases {
  const leaked = plan.given.flatMap((rule) => rule.quantities).filter((quantity) => OUTCOMES.has(quantity));
  if (leaked.length > 0) throw new Error(`a back-test cannot be given what it predicts: ${leaked.join(", ")}`);
  const known = caseAsKnownOn(kase, plan.asKnownOn, { lagDays: plan.lagDays });
  const mine = new Set(known.case.figures);
  const cutoff = dayOf(plan.asKnownOn);
  const contracts = kase.contracts.filter((contract) => isAnnouncedInTime(contract, cutoff));
  const playing = new Set(contracts.map((contract) => `contract:${contract.id}`));
  const given = kase.figures.filter(
    (figure) =>
      !mine.has(figure) &&
      isGiven(figure, plan) &&
      (!figure.subject.startsWith("contract:") || playing.has(figure.subject)),
  );
  const structural = given.filter((figure) => figure.from === "" || dayOf(figure.from) <= cutoff);
  return {
    fit: { ...known.case, figures: [...known.case.figures, ...structural] },
    prediction: { ...known.case, contracts, events: kase.events, figures: [...known.case.figures, ...given] },
    admittedLate: known.admittedLate,
    structural: structural.length,
  };
}

/** A contract plays in a prediction if it was known on the cutoff or announced before it began. */
function isAnnouncedInTime(contract: Contract, cutoff: number): boolean {
  if (contract.announced === "" || dayOf(contract.announced) <= cutoff) return true;
  return contract.from !== "" && dayOf(contract.announced) <= dayOf(contract.from);
}

function isGiven(figure: Figure, plan: BacktestPlan): boolean {
  if (!figure.use || dayOf(figure.asOf) >= dayOf(plan.withheldSince)) return false;
  if (plan.withheldNote !== "" && figure.note.includes(plan.withheldNote)) return false;
  return plan.given.some(
    (rule) =>
      rule.quantities.includes(figure.quantity) && (rule.bases.length === 0 || rule.bases.includes(figure.basis)),
  );
}

/** Values of the plan's parameters, in the plan's order. */
export type Values = readonly number[];

/** A case with the parameters' figures laid over it: the series they set are replaced. */
export function withValues(kase: Case, plan: BacktestPlan, values: Values): Case {
  const set = plan.parameters.flatMap((parameter, p) =>
    parameter.targets.map((_, t) => parameterFigure(kase, plan, p, t, values[p]!)),
  );
  const replaced = new Set(set.map((figure) => `${figure.quantity}/${figure.subject}/${figure.of}`));
  const kept = kase.figures.filter((figure) => !replaced.has(`${figure.quantity}/${figure.subject}/${figure.of}`));
  return { ...kase, figures: [...kept, ...set] };
}

/** Figure id of a parameter's target, by which a draw overrides it. */
export function targetId(plan: BacktestPlan, parameter: number, target: number): string {
  return `parameter/${plan.parameters[parameter]!.id}/${target}`;
}

/** What a target's figure is worth for a value of its parameter. */
export function targetValue(kase: Case, plan: BacktestPlan, parameter: number, target: number, value: number): number {
  const { factor, times } = plan.parameters[parameter]!.targets[target]!;
  if (times === "") return value * factor;
  return value * factor * (lastYearFigure(kase, times, plan.asKnownOn)?.value ?? 0);
}

function parameterFigure(kase: Case, plan: BacktestPlan, p: number, t: number, value: number): Figure {
  const parameter = plan.parameters[p]!;
  const target = parameter.targets[t]!;
  return madeFigure(plan, targetId(plan, p, t), target.series, target.unit, targetValue(kase, plan, p, t, value));
}

/** A figure the back-test makes itself: undated, stated on the cutoff. */
export function madeFigure(plan: BacktestPlan, id: string, series: string, unit: string, value: number): Figure {
  return {
    ...seriesKey(series),
    id,
    from: "",
    to: "",
    value,
    unit,
    asOf: plan.asKnownOn,
    use: true,
    source: "",
    basis: "modelled",
    confidence: 1,
    note: "",
    origin: plan.origin,
  };
}
