import { RequestError } from "../simulate/run.ts";
import type { Path, PathStep } from "./map-types.ts";
import { MOST_PATHS, type Network } from "./network.ts";
import { spreadOf } from "./times.ts";

/** A path on the way: until when it keeps the threshold in each future, whether it can still go on there, and what was taken. */
interface Walk {
  readonly actions: readonly string[];
  readonly lasts: Float64Array;
  /** 1 where every step so far was in time. */
  readonly open: Uint8Array;
  readonly spent: Float64Array;
  readonly steps: readonly PathStep[];
}

/** All paths in which each action helps in at least one future, the most kept first. Throws {@link RequestError} if there are too many. */
export function pathsOf(network: Network, mostActions: number): Path[] {
  const first: Walk = {
    actions: [network.start.id],
    lasts: network.tipping([network.start.id]),
    open: new Uint8Array(network.futures).fill(1),
    spent: new Float64Array(network.futures).fill(network.start.cost ?? 0),
    steps: [],
  };
  const walks = [first];
  for (const walk of walks) {
    if (walk.actions.length >= mostActions) continue;
    for (const action of network.actions.values()) {
      const next = network.mayFollow(walk.actions, action) ? extended(network, walk, action.id) : null;
      if (next) walks.push(next);
    }
    if (walks.length > MOST_PATHS)
      throw new RequestError([
        `there are more than ${MOST_PATHS} paths: lower \`mostActions\`, or say which actions exclude each other`,
      ]);
  }
  return sorted(walks.map((walk) => pathOf(network, walk)));
}

/** A walk with one action more; null if it helps in no future. */
function extended(network: Network, walk: Walk, id: string): Walk | null {
  const action = network.actions.get(id)!;
  const actions = [...walk.actions, id];
  const tipping = network.tipping(actions);
  const [lasts, open, spent] = [walk.lasts.slice(), walk.open.slice(), walk.spent.slice()];
  const [dates, last]: [number[], string] = [[], walk.actions.at(-1)!];
  let [needed, works] = [0, 0];
  for (let i = 0; i < lasts.length; i++) {
    if (open[i] === 0 || lasts[i] === Number.POSITIVE_INFINITY) continue;
    needed++;
    const decideBy = network.decideBy(last, lasts[i]!, action);
    if (Number.isNaN(decideBy)) open[i] = 0;
    else {
      dates.push(decideBy);
      spent[i]! += action.cost ?? 0;
      if (tipping[i]! > lasts[i]!) [lasts[i], works] = [tipping[i]!, works + 1];
    }
  }
  if (works === 0) return null;
  const step = {
    action: id,
    ...spreadOf(Float64Array.from(dates)),
    needed: needed / lasts.length,
    works: works / needed,
  };
  return { actions, lasts, open, spent, steps: [...walk.steps, step] };
}

function pathOf(network: Network, { actions, lasts, spent, steps }: Walk): Omit<Path, "undominated"> {
  const costs = actions.map((id) => network.actions.get(id)!.cost);
  const priced = costs.every((cost) => cost !== undefined);
  const all = costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0);
  const mean = spent.reduce((sum, cost) => sum + cost, 0) / spent.length;
  return {
    ...{ id: actions.join(" > "), actions, steps, lasts: spreadOf(lasts) },
    kept: lasts.filter((date) => date === Number.POSITIVE_INFINITY).length / lasts.length,
    cost: priced ? { all, mean } : null,
  };
}

function sorted(paths: readonly Omit<Path, "undominated">[]): Path[] {
  const priced = paths.every(({ cost }) => cost !== null);
  const price = (path: Omit<Path, "undominated">): number => (priced ? path.cost!.mean : path.actions.length);
  const order = [...paths].sort(
    (a, b) => b.kept - a.kept || price(a) - price(b) || a.actions.length - b.actions.length,
  );
  // In this order only a path before it can dominate one; the cheapest so far among those that keep strictly more decides.
  let [cheapest, keptBy] = [Number.POSITIVE_INFINITY, Number.NaN];
  return order.map((path) => {
    const undominated = price(path) < cheapest || (price(path) === cheapest && path.kept === keptBy);
    if (price(path) < cheapest) [cheapest, keptBy] = [price(path), path.kept];
    return { ...path, undominated };
  });
}
