import type { Layout } from "../flow/layout.ts";
import type { Network } from "../network/network.ts";
import type { Period } from "../quantity/dates.ts";
import { CATCH_UP, knownFlow } from "./carry-over.ts";
import { fadeOver } from "./mobilise.ts";
import { copyState, levelOf, type State } from "./state.ts";
import type { Moment } from "./stepper.ts";
import { tablesOf } from "./tables.ts";

/** Base units by which levels may differ and a run still counts as back on its base run: a kilogram of what is counted in kt. */
const SAME = 1e-6;

/**
 * A disturbed run is back on its base run: tanks as full, fields restarted. Whose oil is in a tank and which detours are still mobilised do not keep
 * it away: an undisturbed month draws on no tank and runs at its proven flows whatever more could be used.
 */
export function rejoins(network: Network, state: State, base: State): boolean {
  return sameLevels(network, state, base) && sameRestarts(state, base);
}

/**
 * A month that went as in the base run, though tanks are not as full as there and could be filled: nothing moved in or out of them. It goes the same
 * way again in every month that repeats it.
 */
export function rests({ flow, store, columns }: Layout, x: Float64Array, flows: Float64Array): boolean {
  for (let i = 0; i < flows.length; i++) if (Math.abs(x[flow + i]! - flows[i]!) > SAME) return false;
  for (let c = store; c < columns; c++) if (x[c]! > SAME) return false;
  return true;
}

/** Fields are back as in the base run. */
export function sameRestarts({ restart: a }: State, { restart: b }: State): boolean {
  return a.every((level, i) => level === b[i] || Math.abs(level - b[i]!) <= SAME);
}

function sameLevels(network: Network, a: State, b: State): boolean {
  return network.stores.every((_, s) => Math.abs(levelOf(network, a.stock, s) - levelOf(network, b.stock, s)) <= SAME);
}

/** A run that nobody disturbs, month by month: the state before each, and what its links are known to carry. */
export interface Undisturbed {
  readonly periods: readonly Period[];
  readonly states: readonly State[];
  readonly proven: readonly Float64Array[];
}

/**
 * The state in which month t of a base run is disturbed: the base run's own, with what is left of the last disturbance (`left`: where that was left):
 * what is in the tanks, and detours, which decay month by month as in every undisturbed month.
 */
export function restingState(network: Network, base: Undisturbed, t: number, left: Moment | null): State {
  const state = copyState(base.states[t]!);
  if (left === null) return state;
  if (sameLevels(network, base.states[left.done]!, base.states[t]!)) state.stock.set(left.state.stock);
  for (const e of tablesOf(network).mobilising) state.mobilised[e] = mobilisedAt(network, base, t, left, e);
  const days = base.periods[t]!.from - base.periods[left.done - 1]!.to;
  for (let e = 0; e < state.sinceOutage.length; e++)
    state.sinceOutage[e] = Math.min(state.sinceOutage[e]!, left.state.sinceOutage[e]! + days);
  return state;
}

/** What is left of a detour before month t. */
function mobilisedAt(network: Network, { states, proven, periods }: Undisturbed, t: number, left: Moment, e: number) {
  let level = left.state.mobilised[e]!;
  let since = left.state.sinceOutage[e]!;
  for (let m = left.done; m < t; m++) {
    const { from, to } = periods[m]!;
    if (since > CATCH_UP && level <= states[m]!.mobilised[e]!) break;
    level = Math.max(level, knownFlow(network, e, since, proven[m]![e]!, from));
    level = Math.max(fadeOver(level, to - from, proven[m]![e]!, network.ramp.decay), states[m + 1]!.mobilised[e]!);
    since += to - from;
  }
  return Math.max(level, states[t]!.mobilised[e]!);
}
