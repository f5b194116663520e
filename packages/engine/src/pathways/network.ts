import type { Action, MapRequest } from "./map-types.ts";
import { asNumbers } from "./times.ts";

/** Most paths that are followed. */
export const MOST_PATHS = 20_000;

/** A request in the form paths are followed in: tipping times as numbers, futures with failed runs left out. */
export class Network {
  readonly actions: ReadonlyMap<string, Action>;
  readonly start: Action;
  readonly now: number;
  readonly horizon: number;
  readonly futures: number;
  readonly leftOut: number;
  readonly #tipping: ReadonlyMap<string, Float64Array>;
  readonly #warning: MapRequest["warning"];

  constructor(request: MapRequest) {
    this.actions = new Map(request.actions.map((action) => [action.id, action]));
    this.start = this.actions.get(request.start ?? request.actions[0]!.id)!;
    this.now = request.now;
    this.horizon = request.horizon;
    this.#warning = request.warning;
    const dates = Object.entries(request.tipping).map(([key, given]) => [key, asNumbers(given)] as const);
    const all = dates[0]![1].length;
    const usable = Array.from({ length: all }, (_, i) => i).filter((i) =>
      dates.every(([, column]) => !Number.isNaN(column[i]!)),
    );
    this.futures = usable.length;
    this.leftOut = all - usable.length;
    this.#tipping = new Map(dates.map(([key, column]) => [key, Float64Array.from(usable, (i) => column[i]!)]));
  }

  /** By future, when the last action of a path tips: infinite if not within the horizon. */
  tipping(path: readonly string[]): Float64Array {
    for (let from = 0; from < path.length; from++) {
      const dates = this.#tipping.get(path.slice(from).join(" > "));
      if (dates) return dates.map((date) => (date < this.horizon ? date : Number.POSITIVE_INFINITY));
    }
    throw new Error(`no tipping of ${path.at(-1)}`);
  }

  /** Whether an action may follow at the end of a path, by what needs and excludes what. */
  mayFollow(path: readonly string[], { id, needs = [], excludes = [] }: Action): boolean {
    if (path.includes(id) || !needs.every((need) => path.includes(need))) return false;
    return !path.some((taken) => excludes.includes(taken) || this.actions.get(taken)!.excludes?.includes(id));
  }

  /** The last time at which an action can be decided so that it works when what comes before tips; NaN if there is none. */
  decideBy(
    before: string,
    tips: number,
    { leadYears = 0, from = this.now, to = Number.POSITIVE_INFINITY }: Action,
  ): number {
    const last = Math.min(tips - leadYears, to);
    const first = Math.max(this.now, from, tips - this.#warningOf(before));
    // A billionth of slack: dates in parts of years are rounded.
    return last >= first - 1e-9 ? last : Number.NaN;
  }

  #warningOf(action: string): number {
    if (typeof this.#warning === "number") return this.#warning;
    return this.#warning?.[action] ?? Number.POSITIVE_INFINITY;
  }
}
