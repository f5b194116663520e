import type { Intervention } from "../change/intervention.ts";
import type { World } from "../change/world.ts";
import type { Network } from "../network/network.ts";
import { type StepFunction, sumOver } from "../network/step-function.ts";
import type { Period } from "../quantity/dates.ts";

/** What an undisturbed month uses. Base units of the month. */
export interface MonthUse {
  /** Per flow column. */
  readonly flows: Float64Array;
  /** Per link. */
  readonly links: Float64Array;
  /** Per link: what it may carry without a detour growing, base units per day. */
  readonly mobilised: Float64Array;
}

/** Sums of days and products with their number differ in their last digits. */
const EXACT = 1 + 1e-12;

/** Share of a limit below which it holds nothing back. */
const CLEAR = 1 - 1e-9;

/**
 * What acts leave of all that a month of the base run used. Acts that only take room away, and leave enough of it, change nothing: what was best among
 * more is best among less. An act of any other kind (a price, a tariff, an output) counts as leaving none.
 */
export class RoomLeft {
  readonly #network: Network;
  readonly #links: ReadonlyMap<string, number>;
  readonly #rows: ReadonlyMap<string, number>;

  constructor(network: Network) {
    this.#network = network;
    this.#links = new Map(network.links.map(({ id }, e) => [id, e]));
    this.#rows = new Map(network.bundles.map(({ id }, r) => [id, r]));
  }

  /** Whether what one of the acts of a world works on has room for what a month used. */
  enough({ target, effect }: Intervention, world: World, use: MonthUse, period: Period): boolean {
    if (effect !== "cap" && effect !== "cap-share" && effect !== "lapse") return false;
    if (target.kind === "row") return this.#shareOfRow(target.id, world, use, period) <= EXACT;
    if (target.kind === "links") {
      return target.ids.every(
        (id) => this.#shareOfLink(id, world, use, period) <= EXACT && this.#proven(id, use, period),
      );
    }
    return target.kind === "cargo" && target.ids.every((id) => this.#carriesNone(id, target.commodity, use));
  }

  /** Whether there is more room than was used, so that the month would go no other way without the act. */
  plenty({ target, effect }: Intervention, world: World, use: MonthUse, period: Period): boolean {
    if (effect !== "cap" && effect !== "cap-share" && effect !== "lapse") return false;
    if (target.kind === "row") return this.#shareOfRow(target.id, world, use, period) < CLEAR;
    return target.kind === "links" && target.ids.every((id) => this.#shareOfLink(id, world, use, period) < CLEAR);
  }

  #shareOfLink(id: string, { usable }: World, { links }: MonthUse, period: Period): number {
    const e = this.#links.get(id);
    return e === undefined ? 0 : shareOf(usable[e]!, links[e]!, period);
  }

  #shareOfRow(id: string, { rows }: World, { flows }: MonthUse, period: Period): number {
    const r = this.#rows.get(id);
    if (r === undefined) return 0;
    let used = 0;
    for (const { flow, coefficient } of this.#network.bundles[r]!.terms) used += coefficient * flows[flow]!;
    return shareOf(rows[r]!, used, period);
  }

  /** No detour on it has to grow for what was used. */
  #proven(id: string, { links, mobilised }: MonthUse, { from, to }: Period): boolean {
    const e = this.#links.get(id);
    return e === undefined || links[e]! <= mobilised[e]! * (to - from) * EXACT;
  }

  #carriesNone(id: string, commodity: string, { flows }: MonthUse): boolean {
    const e = this.#links.get(id);
    const { flows: columns, cargos } = this.#network;
    return columns.every(
      ({ link, cargo }, i) => link !== e || cargos[cargo]!.commodity !== commodity || flows[i] === 0,
    );
  }
}

/** Share of a capacity that an amount takes: 1 where nothing may pass and nothing does. */
function shareOf(capacity: StepFunction, used: number, { from, to }: Period): number {
  const room = sumOver(capacity, from, to);
  return room > 0 ? used / room : used > 0 ? Number.POSITIVE_INFINITY : 1;
}
