import { fanByStrategy } from "./fan/by-strategy.ts";
import { fanOverTime } from "./fan/over-time.ts";
import type { FanState } from "./fan/state.ts";

export type { FanOver, FanPoint, FanState, FanWords, Quantiles } from "./fan/state.ts";

/** Bands that hold stated shares of the futures, over time or by strategy; what lies further out is left blank on purpose. */
export function fanChart(state: FanState): string {
  return state.over.by === "time" ? fanOverTime(state, state.over) : fanByStrategy(state, state.over);
}
