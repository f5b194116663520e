import type { Direction } from "./direction.ts";
import { BASIC, type SimplexState } from "./simplex-state.ts";

/** What stops the entering variable. */
export const NOTHING = 0;
export const ITSELF = 1;
export const TREE_ARC = 2;
const WORKING_ARC = 3;
export const SIDE_ROW = 4;

/** Changes per unit below this are too small to pivot on. */
const PIVOT = 1e-8;

/**
 * The ratio test (bounded variables, two passes after Harris). A basic variable outside its bounds does not stop at the bound it comes back to as
 * long as going on still pays: its penalty is taken off the gain bound by bound.
 */
export class Leaving {
  readonly #s: SimplexState;
  readonly #direction: Direction;
  /** One of the kinds above. */
  kind = NOTHING;
  /** Lower node of a tree arc, position in the working basis, or side row. */
  at = -1;
  variable = -1;
  /** The bound it leaves at: true for its upper. */
  atUpper = false;
  /** Amount of the entering variable, at least 0. */
  step = 0;
  #limit = Number.POSITIVE_INFINITY;
  #size = 0;
  #bland = false;
  readonly #softStep: Float64Array;
  readonly #softSize: Float64Array;
  readonly #softKind: Int8Array;
  readonly #softAt: Int32Array;
  #softCount = 0;

  constructor(state: SimplexState, direction: Direction) {
    this.#s = state;
    this.#direction = direction;
    const most = state.nodes + 2 * state.sideRows + 1;
    this.#softStep = new Float64Array(most);
    this.#softSize = new Float64Array(most);
    this.#softKind = new Int8Array(most);
    this.#softAt = new Int32Array(most);
  }

