import type { Direction } from "./direction.ts";
import type { SimplexState } from "./simplex-state.ts";

/** Moves amounts along a pivot, and notes which variables it brings back within their bounds. */
export class Movement {
  readonly #s: SimplexState;
  readonly #direction: Direction;
  /** Variables that came back in the last pivot, and which side they had been on: -1 below, 1 above. */
  readonly back: Int32Array;
  readonly side: Int8Array;
  backCount = 0;
  /** Basic variables that are outside their bounds. */
  outsideCount = 0;

  constructor(state: SimplexState, direction: Direction) {
    this.#s = state;
    this.#direction = direction;
    this.back = new Int32Array(state.outsiders.length);
    this.side = new Int8Array(state.outsiders.length);
  }

  /** The entering variable by `amount`, the basic ones by `step` times what the direction says; the leaving one is not noted. */
  along(entering: number, amount: number, step: number, leaving: number): void {
    const { value, links, tree, touchedNodes, change, working, rate, touchedRows, rowChange } = this.#s;
    value[entering]! += amount;
    this.backCount = 0;
    const checking = this.outsideCount > 0;
    for (let t = 0; t < this.#direction.nodeCount; t++) {
      const node = touchedNodes[t]!;
      const arc = tree.arc[node]!;
      value[arc]! += step * change[node]!;
      if (checking && arc !== leaving) this.#noteReturn(arc);
    }
    for (let i = 0; i < working.size; i++) {
      const arc = working.arcs[i]!;
      value[arc]! += step * rate[i]!;
      if (checking && arc !== leaving) this.#noteReturn(arc);
    }
    for (let t = 0; t < this.#direction.rowCount; t++) {
      const row = links + touchedRows[t]!;
      value[row]! += step * rowChange[touchedRows[t]!]!;
      if (checking && row !== leaving) this.#noteReturn(row);
    }
  }

  /** The same where only the arcs of one cycle move, each by the whole amount. */
  aroundTree(entering: number, amount: number, leaving: number): void {
    const { value, tree, head, tail } = this.#s;
    value[entering]! += amount;
    this.backCount = 0;
    if (amount === 0 && this.outsideCount === 0) return;
    const { parent, depth, up, arc } = tree;
    let from = head[entering]!;
    let to = tail[entering]!;
    while (from !== to) {
      const below = depth[from]! >= depth[to]!;
      const node = below ? from : to;
      const a = arc[node]!;
      value[a]! += below ? amount * up[node]! : -amount * up[node]!;
      if (this.outsideCount > 0 && a !== leaving) this.#noteReturn(a);
      if (below) from = parent[node]!;
      else to = parent[node]!;
    }
  }

  #noteReturn(variable: number): void {
    const { outside, value, lower, upper, tolerance } = this.#s;
    const off = outside[variable]!;
    if (off === 0) return;
    const x = value[variable]!;
    if (off < 0 ? x < lower[variable]! - tolerance : x > upper[variable]! + tolerance) return;
    outside[variable] = 0;
    this.outsideCount -= 1;
    this.back[this.backCount] = variable;
    this.side[this.backCount] = off;
    this.backCount += 1;
  }
}
