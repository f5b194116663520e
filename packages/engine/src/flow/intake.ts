import type { EmbeddedNetwork } from "./embedded-network.ts";
import { AT_LOWER, AT_UPPER, BASIC, FIXED, FREE, type SimplexState } from "./simplex-state.ts";

/** Takes over the network's present costs and bounds, moves what is not basic with its bounds, and notes what that upsets. */
export class Intake {
  /** Whether costs changed; whether an amount must change; whether a variable may leave its bound that could not, or the other way round. */
  costs = false;
  amounts = false;
  standing = false;
  /** Largest size of a cost; 1 where there is none. */
  largestCost = 1;
  /** Variables whose lower bound is above the upper. */
  readonly crossed: number[];
  readonly #s: SimplexState;

  constructor(state: SimplexState, crossed: number[]) {
    this.#s = state;
    this.crossed = crossed;
  }

  /** Reads everything. */
  take(network: EmbeddedNetwork): void {
    const { arcs, links, nodes, sideRows } = this.#s;
    this.amounts = false;
    this.standing = false;
    this.#takeCosts(network.cost);
    this.#takeBounds(0, arcs, network.lower, network.upper);
    this.#takeBounds(arcs, nodes, network.supply, network.supplyUpper ?? network.supply);
    this.#noteOpenNodes();
    this.#takeBounds(links, sideRows, network.sideLower, network.sideUpper);
  }

  #noteOpenNodes(): void {
    const s = this.#s;
    const { lower, upper, openNodes, arcs, links } = s;
    let count = 0;
    for (let j = arcs; j < links; j++) if (lower[j]! < upper[j]!) openNodes[count++] = j;
    s.openCount = count;
  }

  #takeCosts(given: Float64Array): void {
    const { cost, arcs } = this.#s;
    let largest = 0;
    let moved = false;
    for (let a = 0; a < arcs; a++) {
      const c = given[a]!;
      if (cost[a] !== c) {
        cost[a] = c;
        moved = true;
      }
      const size = c < 0 ? -c : c;
      if (size > largest) largest = size;
    }
    this.costs = moved;
    this.largestCost = largest > 0 ? largest : 1;
  }

  #takeBounds(from: number, count: number, least: Float64Array, most: Float64Array): void {
    const { lower, upper, state, value, tolerance } = this.#s;
    let moved = false;
    for (let i = 0; i < count; i++) {
      const j = from + i;
      const l = least[i]!;
      const u = most[i]!;
      if (lower[j] === l && upper[j] === u) continue;
      lower[j] = l;
      upper[j] = u;
      const standing = state[j]!;
      const x = value[j]!;
      if (l < u && standing === BASIC) {
        if (x < l - tolerance || x > u + tolerance) moved = true;
      } else if (l < u && standing === AT_LOWER && l > Number.NEGATIVE_INFINITY) {
        if (x !== l) moved = true;
        value[j] = l;
      } else if (l < u && standing === AT_UPPER && u < Number.POSITIVE_INFINITY) {
        if (x !== u) moved = true;
        value[j] = u;
      } else this.#stand(j);
    }
    if (moved) this.amounts = true;
  }

  /** Bounds that cross by rounding are one bound. */
  #cross(j: number): void {
    const { lower, upper } = this.#s;
    if (lower[j]! > upper[j]! + 1e-9 * (1 + Math.abs(lower[j]!))) this.crossed.push(j);
    upper[j] = lower[j]!;
  }

  #stand(j: number): void {
    const { state, value, lower, upper, tolerance } = this.#s;
    if (lower[j]! > upper[j]!) this.#cross(j);
    const before = state[j]!;
    const x = value[j]!;
    if (before === BASIC) {
      if (x < lower[j]! - tolerance || x > upper[j]! + tolerance) this.amounts = true;
      return;
    }
    standOnBound(this.#s, j);
    if (state[j] !== before) this.standing = true;
    if (value[j] !== x) this.amounts = true;
  }
}

/** Puts a variable that is not basic on a bound: the one it was on if that is finite. */
export function standOnBound({ state, lower, upper, value }: SimplexState, j: number): void {
  const l = lower[j]!;
  const u = upper[j]!;
  if (l === u) {
    state[j] = FIXED;
    value[j] = l;
  } else if (state[j] === AT_UPPER && u < Number.POSITIVE_INFINITY) {
    value[j] = u;
  } else if (l > Number.NEGATIVE_INFINITY) {
    state[j] = AT_LOWER;
    value[j] = l;
  } else if (u < Number.POSITIVE_INFINITY) {
    state[j] = AT_UPPER;
    value[j] = u;
  } else {
    state[j] = FREE;
    value[j] = 0;
  }
}
