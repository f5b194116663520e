import type { ProvocationProfile } from "../assess/politics-types.ts";
import type { Outlook } from "../futures/outlook.ts";
import { readSlot, type Slot } from "../futures/slots.ts";
import type { Future } from "../futures/types.ts";
import { isoOf } from "../quantity/dates.ts";
import { exp, log } from "../quantity/elementary.ts";
import type { ReactionModel } from "../reaction/model.ts";
import { scheduleOf } from "../strategy/schedule.ts";
import type { Move } from "../strategy/types.ts";

/**
 * How far the moves of a strategy pile up in the memory of each pole that reacts to them: the largest decayed stock of severity, beside the threshold
 * below which one theory sees no provocation. Only the strategy's own moves count, not what acts set off.
 */
export function provocationProfiles(
  outlook: Outlook,
  strategy: string,
  futures: readonly Future[],
): ProvocationProfile[] {
  const central = scheduleOf(outlook.kase, strategy).moves;
  const excited = new Map<string, ReactionModel>();
  for (const model of outlook.models) {
    const by = model.reaction.excitedBy;
    if (by?.stock === "moves-away" && !excited.has(by.pole)) excited.set(by.pole, model);
  }
  return [...excited].flatMap(([pole, { decay, threshold }]) => {
    if (!central.some((move) => move.pole === pole)) return [];
    const at = (halfLife: number) => peakOf(central, pole, halfLife);
    const middle = at(readSlot(decay, new Map(), 60));
    const above = futures.filter(({ values }) => {
      const { moves } = scheduleOf(outlook.kase, strategy, { values });
      return threshold !== null && peakOf(moves, pole, readSlot(decay, values, 60)).stock > readSlot(threshold, values);
    });
    return [
      {
        strategy,
        pole,
        peak: {
          value: middle.stock,
          low: at(decay?.figure.low ?? 60).stock,
          high: at(decay?.figure.high ?? 60).stock,
        },
        month: isoOf(middle.day).slice(0, 7),
        threshold: rangeOf(threshold),
        above: above.length / Math.max(1, futures.length),
      },
    ];
  });
}

function rangeOf(slot: Slot | null): ProvocationProfile["threshold"] {
  if (slot === null) return null;
  const { value, low = value, high = value } = slot.figure;
  return { value, low, high };
}

/** Largest decayed stock, and its day; moves towards the pole are taken off. Moves in order of their days. */
function peakOf(
  moves: readonly Move[],
  pole: string,
  halfLife: number,
): { readonly stock: number; readonly day: number } {
  let [stock, last, best] = [0, 0, { stock: 0, day: moves[0]?.day ?? 0 }];
  for (const move of moves) {
    if (move.pole !== pole) continue;
    stock *= exp((-log(2) * (move.day - last)) / halfLife);
    stock += move.direction === "away" ? move.severity : -move.severity;
    last = move.day;
    if (stock > best.stock) best = { stock, day: move.day };
  }
  return best;
}
