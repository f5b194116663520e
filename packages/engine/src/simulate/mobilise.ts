import type { Network } from "../network/network.ts";
import type { State } from "./state.ts";

/** Detours: how a link's usable flow grows once it is at its limit, and decays back (MODEL B2). All in base units per day. */
export interface Detour {
  readonly tau: number;
  readonly deadTime: number;
  readonly decay: number;
}

/**
 * A link used to this share of its limit is being sought as a detour. Not 1: links in a row grow together, and only the tightest of them
 * is exactly at its limit on any day.
 */
const SOUGHT = 0.95;

/**
 * What an idle link may carry at once, base units per day: nothing that counts, but it lets the programme say by using it that the link is
 * sought. (A shadow price would say so too, but not uniquely where the optimum is degenerate.)
 */
export const SEED = 1e-4;

/**
 * Sum over `days` of what link `e` may carry if it stays at its limit: constant during the dead time, then growing towards `ceiling`.
 * Day by day with plain arithmetic, so that steps of a day, a week and a month agree.
 */
export function mobilisedOver(state: State, e: number, days: number, ceiling: number, detour: Detour): number {
  let level = state.mobilised[e]!;
  if (level === Number.POSITIVE_INFINITY) return level;
  let total = 0;
  for (let day = 0; day < days; day++) {
    if (state.daysAtLimit[e]! + day >= detour.deadTime && level < ceiling) level += (ceiling - level) / detour.tau;
    total += level;
  }
  return total;
}

/**
 * Moves the mobilised flow of every link on by a period: up where a disturbed period was at its limit, back to `proven` where not.
 * An undisturbed period also runs at the proven flow, but nobody is looking for a detour then.
 */
export function mobiliseNext(
  network: Network,
  state: State,
  used: Float64Array,
  limit: Float64Array,
  ceiling: Float64Array,
  proven: Float64Array,
  days: number,
  detour: Detour,
  disturbed: Uint8Array,
): void {
  for (let e = 0; e < network.links.length; e++) {
    if (state.mobilised[e] === Number.POSITIVE_INFINITY) continue;
    const atLimit =
      disturbed[e] === 1 &&
      limit[e]! > 0 &&
      used[e]! >= limit[e]! * SOUGHT &&
      limit[e]! < ceiling[e]! * days * (1 - 1e-12);
    for (let day = 0; day < days; day++) {
      const level = state.mobilised[e]!;
      if (atLimit) {
        if (state.daysAtLimit[e]! >= detour.deadTime && level < ceiling[e]!)
          state.mobilised[e] = level + (ceiling[e]! - level) / detour.tau;
        state.daysAtLimit[e]! += 1;
      } else {
        state.daysAtLimit[e] = 0;
        if (level > proven[e]!)
          state.mobilised[e] = Math.max(proven[e]!, SEED, level - (level - proven[e]!) / detour.decay);
      }
    }
  }
}
