import { RequestError } from "../simulate/run.ts";

interface Held<T> {
  readonly costs: readonly number[];
  readonly box: readonly number[];
  readonly item: T;
}

/** An empty archive with one epsilon for each objective (smaller is better), in its own unit. Throws {@link RequestError}. */
export function epsilonBox<T>(epsilons: readonly number[]): EpsilonBox<T> {
  return new EpsilonBox(epsilons);
}

/**
 * Points of which no box of sides epsilon dominates another's, one point a box: in a box the one that dominates, or else the one nearer to the box's best
 * corner, stays (Laumanns et al. 2002). Its size is bounded by the number of boxes.
 */
export class EpsilonBox<T> {
  /** Points that took a box no archived point held when they came. */
  progress = 0;
  readonly #epsilons: readonly number[];
  #held: Held<T>[] = [];

  constructor(epsilons: readonly number[]) {
    if (epsilons.length === 0 || !epsilons.every((epsilon) => Number.isFinite(epsilon) && epsilon > 0))
      throw new RequestError(["each objective needs an epsilon above 0: the difference in it that matters"]);
    this.#epsilons = epsilons;
  }

  /** What is held, in the order it came. */
  get items(): T[] {
    return this.#held.map(({ item }) => item);
  }

  get size(): number {
    return this.#held.length;
  }

  /** Takes a point unless its box is dominated or its box holds a better one; says whether it was taken. */
  add(costs: readonly number[], item: T): boolean {
    const box = costs.map((cost, k) => Math.floor(cost / this.#epsilons[k]!));
    const beaten = new Set<Held<T>>();
    let rival: Held<T> | undefined;
    for (const held of this.#held) {
      const order = compare(held.box, box);
      if (order === "worse") beaten.add(held);
      else if (order === "better") return false;
      else if (order === "equal") rival = held;
    }
    if (rival && !this.#nearer(costs, rival)) return false;
    if (rival) beaten.add(rival);
    else this.progress++;
    if (beaten.size > 0) this.#held = this.#held.filter((held) => !beaten.has(held));
    this.#held.push({ costs, box, item });
    return true;
  }

  #nearer(costs: readonly number[], rival: Held<T>): boolean {
    const order = compare(costs, rival.costs);
    if (order !== "neither") return order === "better";
    return this.#distance(costs, rival.box) < this.#distance(rival.costs, rival.box);
  }

  /** Squared distance to the best corner of the box, in epsilons. */
  #distance(costs: readonly number[], box: readonly number[]): number {
    let sum = 0;
    for (const [k, epsilon] of this.#epsilons.entries()) sum += (costs[k]! / epsilon - box[k]!) ** 2;
    return sum;
  }
}

function compare(a: readonly number[], b: readonly number[]): "better" | "worse" | "equal" | "neither" {
  let [better, worse] = [false, false];
  for (let k = 0; k < a.length; k++) {
    if (a[k]! < b[k]!) better = true;
    else if (a[k]! > b[k]!) worse = true;
    if (better && worse) return "neither";
  }
  if (better) return "better";
  return worse ? "worse" : "equal";
}
