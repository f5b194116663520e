import type { Network } from "../network/network.ts";
import { fadeOver } from "./mobilise.ts";
import { copyState, levelOf, type State } from "./state.ts";

/** Base units by which levels may differ and a run still counts as back on its base run: a kilogram of what is counted in kt. */
const SAME = 1e-6;

/**
 * A disturbed run is back on its base run: tanks as full, fields restarted. Whose oil is in a tank and which detours are still mobilised do not keep
 * it away: an undisturbed month draws on no tank and runs at its proven flows whatever more could be used.
 */
export function rejoins(network: Network, state: State, base: State): boolean {
  return sameLevels(network, state, base) && sameRestarts(state, base);
}

function sameLevels(network: Network, a: State, b: State): boolean {
  return network.stores.every((_, s) => Math.abs(levelOf(network, a.stock, s) - levelOf(network, b.stock, s)) <= SAME);
}

function sameRestarts({ restart: a }: State, { restart: b }: State): boolean {
  return a.every((level, i) => level === b[i] || Math.abs(level - b[i]!) <= SAME);
}

/**
 * The state in which the next disturbance of a base run finds it: the base run's own, with what is left of the last one (`left`, so many days
 * ago): whose oil is in the tanks, and detours, which decay as in every undisturbed month.
 */
export function restingState(network: Network, base: State, left: State | null, days: number): State {
  const state = copyState(base);
  if (left === null) return state;
  if (sameLevels(network, left, base)) state.stock.set(left.stock);
  for (let e = 0; e < state.mobilised.length; e++) {
    if (left.mobilised[e]! > state.mobilised[e]!)
      state.mobilised[e] = fadeOver(left.mobilised[e]!, days, state.mobilised[e]!, network.ramp.decay);
    state.sinceOutage[e] = Math.min(state.sinceOutage[e]!, left.sinceOutage[e]! + days);
  }
  return state;
}
