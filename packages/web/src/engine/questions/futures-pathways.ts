import {
  lossIn,
  type PathwaysMap,
  statesOf,
  strategyPathways,
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
    map: left && strategies.length > 1 ? strategyPathways(kase, strategies, tipping, years) : null,
    signals: watchedSignals(kase, states, tipping, packages, years),
  };
};
