import { type Embedding, embed } from "./embed.ts";
import { type Counters, NetworkSimplex, type SimplexBasis } from "./network-simplex.ts";
import type { FlowSolver, LinearProgramme, Optimum, SolverFactory } from "./problem.ts";

/** How a programme was taken apart: its size as a network. */
export interface EmbeddingSize {
  readonly arcs: number;
  readonly nodes: number;
  /** Rows that are neither nodes nor bounds of one column; only those that bind enter the working basis. */
  readonly sideRows: number;
  readonly tightRows: number;
  readonly memoryBytes: number;
}

/** The network simplex behind the programme interface: the network inside the programme is found once, on the first solve. */
export class ProgrammeSolver implements FlowSolver {
  readonly #programme: LinearProgramme;
  readonly #x: Float64Array;
  readonly #rowDual: Float64Array;
  readonly #reducedCost: Float64Array;
  #embedding: Embedding | null = null;
  #simplex: NetworkSimplex | null = null;
  /** Per column: rows that are bounds of it. */
  #boundRows: Int32Array = new Int32Array(0);

  constructor(programme: LinearProgramme) {
    this.#programme = programme;
    this.#x = new Float64Array(programme.columns);
    this.#rowDual = new Float64Array(programme.rows);
    this.#reducedCost = new Float64Array(programme.columns);
  }

  get counters(): Counters {
    return this.#prepared().simplex.counters;
  }

  get size(): EmbeddingSize {
    const { embedding, simplex } = this.#prepared();
    const { network } = embedding;
    return {
      arcs: network.tail.length,
      nodes: network.nodes,
      sideRows: network.sideRows,
      tightRows: simplex.tightRows,
      memoryBytes: simplex.memoryBytes,
    };
  }

  saveBasis(): SimplexBasis {
    return this.#prepared().simplex.saveBasis();
  }

  loadBasis(basis: SimplexBasis): void {
    this.#prepared().simplex.loadBasis(basis);
  }

  reset(): void {
    this.#simplex?.reset();
  }

  solve(): Optimum {
    const { embedding, simplex } = this.#prepared();
    const empty = this.#fill(embedding);
    const status = empty >= 0 ? "infeasible" : simplex.solve();
    if (status !== "optimal") {
      return {
        ...this.#answer(status, Number.NaN),
        witness: empty >= 0 ? { rows: [empty], columns: [] } : this.#witness(),
      };
    }
    this.#read(embedding, simplex);
    return this.#answer("optimal", simplex.objective);
  }

  dispose(): void {
    this.#simplex = null;
    this.#embedding = null;
  }

  #answer(status: Optimum["status"], objective: number): Optimum {
    return { status, objective, x: this.#x, rowDual: this.#rowDual, reducedCost: this.#reducedCost };
  }

  #prepared(): { embedding: Embedding; simplex: NetworkSimplex } {
    this.#embedding ??= embed(this.#programme);
    if (this.#simplex === null) {
      this.#simplex = new NetworkSimplex(this.#embedding.network);
      this.#boundRows = Int32Array.from(
        this.#embedding.rows.flatMap((role, row) => (role.kind === "bound" ? [row] : [])),
      );
    }
    return { embedding: this.#embedding, simplex: this.#simplex };
  }

  /** Writes costs and bounds into the network; gives a row without entries whose bounds exclude zero, or -1. */
  #fill({ network, rows, scale }: Embedding): number {
    const { cost, lower, upper, rowLower, rowUpper, columns } = this.#programme;
    for (let c = 0; c < columns; c++) {
      const s = scale[c]!;
      network.cost[c] = cost[c]! * s;
      network.lower[c] = lower[c]! / s;
      network.upper[c] = upper[c]! / s;
    }
    let empty = -1;
    for (let r = 0; r < rows.length; r++) {
      const role = rows[r]!;
      const low = rowLower[r]!;
      const high = rowUpper[r]!;
      if (role.kind === "side") {
        network.sideLower[role.index] = low;
        network.sideUpper[role.index] = high;
      } else if (role.kind === "node") {
        network.supply[role.index] = role.scale > 0 ? low * role.scale : high * role.scale;
        network.supplyUpper[role.index] = role.scale > 0 ? high * role.scale : low * role.scale;
      } else if (role.kind === "bound") {
        const by = role.coefficient * scale[role.column]!;
        const [least, most] = by > 0 ? [low / by, high / by] : [high / by, low / by];
        if (least > network.lower[role.column]!) network.lower[role.column] = least;
        if (most < network.upper[role.column]!) network.upper[role.column] = most;
      } else if (low > 1e-9 || high < -1e-9) empty = r;
    }
    return empty;
  }

  #read({ network, rows, scale }: Embedding, simplex: NetworkSimplex): void {
    const { columns } = this.#programme;
    const { x, nodePrice, sidePrice } = simplex;
    for (let c = 0; c < columns; c++) {
      this.#x[c] = x[c]! * scale[c]!;
      this.#reducedCost[c] = simplex.reducedCost(c) / scale[c]!;
    }
    for (let r = 0; r < rows.length; r++) {
      const role = rows[r]!;
      if (role.kind === "node") this.#rowDual[r] = nodePrice[role.index]! * role.scale;
      else if (role.kind === "side") this.#rowDual[r] = sidePrice[role.index]!;
      else this.#rowDual[r] = 0;
    }
    this.#priceBounds(network, rows, scale);
  }

  /** Where a row is the bound that holds a column, the price is the row's. */
  #priceBounds(network: Embedding["network"], rows: Embedding["rows"], scale: Float64Array): void {
    const { lower, upper, rowLower, rowUpper } = this.#programme;
    for (const r of this.#boundRows) {
      const role = rows[r]!;
      if (role.kind !== "bound") continue;
      const c = role.column;
      const d = this.#reducedCost[c]!;
      if (d === 0) continue;
      const s = scale[c]!;
      const own = d > 0 ? lower[c]! / s >= network.lower[c]! : upper[c]! / s <= network.upper[c]!;
      const bound = d > 0 === role.coefficient > 0 ? rowLower[r]! : rowUpper[r]!;
      const holds = bound / (role.coefficient * s) === (d > 0 ? network.lower[c]! : network.upper[c]!);
      if (!holds || (own && !Number.isFinite(bound))) continue;
      this.#rowDual[r] = d / role.coefficient;
      this.#reducedCost[c] = 0;
    }
  }

  /** Rows and columns of the programme behind the simplex's witness. */
  #witness(): { rows: number[]; columns: number[] } {
    const { embedding, simplex } = this.#prepared();
    const arcs = embedding.network.tail.length;
    const { nodes } = embedding.network;
    const columns = simplex.witness.filter((variable) => variable < arcs);
    const rows = simplex.witness.flatMap((variable) => {
      if (variable < arcs) return [];
      const [kind, index] =
        variable < arcs + nodes ? (["node", variable - arcs] as const) : (["side", variable - arcs - nodes] as const);
      const row = embedding.rows.findIndex((role) => role.kind === kind && role.index === index);
      return row < 0 ? [] : [row];
    });
    return { rows, columns };
  }
}

/** Makes network simplex solvers; needs nothing but the engine. */
export const networkSimplex: SolverFactory = (programme) => new ProgrammeSolver(programme);
