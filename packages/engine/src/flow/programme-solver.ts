import { type Embedding, embed } from "./embed.ts";
import { type Counters, NetworkSimplex, type SimplexBasis } from "./network-simplex.ts";
import type { FlowSolver, LinearProgramme, Optimum, SolverFactory } from "./problem.ts";
import { planRows, type RowPlan } from "./row-plan.ts";
import type { BasisShelf } from "./shared-start.ts";

/** How a programme was taken apart: its size as a network. */
export interface EmbeddingSize {
  readonly arcs: number;
  readonly nodes: number;
  /** Rows that are neither nodes nor bounds of one column; only those that bind enter the working basis. */
  readonly sideRows: number;
  readonly tightRows: number;
  readonly memoryBytes: number;
}

interface Prepared {
  readonly embedding: Embedding;
  readonly plan: RowPlan;
  readonly simplex: NetworkSimplex;
}

/**
 * The network simplex behind the programme interface. The network inside the programme is found once, on the first solve. A side row that allows
 * nothing (a shut link, a full store) closes its columns instead of binding, so that it costs no room in the working basis.
 */
export class ProgrammeSolver implements FlowSolver {
  readonly #programme: LinearProgramme;
  readonly #x: Float64Array;
  readonly #rowDual: Float64Array;
  readonly #reducedCost: Float64Array;
  /** Part of each column's reduced cost that is a row's price instead, because the row is what holds the column. */
  readonly #taken: Float64Array;
  #reducedKnown = false;
  readonly #nothing: { objective: number; x: Float64Array; rowDual: Float64Array; reducedCost: Float64Array };
  #prepared: Prepared | null = null;
  readonly #shelf: BasisShelf | null;
  /** The basis runs start from: that of the first optimum, here or on the shelf. */
  #stored: SimplexBasis | null = null;
  #next: SimplexBasis | null = null;
  /** Side rows that close their columns in this solve. */
  #closing: Uint8Array = new Uint8Array(0);
  /** Which bounds of their columns the rows that are bounds set, and whether that (or what closes) changed with this solve. */
  #roles: Uint8Array = new Uint8Array(0);
  #rolesMoved = true;

  /** `shelf`: where solvers of one case share the basis they start from. */
  constructor(programme: LinearProgramme, shelf?: BasisShelf) {
    this.#programme = programme;
    this.#shelf = shelf ?? null;
    this.#x = new Float64Array(programme.columns);
    this.#rowDual = new Float64Array(programme.rows);
    this.#reducedCost = new Float64Array(programme.columns);
    this.#taken = new Float64Array(programme.columns);
    const none = new Float64Array(0);
    this.#nothing = { objective: Number.NaN, x: none, rowDual: none, reducedCost: none };
  }

  get counters(): Counters {
    return this.#prepare().simplex.counters;
  }

  get size(): EmbeddingSize {
    const { embedding, simplex } = this.#prepare();
    const { network } = embedding;
    return {
      arcs: network.tail.length,
      nodes: network.nodes,
      sideRows: network.sideRows,
      tightRows: simplex.tightRows,
      memoryBytes: simplex.memoryBytes,
    };
  }

  restart(): void {
    // Taken up by the next solve: only then does the programme hold the bounds by which its network is found.
    this.#next = this.#stored ?? this.#shelf?.stored.get(this.#shelf.key) ?? null;
  }

  #store(basis: SimplexBasis): void {
    const shared = this.#shelf?.stored.get(this.#shelf.key);
    this.#stored = shared ?? basis;
    if (this.#shelf && !shared) this.#shelf.stored.set(this.#shelf.key, basis);
  }

  /** Forgets the basis: the next solve is cold. */
  reset(): void {
    this.#prepared?.simplex.reset();
  }