  /** Finds what stops `entering`, whose gain per unit is `gain`; `penalty` is what a unit outside the bounds costs. */
  find(entering: number, gain: number, penalty: number, bland: boolean): void {
    this.#bland = bland;
    const { upper, lower } = this.#s;
    this.#limit = Number.POSITIVE_INFINITY;
    this.#softCount = 0;
    this.#visit(true);
    const own = upper[entering]! - lower[entering]!;
    this.kind = NOTHING;
    this.step = own;
    if (own <= this.#limit) {
      this.kind = own === Number.POSITIVE_INFINITY ? NOTHING : ITSELF;
      this.variable = entering;
    } else {
      this.#size = 0;
      this.#visit(false);
    }
    if (this.#softCount > 0) this.#stopEarlier(gain, penalty);
  }

  /**
   * The same where there are no side rows: every change is one unit, so one walk round the cycle finds the least room (the first variable of
   * several). False where penalties have to be weighed, for {@link find} to decide.
   */
  findOnTree(entering: number, sign: number): boolean {
    const { tree, tail, head, lower, upper } = this.#s;
    const { parent, depth, up } = tree;
    this.kind = NOTHING;
    this.variable = entering;
    this.step = upper[entering]! - lower[entering]!;
    if (this.step < Number.POSITIVE_INFINITY) this.kind = ITSELF;
    let from = head[entering]!;
    let to = tail[entering]!;
    while (from !== to) {
      if (depth[from]! >= depth[to]!) {
        if (!this.#passNode(from, sign * up[from]!)) return false;
        from = parent[from]!;
      } else {
        if (!this.#passNode(to, -sign * up[to]!)) return false;
        to = parent[to]!;
      }
    }
    return true;
  }

  /** Room on the arc above a node that moves up or down by one; false where a penalty ends on the way. */
  #passNode(node: number, speed: number): boolean {
    const { tree, lower, upper, value, outside } = this.#s;
    const a = tree.arc[node]!;
    const off = outside[a]!;
    if (off !== 0) {
      if (off > 0 === speed > 0) return true;
      if (lower[a] !== upper[a]) return false;
    }
    const x = value[a]!;
    const room = speed > 0 ? upper[a]! - x : x - lower[a]!;
    if (room > this.step || (room === this.step && this.kind !== NOTHING && a > this.variable)) return true;
    if (room === Number.POSITIVE_INFINITY) return true;
    this.step = Math.max(room, 0);
    this.kind = TREE_ARC;
    this.at = node;
    this.variable = a;
    this.atUpper = speed > 0;
    return true;
  }

  #visit(first: boolean): void {
    const { working, tree, touchedNodes, change, touchedRows, rowChange, rate, links } = this.#s;
    for (let t = 0; t < this.#direction.nodeCount; t++) {
      const node = touchedNodes[t]!;
      this.#consider(tree.arc[node]!, change[node]!, TREE_ARC, node, first);
    }
    for (let i = 0; i < working.size; i++)
      if (rate[i] !== 0) this.#consider(working.arcs[i]!, rate[i]!, WORKING_ARC, i, first);
    for (let t = 0; t < this.#direction.rowCount; t++) {
      const row = touchedRows[t]!;
      if (this.#s.state[links + row] === BASIC) this.#consider(links + row, rowChange[row]!, SIDE_ROW, row, first);
    }
  }

  #consider(variable: number, speed: number, kind: number, at: number, first: boolean): void {
    const size = speed < 0 ? -speed : speed;
    if (size < PIVOT) return;
    const { lower, upper, value, outside } = this.#s;
    const off = outside[variable]!;
    const x = value[variable]!;
    // Outside and moving further away: no bound ahead.
    if (off !== 0 && off > 0 === speed > 0) return;
    const bound = speed > 0 ? upper[variable]! : lower[variable]!;
    if (off !== 0 && first) this.#soften(off > 0 ? x - upper[variable]! : lower[variable]! - x, size, kind, at);
    if (bound === Number.POSITIVE_INFINITY || bound === Number.NEGATIVE_INFINITY) return;
    const room = speed > 0 ? bound - x : x - bound;
    if (first) {
      const relaxed = (room + this.#s.tolerance) / size;
      if (relaxed < this.#limit) this.#limit = Math.max(relaxed, 0);
      return;
    }
    const step = room > 0 ? room / size : 0;
    if (step > this.#limit) return;
    const better = this.#bland
      ? this.kind === NOTHING || variable < this.variable
      : size > this.#size || (size === this.#size && variable < this.variable);
    if (!better) return;
    this.#size = size;
    this.kind = kind;
    this.at = at;
    this.variable = variable;
    this.atUpper = speed > 0;
    this.step = step;
  }

  #soften(distance: number, size: number, kind: number, at: number): void {
    const step = distance / size;
    let i = this.#softCount++;
    while (i > 0 && this.#softStep[i - 1]! > step) {
      this.#softStep[i] = this.#softStep[i - 1]!;
      this.#softSize[i] = this.#softSize[i - 1]!;
      this.#softKind[i] = this.#softKind[i - 1]!;
      this.#softAt[i] = this.#softAt[i - 1]!;
      i -= 1;
    }
    this.#softStep[i] = step;
    this.#softSize[i] = size;
    this.#softKind[i] = kind;
    this.#softAt[i] = at;
  }

  /** Stops at the first bound come back to from which going on no longer pays. */
  #stopEarlier(gain: number, penalty: number): void {
    let left = gain;
    for (let i = 0; i < this.#softCount; i++) {
      if (this.#softStep[i]! > this.step) return;
      left -= penalty * this.#softSize[i]!;
      // What is left is made of rounding where the whole gain came from penalties.
      if (left > 1e-9 * gain) continue;
      this.kind = this.#softKind[i]!;
      this.at = this.#softAt[i]!;
      this.variable =
        this.kind === TREE_ARC
          ? this.#s.tree.arc[this.at]!
          : this.kind === WORKING_ARC
            ? this.#s.working.arcs[this.at]!
            : this.#s.links + this.at;
      this.atUpper = this.#s.outside[this.variable]! > 0;
      this.step = this.#softStep[i]!;
      return;
    }
  }
}
