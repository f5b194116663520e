import { BASIC, type SimplexState } from "./simplex-state.ts";

/** Numbers below this, made by cancellation, count as zero. */
const NOISE = 1e-11;

/**
 * How the basic variables move per unit of an entering variable. Work arrays of the state are written: `change` by lower node of a tree arc (in
 * the arc's own direction), `rate` by position in the working basis, `rowChange` by side row that is not tight.
 */
export class Direction {
  readonly #state: SimplexState;
  nodeCount = 0;
  rowCount = 0;
  #stamp = 0;

  constructor(state: SimplexState) {
    this.#state = state;
  }

  /** Works the direction out for a variable entering upwards (sign 1) or downwards (-1). */
  of(entering: number, sign: number): void {
    const { links, working, tail, head, rate } = this.#state;
    this.#stamp += 1;
    this.nodeCount = 0;
    this.rowCount = 0;
    if (entering < links) {
      this.#sendRound(tail[entering]!, head[entering]!, sign);
      if (working.size > 0) this.#compensate(entering, sign);
    } else {
      const position = working.positionOfRow[entering - links]!;
      for (let i = 0; i < working.size; i++) rate[i] = sign * working.inverse[i * working.stride + position]!;
    }
    for (let i = 0; i < working.size; i++) {
      if (Math.abs(rate[i]!) < NOISE) rate[i] = 0;
      else this.#sendRound(tail[working.arcs[i]!]!, head[working.arcs[i]!]!, rate[i]!);
    }
    if (this.#state.sideRows > 0) this.#moveRows(entering, sign);
  }

  /** Use of the tight rows by the entering arc's cycle, and what the other arcs of the working basis must do to undo it. */
  #compensate(entering: number, sign: number): void {
    const { working, use, rate } = this.#state;
    use.fill(0, 0, working.size);
    this.#addTight(entering, -sign);
    const { touchedNodes, change, tree } = this.#state;
    for (let t = 0; t < this.nodeCount; t++) {
      const node = touchedNodes[t]!;
      this.#addTight(tree.arc[node]!, -change[node]!);
    }
    working.apply(use, rate);
  }

  #addTight(arc: number, amount: number): void {
    const { starts, indices, coefficients, working, use } = this.#state;
    const end = starts[arc + 1]!;
    for (let k = starts[arc]!; k < end; k++) {
      const position = working.positionOfRow[indices[k]!]!;
      if (position >= 0) use[position]! += amount * coefficients[k]!;
    }
  }

  /** Adds one arc's cycle: `amount` along the arc from u to w, back through the tree from w to u. */
  #sendRound(u: number, w: number, amount: number): void {
    const { parent, depth, up } = this.#state.tree;
    let from = w;
    let to = u;
    while (from !== to) {
      if (depth[from]! >= depth[to]!) {
        this.#touch(from, amount * up[from]!);
        from = parent[from]!;
      } else {
        this.#touch(to, -amount * up[to]!);
        to = parent[to]!;
      }
    }
  }

  #touch(node: number, amount: number): void {
    const { nodeStamp, change, touchedNodes } = this.#state;
    if (nodeStamp[node] === this.#stamp) {
      change[node]! += amount;
      return;
    }
    nodeStamp[node] = this.#stamp;
    change[node] = amount;
    touchedNodes[this.nodeCount++] = node;
  }

  #moveRows(entering: number, sign: number): void {
    const { links, working, touchedNodes, change, tree, rate } = this.#state;
    if (entering < links) this.#addLoose(entering, sign);
    for (let t = 0; t < this.nodeCount; t++) {
      const node = touchedNodes[t]!;
      if (Math.abs(change[node]!) < NOISE) change[node] = 0;
      else this.#addLoose(tree.arc[node]!, change[node]!);
    }
    for (let i = 0; i < working.size; i++) if (rate[i] !== 0) this.#addLoose(working.arcs[i]!, rate[i]!);
  }

  #addLoose(arc: number, amount: number): void {
    const { starts, indices, coefficients, rowStamp, rowChange, touchedRows, state, links } = this.#state;
    const end = starts[arc + 1]!;
    for (let k = starts[arc]!; k < end; k++) {
      const row = indices[k]!;
      if (state[links + row] !== BASIC) continue;
      if (rowStamp[row] === this.#stamp) {
        rowChange[row]! += amount * coefficients[k]!;
      } else {
        rowStamp[row] = this.#stamp;
        rowChange[row] = amount * coefficients[k]!;
        touchedRows[this.rowCount++] = row;
      }
    }
  }
}
