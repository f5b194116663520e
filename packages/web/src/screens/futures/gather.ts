import type { Block } from "@multivector/engine";

/** The futures from the first on without a gap. */
export interface Gathered {
  readonly blocks: readonly Block[];
  readonly futures: number;
}

/** Blocks in their order, up to the first that is missing: what a cancelled ensemble can be read by. */
export function gather(found: readonly Block[]): Gathered {
  const blocks: Block[] = [];
  for (const block of found.toSorted((a, b) => a.from - b.from)) {
    if (block.from !== (blocks.at(-1)?.to ?? 0)) break;
    blocks.push(block);
  }
  return { blocks, futures: blocks.at(-1)?.to ?? 0 };
}

/** Futures of a block at most: half a second of work, so that progress is seen and little is lost by a cancel. */
const MOST = 8;

/** The futures [0, all) in blocks, the first ones small, at least some for each lane. */
export function pieces(all: number, lanes: number): { readonly from: number; readonly to: number }[] {
  const size = Math.max(1, Math.min(MOST, Math.ceil(all / lanes / 4)));
  return Array.from({ length: Math.ceil(all / size) }, (_, k) => ({
    from: k * size,
    to: Math.min(all, (k + 1) * size),
  }));
}

/**
 * Futures a second since the first block came (before it the lanes get ready), and the seconds left at that rate; null while nothing can be said. `at` in
 * milliseconds.
 */
export function rateOf(
  times: readonly { readonly at: number; readonly done: number }[],
  all: number,
): { readonly perSecond: number | null; readonly secondsLeft: number | null } {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || last.at <= first.at) return { perSecond: null, secondsLeft: null };
  const perSecond = (1000 * (last.done - first.done)) / (last.at - first.at);
  return { perSecond, secondsLeft: (all - last.done) / perSecond };
}
