import type { Network } from "../network/network.ts";
import { SEED } from "./mobilise.ts";

/** What a run carries from one period to the next. Base units. */
export interface State {
  /** Stock per (store, cargo), in the order of the layout's store columns. */
  readonly stock: Float64Array;
  /** Per link: what can be used now, base units per day; Infinity where nothing has to be proven. */
  readonly mobilised: Float64Array;
  /** Per link: days it has been at its mobilised limit. */
  readonly daysAtLimit: Float64Array;
  /** Per source: largest output it can reach today after a shut-in, base units per day; Infinity where it restarts at once. */
  readonly restart: Float64Array;
  /** Per link: days since it carried less than undisturbed; Infinity if it never did. */
  readonly sinceOutage: Float64Array;
}

/** The state at the start: stores at their target (shared by output), links at their proven flow. */
export function initialState(network: Network, proven: Float64Array | null): State {
  const stock: number[] = [];
  for (const store of network.stores) {
    for (const _ of store.cargos) stock.push((store.volume * store.target) / store.cargos.length);
  }
  return {
    stock: Float64Array.from(stock),
    mobilised: Float64Array.from(network.links, (link, e) =>
      proven && link.mobilises ? Math.max(proven[e]!, SEED) : Number.POSITIVE_INFINITY,
    ),
    daysAtLimit: new Float64Array(network.links.length),
    restart: new Float64Array(network.sources.length).fill(Number.POSITIVE_INFINITY),
    sinceOutage: new Float64Array(network.links.length).fill(Number.POSITIVE_INFINITY),
  };
}

/** A copy that later periods do not touch. */
export function copyState(state: State): State {
  return {
    stock: state.stock.slice(),
    mobilised: state.mobilised.slice(),
    daysAtLimit: state.daysAtLimit.slice(),
    restart: state.restart.slice(),
    sinceOutage: state.sinceOutage.slice(),
  };
}

/** Stock of a store over all its cargos. */
export function levelOf(network: Network, stock: Float64Array, store: number): number {
  let first = 0;
  for (let s = 0; s < store; s++) first += network.stores[s]!.cargos.length;
  let level = 0;
  for (let i = 0; i < network.stores[store]!.cargos.length; i++) level += stock[first + i]!;
  return level;
}
