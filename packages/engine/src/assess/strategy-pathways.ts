import type { Case } from "../case/types.ts";
import type { PathwaysMap } from "../pathways/map-types.ts";
import { pathwaysMap } from "../pathways/pathways-map.ts";
import type { TippingPoint } from "../pathways/tipping-points.ts";
import { scheduleOf } from "../strategy/schedule.ts";

const DAYS_PER_YEAR = 365.25;

/** The pathways map of strategies as actions: each can be taken over when the one in force fails, and works once all of it stands. The first is in force. */
export function strategyPathways(
  kase: Case,
  strategies: readonly string[],
  tipping: readonly TippingPoint[],
  years: readonly number[],
): PathwaysMap {
  return pathwaysMap({
    actions: strategies.map((id) => {
      const record = kase.strategies.find((one) => one.id === id);
      return { id, label: record?.title ?? id, leadYears: record?.levers.length ? leadYears(kase, id) : 0 };
    }),
    tipping: Object.fromEntries(tipping.map(({ strategy, at }) => [strategy, at])),
    ...{ start: strategies[0]!, now: years[0]!, horizon: years.at(-1)! },
  });
}

/** Years from the first announcement until all of a strategy stands. */
function leadYears(kase: Case, strategy: string): number {
  const { levers } = scheduleOf(kase, strategy);
  const first = Math.min(...levers.map(({ announced }) => announced));
  return (Math.max(...levers.map(({ stands }) => stands)) - first) / DAYS_PER_YEAR;
}
