import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import { controlsOf } from "./across.ts";

/** An amount that moves along links, as a run decomposes its flows. */
export interface LinkPath {
  readonly links: readonly string[];
  readonly amount: number;
}

/** How much of a flow an actor can touch, and how much cannot avoid it; the first may be far above the second. */
export interface TouchedShare {
  readonly key: string;
  /** Share of the amount whose path crosses the state or passes a link the actor can close, 0 to 1. */
  readonly touched: number;
  readonly amount: number;
}

/** Share of the paths' amount that touches each state crossed (the focal state left out), largest first. Paths through several states count in each. */
export function touchedByState(kase: Case, paths: readonly LinkPath[]): TouchedShare[] {
  const states = new Map(kase.links.map((link) => [link.id, link.states]));
  return sharesOf(kase, paths, (links) => new Set(links.flatMap((id) => states.get(id) ?? [])));
}

/** Share of the paths' amount that passes what each actor can close, largest first. */
export function touchedByController(kase: Case, paths: readonly LinkPath[]): TouchedShare[] {
  return sharesOf(kase, paths, (links) => new Set(controlsOf(kase, new Set(links)).map(({ actor }) => actor)));
}

function sharesOf(
  kase: Case,
  paths: readonly LinkPath[],
  keysOf: (links: readonly string[]) => ReadonlySet<string>,
): TouchedShare[] {
  const total = paths.reduce((sum, { amount }) => sum + amount, 0);
  const amounts = new Map<string, number>();
  for (const { links, amount } of paths) {
    for (const key of keysOf(links)) amounts.set(key, (amounts.get(key) ?? 0) + amount);
  }
  amounts.delete(kase.focal);
  return [...amounts]
    .map(([key, amount]) => ({ key, amount, touched: total > 0 ? amount / total : 0 }))
    .sort((a, b) => b.touched - a.touched || (a.key < b.key ? -1 : 1));
}

/** Share of what is shipped that cannot avoid each key: 1 less what can still be shipped without it, over what is shipped. `shippableWithout` solves the network again. */
export function shareUnavoidable(
  shipped: number,
  keys: readonly string[],
  shippableWithout: (key: string) => number,
): { readonly key: string; readonly unavoidable: number }[] {
  return keys.map((key) => {
    const left = shipped > 0 ? shippableWithout(key) / shipped : 1;
    return { key, unavoidable: Math.min(1, Math.max(0, 1 - left)) };
  });
}

/** Links of the case that cross a state: what a run without that state must close. */
export function linksCrossing(kase: Case, state: string): string[] {
  return kase.links.filter(({ states }) => states.includes(state)).map(({ id }) => id);
}

/** Links of the case that an actor can close, by any lever with a veto. */
export function linksControlledBy(kase: Case, actor: string): string[] {
  const isOwn = (id: string) => controlsOf(kase, new Set(lookup(kase).linksOf(id))).some((c) => c.actor === actor);
  return kase.links.filter(({ id }) => isOwn(id)).map(({ id }) => id);
}
