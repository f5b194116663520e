import type { Link } from "../case/types.ts";

/** The longest row of links that follow one another through no place twice; of equally long ones the first in the case's order. */
export function longestChain(links: readonly Link[]): readonly Link[] {
  const outgoing = new Map<string, Link[]>();
  for (const link of links) outgoing.set(link.from, [...(outgoing.get(link.from) ?? []), link]);
  const search: Search = { outgoing, best: [], steps: 0 };
  for (const link of links) extend([link], new Set([link.from, link.to]), search);
  return search.best;
}

interface Search {
  readonly outgoing: ReadonlyMap<string, readonly Link[]>;
  best: readonly Link[];
  steps: number;
}

/** More links than a corridor has: beyond so many steps its links are a net, which has no one profile. */
const MOST_STEPS = 100_000;

function extend(chain: readonly Link[], seen: ReadonlySet<string>, search: Search): void {
  search.steps++;
  if (search.steps > MOST_STEPS) throw new Error("the links of the corridor branch too often to find one way along it");
  if (chain.length > search.best.length) search.best = chain;
  for (const next of search.outgoing.get(chain.at(-1)!.to) ?? []) {
    if (!seen.has(next.to)) extend([...chain, next], new Set([...seen, next.to]), search);
  }
}
