import { dayOf } from "../../quantity/dates.ts";
import { exp } from "../../quantity/elementary.ts";
import type { CodedAct } from "./coded-acts.ts";
import { daysBefore, forecastSkill } from "./forecast-skill.ts";
import { fitProvocation, type HazardDays } from "./provocation-fit.ts";
import { rescaling } from "./rescaled-times.ts";
import { severityStock } from "./severity-stock.ts";
import type { FittedHazard, RecordPlan, Rescaling, SkillRow } from "./types.ts";

type Base = SkillRow["with"];

/** Base rates with and without the regime; without, where the record has none. */
function bases(plan: RecordPlan): Base[] {
  return plan.regime === "" ? ["no regime"] : ["no regime", "regime"];
}

/** The days of a record as the fit takes them. */
export function hazardDays(
  plan: RecordPlan,
  base: Base,
  halfLife: number,
  moves: readonly CodedAct[],
  acts: readonly CodedAct[],
): HazardDays {
  const [from, to] = [dayOf(plan.from), dayOf(plan.to)];
  const stratum = new Uint8Array(to - from);
  if (base === "regime") stratum.fill(1, dayOf(plan.regime) - from);
  return { stock: severityStock(moves, from, to, halfLife), stratum, acts: acts.map(({ day }) => day - from) };
}

/** The coefficient for each half-life, without and with the regime; left out where the record cannot tell. */
export function fittedOf(plan: RecordPlan, moves: readonly CodedAct[], acts: readonly CodedAct[]): FittedHazard[] {
  return plan.halfLives.flatMap((halfLife) =>
    bases(plan).flatMap((base) => {
      const fit = fitProvocation(hazardDays(plan, base, halfLife, moves, acts));
      if (!fit) return [];
      const { provocation, low, high, standardError } = fit;
      return [{ with: base, halfLife, provocation, low, high, standardError }];
    }),
  );
}

/** Brier skill on the years after `trainTo`, at the half-life in use, for every window, without and with the regime. */
export function skillOf(plan: RecordPlan, moves: readonly CodedAct[], acts: readonly CodedAct[]): SkillRow[] {
  const [from, halfLife] = [dayOf(plan.from), plan.halfLives[0]!];
  return bases(plan).flatMap((base) => {
    const days = hazardDays(plan, base, halfLife, moves, acts);
    const trained = dayOf(plan.trainTo) - from;
    const fit = trained > 0 ? fitProvocation(daysBefore(days, trained)) : null;
    if (!fit) return [];
    return plan.skillWindows.flatMap(
      (window) => forecastSkill({ with: base, days, halfLife, from, trained }, fit, window) ?? [],
    );
  });
}

/** Rescaled times of a constant rate, of moves alone, and of moves with the regime, at the half-life in use. */
export function rescalingOf(plan: RecordPlan, moves: readonly CodedAct[], acts: readonly CodedAct[]): Rescaling[] {
  const plain = hazardDays(plan, "no regime", plan.halfLives[0]!, moves, acts);
  const length = plain.stock.length;
  const constant = rescaling("constant rate", () => acts.length / length, length, plain.acts);
  const fitted = bases(plan).flatMap((base) => {
    const days = hazardDays(plan, base, plan.halfLives[0]!, moves, acts);
    const fit = fitProvocation(days);
    if (!fit) return [];
    const hazard = (day: number) => fit.rates[days.stratum[day]!]! * exp(fit.provocation * days.stock[day]!);
    return rescaling(base, hazard, length, days.acts) ?? [];
  });
  return constant ? [constant, ...fitted] : fitted;
}
