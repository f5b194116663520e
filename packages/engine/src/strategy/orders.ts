/** Which levers must come before each, by id; a lever not named follows none. */
export type Precedence = ReadonlyMap<string, readonly string[]>;

/** Sets of levers beyond which orders are not counted: the count walks through all subsets. */
const MOST_COUNTED = 20;

/** Every order of the levers that keeps the precedence, each once, in the order of the list: feasible to look through up to 6 levers (720). */
export function* ordersOf(levers: readonly string[], precedence: Precedence): Generator<readonly string[]> {
  const placed: string[] = [];
  function* extend(): Generator<readonly string[]> {
    if (placed.length === levers.length) {
      yield [...placed];
      return;
    }
    for (const lever of levers) {
      if (placed.includes(lever) || !isFree(lever, placed, levers, precedence)) continue;
      placed.push(lever);
      yield* extend();
      placed.pop();
    }
  }
  yield* extend();
}

/** How many orders keep the precedence; null above 20 levers. */
export function countOrders(levers: readonly string[], precedence: Precedence): number | null {
  if (levers.length > MOST_COUNTED) return null;
  const needs = levers.map((lever) => {
    const before = precedence.get(lever) ?? [];
    return levers.reduce((mask, other, i) => (before.includes(other) ? mask | (1 << i) : mask), 0);
  });
  // ways[set]: orders in which exactly the levers of the set have been placed.
  const ways = new Float64Array(2 ** levers.length);
  ways[0] = 1;
  for (let set = 0; set < ways.length; set++) {
    if (ways[set] === 0) continue;
    for (const [i, need] of needs.entries()) {
      if ((set & (1 << i)) === 0 && (need & ~set) === 0) ways[set | (1 << i)]! += ways[set]!;
    }
  }
  return ways.at(-1)!;
}

/**
 * The orders one step away that keep the precedence, each once: two levers change places, or one lever moves to another place. First the swaps,
 * then the moves, from the front; the order itself is not among them.
 */
export function neighboursOf(order: readonly string[], precedence: Precedence): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const offer = (candidate: readonly string[]) => {
    const key = candidate.join("|");
    if (key !== order.join("|") && !found.has(key) && keeps(candidate, precedence)) found.set(key, candidate);
  };
  for (let i = 0; i < order.length; i++) {
    for (let j = i + 1; j < order.length; j++) offer(order.with(i, order[j]!).with(j, order[i]!));
  }
  for (let i = 0; i < order.length; i++) {
    for (let j = 0; j < order.length; j++) offer(order.toSpliced(i, 1).toSpliced(j, 0, order[i]!));
  }
  return [...found.values()];
}

function isFree(lever: string, placed: readonly string[], levers: readonly string[], precedence: Precedence): boolean {
  return (precedence.get(lever) ?? []).every((before) => placed.includes(before) || !levers.includes(before));
}

function keeps(order: readonly string[], precedence: Precedence): boolean {
  return order.every((lever, i) => isFree(lever, order.slice(0, i), order, precedence));
}
