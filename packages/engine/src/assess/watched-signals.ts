import type { Case } from "../case/types.ts";
import { actsIn } from "../futures/case-measures.ts";
import { bestTrigger } from "../pathways/best-trigger.ts";
import type { TippingPoint } from "../pathways/tipping-points.ts";
import type { TriggerSkill } from "../pathways/trigger-skill.ts";
import type { States } from "../study/states.ts";
import type { WatchedSignal } from "./uncertainty-types.ts";
import { yearsOfStates } from "./years-of-states.ts";

/** Acts of so many years are added up: one year of a rare thing says little. */
const YEARS = 2;

/** Years a warning must come before the failure to be of use. */
const LEAD = 1;

/** Share of states that never fail in which a trigger may warn in vain. */
const FALSE_ALARMS = 0.2;

/** For each package and each sender that acts in some future: the number of its acts within two years from which the package is about to fail. */
export function watchedSignals(
  kase: Case,
  states: States,
  tipping: readonly TippingPoint[],
  packages: readonly string[],
  years: readonly number[],
): WatchedSignal[] {
  const senders = [...new Set(kase.reactions.map(({ sender }) => sender))].filter((id) => id !== kase.focal);
  return packages.flatMap((strategy) => {
    const { at: failsAt } = tipping.find((one) => one.strategy === strategy)!;
    if (!failsAt.some((date) => date !== null && !Number.isNaN(date))) return [];
    return senders.flatMap((sender): WatchedSignal[] => {
      const signal = trailing(
        yearsOfStates(states, strategy, years, (year) => actsIn(sender, year)),
        years.length,
      );
      if (!signal.some((value) => value > 0)) return [];
      const { best } = bestTrigger({
        ...{ times: years, signal, failsAt, leadTime: LEAD, side: "above", falseAlarmCap: FALSE_ALARMS },
      });
      const name = kase.actors.find(({ id }) => id === sender)?.name ?? sender;
      return [{ strategy, sender, years: YEARS, best, sentence: sentenceOf(name, best) }];
    });
  });
}

/** Sums over the last years, row by row. */
function trailing(values: Float64Array, width: number): Float64Array {
  return values.map((_, i) => {
    let sum = 0;
    for (let t = Math.max(0, (i % width) - YEARS + 1); t <= i % width; t++) sum += values[i - (i % width) + t]!;
    return sum;
  });
}

function sentenceOf(name: string, best: TriggerSkill | null): string {
  if (!best?.hitRate)
    return `No number of acts of ${name} within ${YEARS} years warns a year ahead without warning too often in vain.`;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const vain = best.falseAlarmRate
    ? `, and in vain in ${percent(best.falseAlarmRate.value)} of the states that do not`
    : "";
  return `${best.trigger.above} or more acts of ${name} within ${YEARS} years warn at least a year ahead in ${percent(best.hitRate.value)} of the states in which it fails${vain}.`;
}
