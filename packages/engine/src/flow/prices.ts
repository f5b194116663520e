import { AT_LOWER, AT_UPPER, BASIC, FIXED, FREE, type SimplexState } from "./simplex-state.ts";

/** Prices of nodes and side rows, at which the reduced costs of basic variables are zero, and the choice of what enters the basis. */
export class Prices {
  readonly #s: SimplexState;
  readonly #candidates: Int32Array;
  #listed = 0;
  #cursor = 0;
  /** What a unit outside its bounds costs. */
  penalty = 0;
  /** Reduced costs no larger than this count as none. */
  tolerance = 0;
  /** Reduced cost of the variable last chosen. */
  entering = 0;

  constructor(state: SimplexState) {
    this.#s = state;
    this.#candidates = new Int32Array(Math.max(16, Math.ceil(2 * Math.sqrt(state.links))));
  }

  /** Begins the search for what enters at the first arc again. */
  restart(): void {
    this.#cursor = 0;
    this.#listed = 0;
  }

  /** Works all prices out from the basis. */
  all(anyOutside: boolean): void {
    const s = this.#s;
    const { cost, effective, sidePrice, working, use, through } = s;
    effective.set(cost);
    sidePrice.fill(0);
    if (anyOutside) this.#addPenalties();
    if (working.size > 0) {
      for (let i = 0; i < working.size; i++) use[i] = costOfCycle(s, working.arcs[i]!);
      working.applyLeft(use, through);
      for (let j = 0; j < working.size; j++) moveSidePrice(s, working.rows[j]!, through[j]!);
    }
    this.nodes();
    this.#setTolerance();
  }

  /** Reduced costs are sums of prices: they are exact to so much of the largest, the inverse of the working basis adding its own rounding. */
  #setTolerance(): void {
    const { nodePrice, sidePrice, sideRows } = this.#s;
    let largest = 0;
    for (let v = 0; v < nodePrice.length; v++) largest = Math.max(largest, Math.abs(nodePrice[v]!));
    for (let r = 0; r < sidePrice.length; r++) largest = Math.max(largest, Math.abs(sidePrice[r]!));
    this.tolerance = (sideRows > 0 ? 1e-12 : 1e-13) * largest;
    this.#s.priceScale = largest;
  }

  /** Size of the prices a variable's reduced cost is made of. */
  sizeAt(variable: number): number {
    const { links, cost, tail, head, nodePrice, sidePrice, sideRows, priceScale } = this.#s;
    if (variable >= links) return Math.abs(sidePrice[variable - links]!);
    const ends = Math.abs(nodePrice[tail[variable]!]!) + Math.abs(nodePrice[head[variable]!]!);
    return Math.abs(cost[variable]!) + ends + (sideRows > 0 ? priceScale : 0);
  }

  #addPenalties(): void {
    const { effective, outside, outsiders, outsiderCount, links } = this.#s;
    for (let i = 0; i < outsiderCount; i++) {
      const j = outsiders[i]!;
      if (outside[j] === 0) continue;
      if (j < links) effective[j]! += this.penalty * outside[j]!;
      else moveSidePrice(this.#s, j - links, -this.penalty * outside[j]!);
    }
  }

  /** Prices of nodes from effective costs, down the tree. */
  nodes(): void {
    const { tree, nodePrice, effective } = this.#s;
    const { parent, arc, up, first, next, root } = tree;
    nodePrice[root] = 0;
    let node = first[root]!;
    if (node < 0) return;
    for (;;) {
      nodePrice[node] = nodePrice[parent[node]!]! + up[node]! * effective[arc[node]!]!;
      const down = first[node]!;
      if (down >= 0) {
        node = down;
        continue;
      }
      while (next[node]! < 0) {
        node = parent[node]!;
        if (node === root) return;
      }
      node = next[node]!;
    }
  }

  /** Cost of an arc less the prices along it. */
  reduced(a: number): number {
    const { effective, tail, head, nodePrice } = this.#s;
    return effective[a]! - nodePrice[tail[a]!]! + nodePrice[head[a]!]!;
  }

  /**
   * The variable to enter, or -1: the one of largest gain among the tight side rows and a list of candidates. Arcs are read in turn until the list is
   * full, and again when it holds nothing of gain any more.
   */
  choose(): number {
    const row = this.#bestRow();
    const least = row < 0 ? this.tolerance : Math.abs(this.entering);
    const known = this.#bestListed(least);
    if (known >= 0) return known;
    if (row >= 0 && this.#listed > 0) return row;
    this.#list();
    const arc = this.#bestListed(least);
    return arc >= 0 ? arc : row;
  }

  /** The first variable with any gain, or -1 (Bland's rule: with it the method cannot go round in circles). */
  chooseFirst(): number {
    const { links, sideRows, state, sidePrice } = this.#s;
    for (let a = 0; a < links; a++) {
      const d = this.reduced(a);
      if (gainOf(state[a]!, d) <= this.tolerance) continue;
      this.entering = d;
      return a;
    }
    for (let r = 0; r < sideRows; r++) {
      if (gainOf(state[links + r]!, sidePrice[r]!) <= this.tolerance) continue;
      this.entering = sidePrice[r]!;
      return links + r;
    }
    return -1;
  }

  #bestRow(): number {
    const { links, working, sidePrice, state } = this.#s;
    let best = this.tolerance;
    let chosen = -1;
    for (let j = 0; j < working.size; j++) {
      const row = working.rows[j]!;
      const gain = gainOf(state[links + row]!, sidePrice[row]!);
      if (gain <= best) continue;
      best = gain;
      chosen = links + row;
      this.entering = sidePrice[row]!;
    }
    return chosen;
  }

  /** Reads arcs on from where it last stopped and lists those of gain, until the list is full or all are read. */
  #list(): void {
    const { effective, tail, head, nodePrice, state, arcs, openNodes, openCount } = this.#s;
    const { tolerance } = this;
    const list = this.#candidates;
    const most = list.length;
    const all = arcs + openCount;
    let count = 0;
    let at = this.#cursor < all ? this.#cursor : 0;
    for (let seen = 0; seen < all && count < most; seen++) {
      const a = at < arcs ? at : openNodes[at - arcs]!;
      const standing = state[a]!;
      if (standing !== BASIC && standing !== FIXED) {
        const d = effective[a]! - nodePrice[tail[a]!]! + nodePrice[head[a]!]!;
        if ((standing === AT_LOWER ? -d : standing === AT_UPPER ? d : Math.abs(d)) > tolerance) list[count++] = a;
      }
      at += 1;
      if (at === all) at = 0;
    }
    this.#cursor = at;
    this.#listed = count;
  }

  /** The candidate of largest gain above `least`, or -1; candidates without gain are dropped. */
  #bestListed(least: number): number {
    const { effective, tail, head, nodePrice, state } = this.#s;
    const list = this.#candidates;
    let best = least;
    let chosen = -1;
    let price = 0;
    let kept = 0;
    for (let i = 0; i < this.#listed; i++) {
      const a = list[i]!;
      const d = effective[a]! - nodePrice[tail[a]!]! + nodePrice[head[a]!]!;
      const gain = gainOf(state[a]!, d);
      if (gain <= this.tolerance) continue;
      list[kept++] = a;
      if (gain <= best) continue;
      best = gain;
      chosen = a;
      price = d;
    }
    this.#listed = kept;
    if (chosen >= 0) this.entering = price;
    return chosen;
  }
}

