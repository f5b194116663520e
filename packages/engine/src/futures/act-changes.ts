import type { Case } from "../case/types.ts";
import type { Intervention } from "../change/intervention.ts";
import { resolveChanges } from "../change/resolve.ts";
import { softened } from "../change/soften.ts";
import { isoOf, type Period } from "../quantity/dates.ts";
import type { InstrumentModel, ReactionModel } from "../reaction/model.ts";
import { readSlot } from "./slots.ts";
import type { Act } from "./types.ts";

/** Days of a month, on average: losses outside the network are stated by the month. */
const MONTH_DAYS = 30.4375;

/** When an act works: from its day on, or from the day its licence lapses; null: never. */
export function workingDays({
  day,
  days,
  effect,
  licensedUntil,
}: Act): { readonly from: number; readonly to: number } | null {
  const from = licensedUntil ?? day;
  return effect > 0 && from < day + days ? { from, to: day + days } : null;
}

/** What single acts do to the network of a case: theories and strategies share acts of a future, and each is worked out once. */
const KNOWN = new WeakMap<Act, { readonly kase: Case; readonly interventions: readonly Intervention[] }>();

/** What acts do to the network. */
export function interventionsOfActs(
  kase: Case,
  instruments: ReadonlyMap<string, InstrumentModel>,
  acts: readonly Act[],
): Intervention[] {
  return acts.flatMap((act) => {
    const known = KNOWN.get(act);
    if (known?.kase === kase) return known.interventions;
    const interventions = interventionsOf(kase, instruments, act);
    KNOWN.set(act, { kase, interventions });
    return interventions;
  });
}

function interventionsOf(
  kase: Case,
  instruments: ReadonlyMap<string, InstrumentModel>,
  act: Act,
): readonly Intervention[] {
  const working = workingDays(act);
  const changes = instruments.get(act.instrument)?.instrument.changes ?? [];
  if (working === null || changes.length === 0) return [];
  const when = `@${isoOf(working.from)}+${working.to - working.from}`;
  const { interventions, problems } = resolveChanges(
    kase,
    changes.map((change) => `${softened(change, act.effect)} ${when}`),
    { date: working.from },
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return interventions;
}

/** Loss outside the network by month, USD million: the instrument's monthly loss times the effect, for the days it works. */
export function outsideLoss(
  instruments: ReadonlyMap<string, InstrumentModel>,
  acts: readonly Act[],
  values: ReadonlyMap<string, number>,
  periods: readonly Period[],
): Float64Array {
  const loss = new Float64Array(periods.length);
  for (const act of acts) {
    const monthly = readSlot(instruments.get(act.instrument)?.valueLoss ?? null, values);
    const working = monthly === 0 ? null : workingDays(act);
    if (working === null) continue;
    for (let t = 0; t < periods.length; t++) {
      const days = Math.min(working.to, periods[t]!.to) - Math.max(working.from, periods[t]!.from);
      if (days > 0) loss[t]! += (monthly * act.effect * days) / MONTH_DAYS;
    }
  }
  return loss;
}

/** Instruments of all reactions by id. */
export function instrumentsOf(models: readonly ReactionModel[]): ReadonlyMap<string, InstrumentModel> {
  return new Map(models.flatMap(({ instruments }) => instruments.map((one) => [one.instrument.id, one] as const)));
}