  solve(): Optimum {
    const prepared = this.#prepare();
    if (this.#next !== null) {
      prepared.simplex.loadBasis(this.#next);
      this.#next = null;
    }
    const empty = this.#fill(prepared);
    if (empty >= 0) return { ...this.#nothing, status: "infeasible", witness: { rows: [empty], columns: [] } };
    const status = prepared.simplex.solve();
    if (status !== "optimal") return { ...this.#nothing, status, witness: this.#witness(prepared) };
    if (this.#stored === null) this.#store(prepared.simplex.saveBasis());
    if (!prepared.simplex.unmoved || this.#rolesMoved) this.#read(prepared);
    return this.#answer(status, prepared.simplex.objective);
  }

  dispose(): void {
    this.#prepared = null;
  }

  #answer(status: Optimum["status"], objective: number): Optimum {
    const reduced = () => this.#reducedCosts;
    return {
      ...{ status, objective, x: this.#x, rowDual: this.#rowDual },
      get reducedCost() {
        return reduced();
      },
    };
  }

  #prepare(): Prepared {
    if (this.#prepared === null) {
      const embedding = embed(this.#programme);
      const plan = planRows(this.#programme, embedding);
      this.#prepared = { embedding, plan, simplex: new NetworkSimplex(embedding.network) };
      this.#closing = new Uint8Array(plan.sideRow.length);
      this.#roles = new Uint8Array(plan.boundRow.length);
    }
    return this.#prepared;
  }

  /** Writes costs and bounds into the network; gives a row without entries whose bounds exclude zero, or -1. */
  #fill({ embedding: { network, scale }, plan }: Prepared): number {
    const { cost, lower, upper, rowLower, rowUpper } = this.#programme;
    network.cost.set(cost);
    network.lower.set(lower);
    network.upper.set(upper);
    for (const c of plan.scaledColumn) {
      const s = scale[c]!;
      network.cost[c] = cost[c]! * s;
      network.lower[c] = lower[c]! / s;
      network.upper[c] = upper[c]! / s;
    }
    for (let v = 0; v < plan.nodeRow.length; v++) {
      const s = plan.nodeScale[v]!;
      const row = plan.nodeRow[v]!;
      network.supply[v] = s * (s > 0 ? rowLower[row]! : rowUpper[row]!);
      network.supplyUpper[v] = s * (s > 0 ? rowUpper[row]! : rowLower[row]!);
    }
    this.#rolesMoved = false;
    this.#fillBounds(network, plan);
    this.#fillSides(network, plan);
    this.#noteRoles(network, plan);
    for (const row of plan.emptyRow) if (rowLower[row]! > 1e-9 || rowUpper[row]! < -1e-9) return row;
    return -1;
  }

  #fillBounds(network: Embedding["network"], plan: RowPlan): void {
    const { rowLower, rowUpper } = this.#programme;
    for (let i = 0; i < plan.boundRow.length; i++) {
      const row = plan.boundRow[i]!;
      const column = plan.boundColumn[i]!;
      const by = plan.boundCoefficient[i]!;
      const least = (by > 0 ? rowLower[row]! : rowUpper[row]!) / by;
      const most = (by > 0 ? rowUpper[row]! : rowLower[row]!) / by;
      if (least > network.lower[column]!) network.lower[column] = least;
      if (most < network.upper[column]!) network.upper[column] = most;
    }
  }

  #fillSides(network: Embedding["network"], plan: RowPlan): void {
    const { rowLower, rowUpper } = this.#programme;
    for (let r = 0; r < plan.sideRow.length; r++) {
      const row = plan.sideRow[r]!;
      network.sideLower[r] = rowLower[row]!;
      network.sideUpper[r] = rowUpper[row]!;
      const closing =
        plan.positive[r] === 1 && rowUpper[row] === 0 && rowLower[row]! <= 0 && noneForced(network, plan, r);
      if (closing !== (this.#closing[r] === 1)) this.#rolesMoved = true;
      this.#closing[r] = closing ? 1 : 0;
      if (!closing) continue;
      for (let k = plan.sideStarts[r]!; k < plan.sideStarts[r + 1]!; k++)
        if (plan.sideCoefficients[k]! > 0) network.upper[plan.sideColumns[k]!] = 0;
    }
  }

  #noteRoles(network: Embedding["network"], plan: RowPlan): void {
    const { rowLower, rowUpper } = this.#programme;
    for (let i = 0; i < plan.boundRow.length; i++) {
      const row = plan.boundRow[i]!;
      const column = plan.boundColumn[i]!;
      const by = plan.boundCoefficient[i]!;
      const least = (by > 0 ? rowLower[row]! : rowUpper[row]!) / by;
      const most = (by > 0 ? rowUpper[row]! : rowLower[row]!) / by;
      const role = (least === network.lower[column]! ? 1 : 0) + (most === network.upper[column]! ? 2 : 0);
      if (role !== this.#roles[i]) this.#rolesMoved = true;
      this.#roles[i] = role;
    }
  }

  #read({ embedding: { network, scale }, plan, simplex }: Prepared): void {
    const { nodePrice, sidePrice } = simplex;
    this.#x.set(simplex.x.subarray(0, this.#programme.columns));
    for (const c of plan.scaledColumn) this.#x[c]! *= scale[c]!;
    for (let v = 0; v < plan.nodeRow.length; v++) this.#rowDual[plan.nodeRow[v]!] = nodePrice[v]! * plan.nodeScale[v]!;
    for (let r = 0; r < plan.sideRow.length; r++) this.#rowDual[plan.sideRow[r]!] = sidePrice[r]!;
    this.#taken.fill(0);
    for (let r = 0; r < plan.sideRow.length; r++) if (this.#closing[r] === 1) this.#priceClosing(plan, simplex, r);
    this.#priceBounds(network, plan, simplex);
    this.#reducedKnown = false;
  }

  /** A row that closes its columns carries the price that keeps each of them from paying. */
  #priceClosing(plan: RowPlan, simplex: NetworkSimplex, r: number): void {
    let price = 0;
    const end = plan.sideStarts[r + 1]!;
    for (let k = plan.sideStarts[r]!; k < end; k++) {
      const column = plan.sideColumns[k]!;
      const by = plan.sideCoefficients[k]!;
      if (by > 0) price = Math.min(price, (simplex.reducedCost(column) - this.#taken[column]!) / by);
    }
    if (price === 0) return;
    this.#rowDual[plan.sideRow[r]!]! += price;
    for (let k = plan.sideStarts[r]!; k < end; k++)
      this.#taken[plan.sideColumns[k]!]! += price * plan.sideCoefficients[k]!;
  }

  /** Where a row is the bound that holds a column, the price is the row's. */
  #priceBounds(network: Embedding["network"], plan: RowPlan, simplex: NetworkSimplex): void {
    const { rowLower, rowUpper } = this.#programme;
    for (let i = 0; i < plan.boundRow.length; i++) {
      const row = plan.boundRow[i]!;
      const column = plan.boundColumn[i]!;
      const by = plan.boundCoefficient[i]!;
      const d = simplex.reducedCost(column) - this.#taken[column]!;
      this.#rowDual[row] = 0;
      if (d === 0) continue;
      const bound = (d > 0 === by > 0 ? rowLower[row]! : rowUpper[row]!) / by;
      if (bound !== (d > 0 ? network.lower[column]! : network.upper[column]!)) continue;
      this.#rowDual[row] = d / by;
      this.#taken[column]! += d;
    }
  }

  /** Reduced costs in terms of the programme's columns; worked out when asked for. */
  get #reducedCosts(): Float64Array {
    const { simplex, embedding } = this.#prepare();
    if (!this.#reducedKnown) {
      for (let c = 0; c < this.#reducedCost.length; c++)
        this.#reducedCost[c] = (simplex.reducedCost(c) - this.#taken[c]!) / embedding.scale[c]!;
      this.#reducedKnown = true;
    }
    return this.#reducedCost;
  }

  /** Rows and columns of the programme behind the simplex's witness. */
  #witness({ embedding: { network }, plan, simplex }: Prepared): { rows: number[]; columns: number[] } {
    const arcs = network.tail.length;
    const ends = arcs + network.nodes;
    return {
      columns: simplex.witness.filter((variable) => variable < arcs),
      rows: simplex.witness
        .filter((variable) => variable >= arcs)
        .map((variable) => (variable < ends ? plan.nodeRow[variable - arcs]! : plan.sideRow[variable - ends]!)),
    };
  }
}

/** Whether no column of a side row has to carry anything. */
function noneForced(network: Embedding["network"], plan: RowPlan, r: number): boolean {
  for (let k = plan.sideStarts[r]!; k < plan.sideStarts[r + 1]!; k++)
    if (network.lower[plan.sideColumns[k]!]! !== 0) return false;
  return true;
}

/** Makes network simplex solvers; needs nothing but the engine. */
export const networkSimplex: SolverFactory = (programme) => new ProgrammeSolver(programme);