/** Takes the penalty off a tree arc that came back within its bounds, where no side row is tight: prices below it shift. */
export function forgive(s: SimplexState, arc: number, penalty: number): void {
  const { tree, tail, head, nodePrice, effective } = s;
  effective[arc]! -= penalty;
  const top = tree.arc[tail[arc]!] === arc ? tail[arc]! : head[arc]!;
  const shift = -tree.up[top]! * penalty;
  for (let v = top; v >= 0; v = tree.after(v, top)) nodePrice[v]! += shift;
}

/** Moves the price of a side row, and with it the effective costs of the arcs that use it. */
export function moveSidePrice(s: SimplexState, row: number, by: number): void {
  if (by === 0) return;
  const { sidePrice, rowStarts, rowArcs, rowCoefficients, effective } = s;
  sidePrice[row]! += by;
  const end = rowStarts[row + 1]!;
  for (let k = rowStarts[row]!; k < end; k++) effective[rowArcs[k]!]! -= by * rowCoefficients[k]!;
}

/** Effective cost of sending one unit along an arc and back through the tree. */
function costOfCycle({ tree, effective, tail, head }: SimplexState, arc: number): number {
  const { parent, depth, up, arc: treeArc } = tree;
  let sum = effective[arc]!;
  let from = head[arc]!;
  let to = tail[arc]!;
  while (from !== to) {
    if (depth[from]! >= depth[to]!) {
      sum += up[from]! * effective[treeArc[from]!]!;
      from = parent[from]!;
    } else {
      sum -= up[to]! * effective[treeArc[to]!]!;
      to = parent[to]!;
    }
  }
  return sum;
}

/** Gain per unit of moving a variable off where it stands, given its reduced cost. */
function gainOf(standing: number, reducedCost: number): number {
  if (standing === AT_LOWER) return -reducedCost;
  if (standing === AT_UPPER) return reducedCost;
  return standing === FREE ? Math.abs(reducedCost) : 0;
}
