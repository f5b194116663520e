import type { Network } from "../network/network.ts";
import type { State } from "./state.ts";
import { tablesOf } from "./tables.ts";

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
 * {@link mobilisedOver} per link, remembered: a link nobody seeks has the same few sums month after month. A sum is kept per length of period
 * (modulo 4 the lengths of months differ) with what it was worked out from.
 */
export class MobilisedSums {
  readonly #detour: Detour;
  readonly #known: Float64Array;

  constructor(links: number, detour: Detour) {
    this.#detour = detour;
    this.#known = new Float64Array(links * 4 * 5).fill(Number.NaN);
  }

  /** Writes into `sums` what every link may carry over a period of so many days; `ceiling`: base units per day. */
  over(state: State, days: number, ceiling: Float64Array, sums: Float64Array): void {
    const known = this.#known;
    const { mobilised, daysAtLimit } = state;
    for (let e = 0; e < sums.length; e++) {
      const level = mobilised[e]!;
      if (level === Number.POSITIVE_INFINITY) {
        sums[e] = level;
        continue;
      }
      const at = (4 * e + (days & 3)) * 5;
      if (
        known[at] !== level ||
        known[at + 1] !== daysAtLimit[e]! ||
        known[at + 2] !== ceiling[e]! ||
        known[at + 3] !== days
      ) {
        known[at] = level;
        known[at + 1] = daysAtLimit[e]!;
        known[at + 2] = ceiling[e]!;
        known[at + 3] = days;
        known[at + 4] = mobilisedOver(state, e, days, ceiling[e]!, this.#detour);
      }
      sums[e] = known[at + 4]!;
    }
  }
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
  const { mobilising } = tablesOf(network);
  for (let k = 0; k < mobilising.length; k++) {
    const e = mobilising[k]!;
    if (state.mobilised[e] === Number.POSITIVE_INFINITY) continue;
    const atLimit =
      disturbed[e] === 1 &&
      limit[e]! > 0 &&
      used[e]! >= limit[e]! * SOUGHT &&
      limit[e]! < ceiling[e]! * days * (1 - 1e-12);
    if (atLimit) grow(state, e, days, ceiling[e]!, detour);
    else fade(state, e, days, proven[e]!, detour);
  }
}

function grow(state: State, e: number, days: number, ceiling: number, detour: Detour): void {
  for (let day = 0; day < days; day++) {
    const level = state.mobilised[e]!;
    if (state.daysAtLimit[e]! >= detour.deadTime && level < ceiling)
      state.mobilised[e] = level + (ceiling - level) / detour.tau;
    state.daysAtLimit[e]! += 1;
  }
}

function fade(state: State, e: number, days: number, proven: number, detour: Detour): void {
  state.daysAtLimit[e] = 0;
  state.mobilised[e] = fadeOver(state.mobilised[e]!, days, proven, detour.decay);
}

/** Flow that can still be used after so many days in which nobody looked for a detour: it decays towards `proven`, never below. */
export function fadeOver(level: number, days: number, proven: number, decay: number): number {
  let left = level;
  for (let day = 0; day < days && left > proven; day++) {
    const next = Math.max(proven, SEED, left - (left - proven) / decay);
    if (next === left) break;
    left = next;
  }
  return left;
}
