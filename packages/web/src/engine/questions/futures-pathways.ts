import {
  type Case,
  lossIn,
  type PathwaysMap,
  pathwaysMap,
  scheduleOf,
  statesOf,
  type TippingPoint,
  tippingPoints,
  type WatchedSignal,
  watchedSignals,
  yearsOfStates,
} from "@multivector/engine";
import type { Question } from "../question.ts";
import { ensembleFrom, type FuturesData, usualThreshold } from "./futures-data.ts";

/** Until when each strategy does, and what can follow it. */
export interface Pathways {
  readonly threshold: number;
  /** Years whose mean is held against the threshold. */
  readonly window: number;
  readonly states: number;
  readonly tipping: readonly TippingPoint[];
  /** null: there is nothing to switch to, or no future is left. */
  readonly map: PathwaysMap | null;
  readonly signals: readonly WatchedSignal[];
}

/** Years over which losses are averaged before they are held against the limit: one bad year is not the end of a strategy. */
const WINDOW = 3;
const DAYS_PER_YEAR = 365.25;

/** The map of pathways over the loss year by year, as the assessment draws it. */
export const futuresPathways: Question<
  {
    readonly data: FuturesData;
    readonly years: readonly number[];
    /** USD million a year; null: what doing nothing passes in one state of ten. */
    readonly limit: number | null;
    readonly assumptions: Readonly<Record<string, number>>;
  },
  Pathways
> = (desk, { data, years, limit, assumptions }) => {
  const kase = desk.assuming(assumptions);
  const ensemble = ensembleFrom(data);
  const { strategies } = ensemble.shape;
  const states = statesOf(ensemble);
  const threshold = limit ?? usualThreshold(states, ensemble, "loss");
  const window = Math.min(WINDOW, years.length);
  const tipping = tippingPoints({
    times: years,
    values: Object.fromEntries(strategies.map((id) => [id, yearsOfStates(states, id, years, lossIn)])),
    ...{ threshold, sense: "minimise", window },
  });
  const levers = (id: string) => kase.strategies.find((one) => one.id === id)?.levers.length ?? 0;
  const packages = strategies.filter((id) => levers(id) > 0);
  const left = tipping.some(({ futures }) => futures > 0);
  return {
    ...{ threshold, window, states: states.future.length, tipping },
    map: left && strategies.length > 1 ? mapOf(kase, strategies, tipping, years) : null,
    signals: watchedSignals(kase, states, tipping, packages, years),
  };
};

/** Strategies as actions: each can be taken over when the one in force fails, and works once all of it stands. */
function mapOf(
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

/** From the first announcement until the last lever stands, years at central values. */
function leadYears(kase: Case, strategy: string): number {
  const { levers } = scheduleOf(kase, strategy);
  const first = Math.min(...levers.map(({ announced }) => announced));
  return (Math.max(...levers.map(({ stands }) => stands)) - first) / DAYS_PER_YEAR;
}
