import type { EmbeddedNetwork } from "./embedded-network.ts";
import { Memory } from "./memory.ts";
import { SpanningTree, TREE_INTEGERS } from "./spanning-tree.ts";
import { WorkingBasis } from "./working-basis.ts";

/** Where a variable stands. Basic is 0, so that pricing skips it with one comparison; a fixed variable never enters. */
export const BASIC = 0;
export const AT_LOWER = 1;
export const AT_UPPER = -1;
export const FREE = 2;
export const FIXED = 3;

/**
 * Everything the network simplex works on. Variables are the arcs, then one logical arc per node (from outside into it: its supply), then one
 * logical per side row (its activity). The tree holds a basic arc for every node; basic arcs outside it pair with the tight side rows.
 */
export class SimplexState {
  readonly arcs: number;
  readonly nodes: number;
  readonly sideRows: number;
  /** Arcs and node logicals: what has a tail and a head. */
  readonly links: number;
  readonly variables: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly coefficients: Float64Array;
  /** The same entries by side row. */
  readonly rowStarts: Int32Array;
  readonly rowArcs: Int32Array;
  readonly rowCoefficients: Float64Array;
  readonly cost: Float64Array;
  /** Cost of an arc with its penalty, less the prices of the side rows it uses. */
  readonly effective: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly value: Float64Array;
  readonly state: Int8Array;
  /** Largest amount of a variable that is not basic, at least 1, and largest price: what rounding is measured by. */
  amountScale = 1;
  priceScale = 0;
  /** Amounts that differ by no more count as equal. */
  tolerance = 1e-9;
  /** For basic variables: -1 below the lower bound, 1 above the upper, 0 within. */
  readonly outside: Int8Array;
  /** Node logicals whose supply is an interval: the others are fixed and never enter. */
  readonly openNodes: Int32Array;
  openCount = 0;
  /** Variables found outside when amounts were last worked out; some may have come back since. */
  readonly outsiders: Int32Array;
  outsiderCount = 0;
  /** Price of a unit at every node, and at the root (0). */
  readonly nodePrice: Float64Array;
  readonly sidePrice: Float64Array;
  readonly tree: SpanningTree;
  readonly working: WorkingBasis;
  /** Work space: changes of tree arcs by lower node, of side rows, and amounts by node. */
  readonly change: Float64Array;
  readonly rowChange: Float64Array;
  readonly amount: Float64Array;
  readonly touchedNodes: Int32Array;
  readonly touchedRows: Int32Array;
  readonly nodeStamp: Int32Array;
  readonly rowStamp: Int32Array;
  /** Work space by position in the working basis. */
  readonly use: Float64Array;
  readonly rate: Float64Array;
  readonly through: Float64Array;
  readonly solution: Float64Array;
  readonly pivotRow: Int32Array;
  readonly memoryBytes: number;

  constructor(network: EmbeddedNetwork) {
    const { nodes, sideRows } = network;
    const arcs = network.tail.length;
    const entries = network.sideIndices.length;
    this.arcs = arcs;
    this.nodes = nodes;
    this.sideRows = sideRows;
    this.links = arcs + nodes;
    this.variables = this.links + sideRows;
    const doubles = 2 * entries + 2 * this.links + 3 * this.variables + 3 * (nodes + 1) + 6 * sideRows;
    const integers = 3 * this.links + 2 + 2 * entries + (TREE_INTEGERS + 4) * (nodes + 1) + 6 * sideRows;
    const memory = new Memory(doubles, integers, 2 * this.variables + nodes + 1);
    this.coefficients = memory.doubles(entries);
    this.rowCoefficients = memory.doubles(entries);
    this.cost = memory.doubles(this.links);
    this.effective = memory.doubles(this.links);
    this.lower = memory.doubles(this.variables);
    this.upper = memory.doubles(this.variables);
    this.value = memory.doubles(this.variables);
    this.nodePrice = memory.doubles(nodes + 1);
    this.change = memory.doubles(nodes + 1);
    this.amount = memory.doubles(nodes + 1);
    this.sidePrice = memory.doubles(sideRows);
    this.rowChange = memory.doubles(sideRows);
    this.use = memory.doubles(sideRows);
    this.rate = memory.doubles(sideRows);
    this.through = memory.doubles(sideRows);
    this.solution = memory.doubles(sideRows);
    this.tail = memory.integers(this.links);
    this.head = memory.integers(this.links);
    this.starts = memory.integers(this.links + 1);
    this.indices = memory.integers(entries);
    this.rowStarts = memory.integers(sideRows + 1);
    this.rowArcs = memory.integers(entries);
    this.touchedNodes = memory.integers(nodes + 1);
    this.openNodes = memory.integers(nodes + 1);
    this.outsiders = memory.integers(nodes + 2 * sideRows + 1);
    this.nodeStamp = memory.integers(nodes + 1);
    this.touchedRows = memory.integers(sideRows);
    this.rowStamp = memory.integers(sideRows);
    this.pivotRow = memory.integers(sideRows);
    this.tree = new SpanningTree(nodes, memory);
    this.state = memory.bytes(this.variables);
    this.outside = memory.bytes(this.variables);
    this.working = new WorkingBasis(sideRows);
    this.memoryBytes = memory.buffer.byteLength;
    this.#copyStructure(network);
  }

  #copyStructure(network: EmbeddedNetwork): void {
    const root = this.nodes;
    for (let a = 0; a < this.arcs; a++) {
      this.tail[a] = network.tail[a]! < 0 ? root : network.tail[a]!;
      this.head[a] = network.head[a]! < 0 ? root : network.head[a]!;
    }
    for (let v = 0; v < this.nodes; v++) {
      this.tail[this.arcs + v] = root;
      this.head[this.arcs + v] = v;
    }
    this.starts.set(network.sideStarts);
    this.starts.fill(network.sideStarts[this.arcs]!, this.arcs);
    this.indices.set(network.sideIndices);
    this.coefficients.set(network.sideValues);
    this.#sortByRow();
  }

  #sortByRow(): void {
    const { rowStarts, indices, starts, rowArcs, rowCoefficients, coefficients } = this;
    for (const row of indices) rowStarts[row + 1]! += 1;
    for (let r = 0; r < this.sideRows; r++) rowStarts[r + 1]! += rowStarts[r]!;
    const next = rowStarts.slice();
    for (let a = 0; a < this.arcs; a++) {
      for (let k = starts[a]!; k < starts[a + 1]!; k++) {
        const at = next[indices[k]!]!++;
        rowArcs[at] = a;
        rowCoefficients[at] = coefficients[k]!;
      }
    }
  }
}
