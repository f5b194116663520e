import type { Layout } from "../flow/layout.ts";
import type { Network } from "../network/network.ts";
import { valueAt } from "../network/step-function.ts";
import type { Day, Period } from "../quantity/dates.ts";
import { SEED } from "./mobilise.ts";
import type { State } from "./state.ts";
import { tablesOf } from "./tables.ts";
import { Timeline } from "./timeline.ts";

/** What carries over from a solved period to the next, besides the growth of detours: stocks, restarts, outages. */

/** Moves the stocks by what went in and out. */
export function moveStocks(state: State, layout: Layout, x: Float64Array): void {
  for (let i = 0; i < state.stock.length; i++) {
    const column = layout.store + 4 * i;
    const next = state.stock[i]! + x[column]! + x[column + 1]! - x[column + 2]! - x[column + 3]!;
    state.stock[i] = Math.max(0, next);
  }
}

/** Fields that need time to come back: one that was shut in restarts from the output it ended the period with. */
export class Restarts {
  readonly #sources: Int32Array;
  readonly #potential: Timeline;

  constructor({ sources }: Network) {
    this.#sources = Int32Array.from(sources.flatMap((source, i) => (source.restartDays > 0 ? [i] : [])));
    this.#potential = new Timeline(Array.from(this.#sources, (i) => sources[i]!.potential));
  }

  move(state: State, layout: Layout, x: Float64Array, period: Period): void {
    if (this.#sources.length === 0) return;
    const days = period.to - period.from;
    this.#potential.over(period);
    for (let k = 0; k < this.#sources.length; k++) {
      const i = this.#sources[k]!;
      const potential = this.#potential.total[k]! / days;
      const output = x[layout.source + i]! / days;
      state.restart[i] = output < potential * (1 - 1e-9) ? output : Number.POSITIVE_INFINITY;
    }
  }
}

/** Flow per link. */
export function linkUse(network: Network, layout: Layout, x: Float64Array, used: Float64Array): void {
  const { flowLink } = tablesOf(network);
  used.fill(0);
  for (let i = 0; i < flowLink.length; i++) used[flowLink[i]!]! += x[layout.flow + i]!;
}

/** Base units by which a flow must differ to count as disturbed: ten times what idle links may carry at once. */
const DISTURBED = 10 * SEED;

/** Marks links that carry a commodity whose flows differ from the undisturbed run anywhere: only there is anybody looking for a detour. */
export function disturbedLinks(
  network: Network,
  layout: Layout,
  x: Float64Array,
  calm: Float64Array,
  links: Uint8Array,
): void {
  const { flowLink, flowCommodity, commodities } = tablesOf(network);
  const moved = new Uint8Array(commodities);
  let any = 0;
  for (let i = 0; i < flowLink.length && any < commodities; i++) {
    if (moved[flowCommodity[i]!] === 1) continue;
    if (Math.abs(x[layout.flow + i]! - calm[layout.flow + i]!) > DISTURBED) any += moved[flowCommodity[i]!] = 1;
  }
  links.fill(0);
  if (any === 0) return;
  for (let i = 0; i < flowLink.length; i++) links[flowLink[i]!]! |= moved[flowCommodity[i]!]!;
}

/** Days after its own outage during which a link may run at its proven peak to catch up. */
export const CATCH_UP = 60;

/** Nobody has to find again what a link is known to carry. */
export function raiseToProven(network: Network, state: State, proven: Float64Array, day: Day): void {
  const { mobilising } = tablesOf(network);
  for (let k = 0; k < mobilising.length; k++) {
    const e = mobilising[k]!;
    const known = knownFlow(network, e, state.sinceOutage[e]!, proven[e]!, day);
    if (state.mobilised[e]! < known) state.mobilised[e] = known;
  }
}

/** What link `e` is known to carry: what is proven, and its peak soon after its own outage. Base units per day. */
export function knownFlow(network: Network, e: number, sinceOutage: number, proven: number, day: Day): number {
  return sinceOutage <= CATCH_UP ? Math.max(proven, valueAt(network.links[e]!.peak, day)) : proven;
}

/** Counts the days since each link carried less than undisturbed. */
export function noteOutages(state: State, used: Float64Array, calm: Float64Array, days: number): void {
  for (let e = 0; e < used.length; e++)
    state.sinceOutage[e] = used[e]! < calm[e]! * 0.95 ? 0 : state.sinceOutage[e]! + days;
}
