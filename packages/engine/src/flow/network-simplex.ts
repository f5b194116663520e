import { basisFromStates, coldBasis, refactorise } from "./basis.ts";
import { Direction } from "./direction.ts";
import type { EmbeddedNetwork } from "./embedded-network.ts";
import { exchange } from "./exchange.ts";
import { ITSELF, Leaving, NOTHING } from "./leaving.ts";
import { AT_LOWER, AT_UPPER, BASIC, FIXED, FREE, SimplexState } from "./simplex-state.ts";

export type FlowStatus = "optimal" | "infeasible" | "unbounded";

/** Work done since the solver was made. */
export interface Counters {
  pivots: number;
  /** Solves that began without a basis. */
  coldStarts: number;
  /** Warm solves that did not come to an end and were begun anew without a basis. */
  fallbacks: number;
  refactorisations: number;
}

/** A basis: where every variable stands. Opaque; belongs to networks of the same structure. */
export type SimplexBasis = Int8Array;

/** Penalty of a unit outside its bounds, in multiples of the largest cost. */
const PENALTY = 1e4;
/** Updates of the working basis and the prices after which both are worked out anew. */
const REFRESH_AFTER = 40;
/** An optimum reached by no more updates than this is taken as it is. */
const TRUSTED = 16;
/** Pivots in a row that move nothing before Bland's rule is used. */
const STALL = 60;

/**
 * Primal network simplex with a working basis for side rows (docs/model/flow-core.md; Detlefsen & Wallace 2002; Mamer & McBride 1997): exact
 * optimum and duals, warm from the last basis after any change of costs, bounds or supplies. Variables that a change left outside their bounds are
 * priced at a penalty and brought back while costs are minimised; if the penalty was too small, a pure first phase decides. Degenerate
 * stretches fall back to Bland's rule. Throws only if a cold start, too, fails to come to an end.
 */
export class NetworkSimplex {
  readonly counters: Counters = { pivots: 0, coldStarts: 0, fallbacks: 0, refactorisations: 0 };
  /** Minimised cost of the last optimum. */
  objective = 0;
  /** Variables that prove the last answer: outside their bounds if infeasible, the arc that could grow for ever if unbounded. */
  witness: number[] = [];
  readonly #network: EmbeddedNetwork;
  readonly #s: SimplexState;
  readonly #direction: Direction;
  readonly #leaving: Leaving;
  #warm = false;
  #cursor = 0;
  #outsideCount = 0;
  /** Penalty in use, the tolerances of prices and amounts, and whether costs are left out (pure first phase). */
  #penalty = 0;
  #largestCost = 0;
  #priceTolerance = 0;
  #tolerance = 0;
  #pure = false;
  #updates = 0;
  #stalled = 0;
  #enteringPrice = 0;

  constructor(network: EmbeddedNetwork) {
    this.#network = network;
    this.#s = new SimplexState(network);
    this.#direction = new Direction(this.#s);
    this.#leaving = new Leaving(this.#s, this.#direction);
  }

  /** Amount on every arc, then supply of every node, then activity of every side row. Overwritten by the next solve. */
  get x(): Float64Array {
    return this.#s.value;
  }

  /** Change of the cost per unit of supply at every node, 0 outside. Overwritten by the next solve. */
  get nodePrice(): Float64Array {
    return this.#s.nodePrice;
  }

  /** Change of the cost per unit of a tight side row's bound. Overwritten by the next solve. */
  get sidePrice(): Float64Array {
    return this.#s.sidePrice;
  }

  /** Side rows that are tight in the basis. */
  get tightRows(): number {
    return this.#s.working.size;
  }

  get memoryBytes(): number {
    return this.#s.memoryBytes + this.#s.working.bytes;
  }

  /** Cost less prices along an arc. */
  reducedCost(arc: number): number {
    const { cost } = this.#s;
    return this.#reduced(arc, cost[arc]!);
  }

  /** Whether a variable is basic and stands on one of its bounds: then duals are not unique. */
  get degenerate(): boolean {
    const { state, value, lower, upper, variables } = this.#s;
    for (let j = 0; j < variables; j++) {
      if (state[j] !== BASIC) continue;
      const x = value[j]!;
      if (x - lower[j]! <= this.#tolerance || upper[j]! - x <= this.#tolerance) return true;
    }
    return false;
  }

  /** Forgets the basis: the next solve is cold. */
  reset(): void {
    this.#warm = false;
  }

  /** The present basis, to start other solves from. */
  saveBasis(): SimplexBasis {
    return this.#s.state.slice();
  }

  /** Starts the next solve from a saved basis. */
  loadBasis(basis: SimplexBasis): void {
    this.#s.state.set(basis);
    basisFromStates(this.#s);
    this.#updates = 0;
    this.#cursor = 0;
    this.#warm = true;
  }

  /** Solves for the network's present costs, bounds and supplies. */
  solve(): FlowStatus {
    this.witness = [];
    if (!this.#load()) return "infeasible";
    if (!this.#warm) this.#startCold();
    this.#placeNonbasic();
    let status = this.#iterate();
    if (status === null) {
      this.counters.fallbacks += 1;
      this.#startCold();
      this.#placeNonbasic();
      status = this.#iterate();
      if (status === null)
        throw new Error("the flow programme was not solved: the simplex method did not come to an end");
    }
    this.#warm = true;
    if (status === "optimal") this.objective = this.#cost();
    return status;
  }

  #cost(): number {
    const { value } = this.#s;
    const { cost } = this.#network;
    let sum = 0;
    for (let a = 0; a < this.#s.arcs; a++) if (value[a] !== 0) sum += cost[a]! * value[a]!;
    return sum;
  }

  /** Copies costs and bounds in; false (with a witness) where a lower bound is above its upper. */
  #load(): boolean {
    const { cost, lower, upper, arcs, links, nodes, sideRows, variables } = this.#s;
    const network = this.#network;
    cost.set(network.cost);
    lower.set(network.lower);
    upper.set(network.upper);
    lower.set(network.supply, arcs);
    upper.set(network.supplyUpper ?? network.supply, arcs);
    if (sideRows > 0) {
      lower.set(network.sideLower, links);
      upper.set(network.sideUpper, links);
    }
    cost.fill(0, arcs, arcs + nodes);
    let largestCost = 0;
    for (let a = 0; a < arcs; a++) {
      const size = Math.abs(cost[a]!);
      if (size > largestCost) largestCost = size;
    }
    let largest = 1;
    for (let j = 0; j < variables; j++) {
      const [l, u] = [lower[j]!, upper[j]!];
      if (l > u) {
        if (l > u + 1e-9 * (1 + Math.abs(l))) this.witness.push(j);
        else upper[j] = l;
      }
      if (u < Number.POSITIVE_INFINITY && u > largest) largest = u;
      if (-l < Number.POSITIVE_INFINITY && -l > largest) largest = -l;
    }
    this.#largestCost = largestCost > 0 ? largestCost : 1;
    this.#tolerance = 1e-9 + 1e-13 * largest;
    return this.witness.length === 0;
  }

  #startCold(): void {
    coldBasis(this.#s);
    this.#updates = 0;
    this.#cursor = 0;
    this.counters.coldStarts += 1;
  }

  /** Puts every variable that is not basic on a bound. */
  #placeNonbasic(): void {
    const { state, lower, upper, value, variables } = this.#s;
    for (let j = 0; j < variables; j++) {
      const old = state[j]!;
      if (old === BASIC) continue;
      const l = lower[j]!;
      const u = upper[j]!;
      if (l === u) {
        state[j] = FIXED;
        value[j] = l;
      } else if (old === AT_UPPER && u < Number.POSITIVE_INFINITY) {
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
  }

  /** Pivots until nothing pays any more; null where the limit of pivots is passed. */
  #iterate(): FlowStatus | null {
    const limit = 500 + 20 * this.#s.variables;
    this.#stalled = 0;
    this.#pure = false;
    this.#settle();
    for (let pivots = 0; pivots < limit; pivots++) {
      const entering = this.#price();
      if (entering >= 0) {
        if (this.#pivot(entering)) {
          if (this.#updates >= REFRESH_AFTER) this.#settle();
        } else if (this.#updates > 0) this.#settle();
        else if (this.#outsideCount > 0 && !this.#pure) this.#switchPhase();
        else return this.#unbounded(entering);
      } else if (this.#updates > (this.#outsideCount > 0 || this.#pure ? 0 : TRUSTED)) this.#settle();
      else if (this.#outsideCount > 0 === this.#pure) return this.#pure ? this.#infeasible() : "optimal";
      else this.#switchPhase();
    }
    return null;
  }

  /** Between minimising cost with penalties and bringing back what is outside its bounds at any cost. */
  #switchPhase(): void {
    this.#pure = !this.#pure;
    this.#settle();
  }

  #unbounded(entering: number): FlowStatus {
    this.witness.push(entering);
    return "unbounded";
  }

  #infeasible(): FlowStatus {
    for (let j = 0; j < this.#s.variables; j++) if (this.#s.outside[j] !== 0) this.witness.push(j);
    return "infeasible";
  }

  /** Works amounts and prices out anew from the basis. */
  #settle(): void {
    const { cost, arcs } = this.#s;
    if (this.#updates > 0 && this.#s.working.size > 0) {
      this.counters.refactorisations += 1;
      // What was dropped as dependent stands on a bound now.
      if (refactorise(this.#s) > 0) this.#placeNonbasic();
    }
    if (this.#pure) cost.fill(0, 0, arcs);
    else cost.set(this.#network.cost);
    this.#penalty = this.#pure ? 1 : PENALTY * this.#largestCost;
    this.#placeFlows();
    this.#markOutside();
    this.#setTolerance();
    this.#priceAll();
    this.#updates = 0;
  }

  #setTolerance(): void {
    this.#priceTolerance = 1e-12 * (this.#outsideCount > 0 ? this.#penalty : this.#largestCost);
  }

  #markOutside(): void {
    const { state, value, lower, upper, outside, variables } = this.#s;
    const tolerance = this.#tolerance;
    let count = 0;
    for (let j = 0; j < variables; j++) {
      let off = 0;
      if (state[j] === BASIC) {
        if (value[j]! < lower[j]! - tolerance) off = -1;
        else if (value[j]! > upper[j]! + tolerance) off = 1;
        if (off !== 0) count += 1;
      }
      outside[j] = off;
    }
    this.#outsideCount = count;
  }

  /** Amounts of basic variables from those of the others: first the tree alone, then the working basis brings the tight rows to their bounds. */
  #placeFlows(): void {
    const { links, state, value, tail, head, amount, nodes, sideRows, working, use, rate } = this.#s;
    amount.fill(0, 0, nodes + 1);
    for (let a = 0; a < links; a++) {
      const x = state[a] === BASIC ? 0 : value[a]!;
      if (x === 0) continue;
      amount[tail[a]!]! -= x;
      amount[head[a]!]! += x;
    }
    const count = this.#s.tree.list();
    if (working.size > 0) {
      for (let i = 0; i < working.size; i++) value[working.arcs[i]!] = 0;
      this.#fillTree(count, true);
      this.#sumRows(true);
      for (let j = 0; j < working.size; j++) {
        const row = working.rows[j]!;
        use[j] = value[links + row]! - this.#s.rowChange[row]!;
      }
      working.apply(use, rate);
      for (let i = 0; i < working.size; i++) {
        const arc = working.arcs[i]!;
        value[arc] = rate[i]!;
        amount[tail[arc]!]! -= rate[i]!;
        amount[head[arc]!]! += rate[i]!;
      }
    }
    this.#fillTree(count, false);
    if (sideRows > 0) this.#sumRows(false);
  }

  /** Sends what has gathered at every node to its parent. `keep`: leave the amounts as they are for a second time. */
  #fillTree(count: number, keep: boolean): void {
    const { tree, amount, value, change } = this.#s;
    const { order, parent, arc, up } = tree;
    const gathered = keep ? change : amount;
    if (keep) change.set(amount);
    for (let t = count - 1; t >= 0; t--) {
      const node = order[t]!;
      const x = gathered[node]!;
      value[arc[node]!] = up[node]! * x;
      gathered[parent[node]!]! += x;
    }
  }

  /** Activity of the side rows: of all into `rowChange` (`apart`), or of those not tight into their logical variables. */
  #sumRows(apart: boolean): void {
    const { arcs, links, sideRows, starts, indices, coefficients, value, rowChange, state } = this.#s;
    rowChange.fill(0);
    for (let a = 0; a < arcs; a++) {
      const x = value[a]!;
      if (x === 0) continue;
      const end = starts[a + 1]!;
      for (let k = starts[a]!; k < end; k++) rowChange[indices[k]!]! += coefficients[k]! * x;
    }
    if (apart) return;
    for (let r = 0; r < sideRows; r++) if (state[links + r] === BASIC) value[links + r] = rowChange[r]!;
  }

  /** Prices of nodes and side rows from the basis: reduced costs of basic variables are zero. */
  #priceAll(): void {
    const { sidePrice, sideRows, outside, links, working, use, through } = this.#s;
    sidePrice.fill(0);
    if (this.#outsideCount > 0)
      for (let r = 0; r < sideRows; r++)
        if (outside[links + r] !== 0) sidePrice[r] = -this.#penalty * outside[links + r]!;
    this.#priceNodes();
    if (working.size === 0) return;
    for (let i = 0; i < working.size; i++) use[i] = this.#reduced(working.arcs[i]!, this.#costOf(working.arcs[i]!));
    working.applyLeft(use, through);
    for (let j = 0; j < working.size; j++) sidePrice[working.rows[j]!] = through[j]!;
    this.#priceNodes();
  }

  #priceNodes(): void {
    const { tree, nodePrice, starts, indices, coefficients, sidePrice } = this.#s;
    const { order, parent, arc, up } = tree;
    const count = tree.list();
    nodePrice[tree.root] = 0;
    for (let t = 0; t < count; t++) {
      const node = order[t]!;
      const a = arc[node]!;
      let cost = this.#costOf(a);
      const end = starts[a + 1]!;
      for (let k = starts[a]!; k < end; k++) cost -= sidePrice[indices[k]!]! * coefficients[k]!;
      nodePrice[node] = nodePrice[parent[node]!]! + up[node]! * cost;
    }
  }

  /** Cost of a variable with the penalty for being outside its bounds. */
  #costOf(variable: number): number {
    return this.#s.cost[variable]! + this.#penalty * this.#s.outside[variable]!;
  }

  #reduced(a: number, cost: number): number {
    const { tail, head, nodePrice, starts, indices, coefficients, sidePrice } = this.#s;
    let d = cost - nodePrice[tail[a]!]! + nodePrice[head[a]!]!;
    const end = starts[a + 1]!;
    for (let k = starts[a]!; k < end; k++) d -= sidePrice[indices[k]!]! * coefficients[k]!;
    return d;
  }

  /** The variable to enter, or -1: the best of a block of arcs, or of the tight side rows. Bland's rule takes the first. */
  #price(): number {
    const { links, working, sidePrice, state, cost } = this.#s;
    const bland = this.#stalled > STALL;
    let best = this.#priceTolerance;
    let entering = -1;
    for (let j = 0; j < working.size; j++) {
      const row = working.rows[j]!;
      const gain = gainOf(state[links + row]!, sidePrice[row]!);
      if (gain <= best || (bland && entering >= 0 && links + row > entering)) continue;
      if (!bland) best = gain;
      entering = links + row;
      this.#enteringPrice = sidePrice[row]!;
    }
    const block = bland ? links : Math.max(24, Math.ceil(Math.sqrt(links)));
    let a = bland ? 0 : this.#cursor;
    let left = block;
    for (let seen = 0; seen < links; seen++) {
      if (a >= links) a = 0;
      const standing = state[a]!;
      if (standing !== BASIC && standing !== FIXED) {
        const d = this.#reduced(a, cost[a]!);
        const gain = gainOf(standing, d);
        if (gain > best) {
          entering = a;
          this.#enteringPrice = d;
          if (bland) break;
          best = gain;
        }
      }
      a += 1;
      left -= 1;
      if (left === 0) {
        if (entering >= 0) break;
        left = block;
      }
    }
    if (!bland) this.#cursor = a >= links ? 0 : a;
    return entering;
  }

  /** Moves along the entering variable and changes the basis; false where nothing stops it. */
  #pivot(entering: number): boolean {
    const price = this.#enteringPrice;
    const sign = price < 0 ? 1 : -1;
    const leaving = this.#leaving;
    this.#direction.of(entering, sign);
    leaving.find(entering, Math.abs(price), this.#penalty, this.#tolerance, this.#stalled > STALL);
    if (leaving.kind === NOTHING) return false;
    this.counters.pivots += 1;
    this.#updates += 1;
    this.#stalled = leaving.step > this.#tolerance ? 0 : this.#stalled + 1;
    const before = this.#outsideCount;
    let priced = !this.#move(entering, sign * leaving.step, leaving.step, leaving.variable);
    const { state, upper, lower, value, outside } = this.#s;
    if (leaving.kind === ITSELF) {
      state[entering] = sign > 0 ? AT_UPPER : AT_LOWER;
      value[entering] = sign > 0 ? upper[entering]! : lower[entering]!;
    } else {
      const variable = leaving.variable;
      if (outside[variable] !== 0) {
        outside[variable] = 0;
        this.#outsideCount -= 1;
      }
      const all = exchange(this.#s, leaving, entering, price, sign);
      value[variable] = leaving.atUpper ? upper[variable]! : lower[variable]!;
      state[variable] = lower[variable] === upper[variable] ? FIXED : leaving.atUpper ? AT_UPPER : AT_LOWER;
      state[entering] = BASIC;
      if (before > 0 && this.#outsideCount === 0) priced = false;
      if (all && priced) this.#priceNodes();
    }
    if (!priced) {
      this.#setTolerance();
      this.#priceAll();
    }
    return true;
  }

  /** Moves the amounts of the entering and the basic variables; true where one of them other than the leaving came back within its bounds. */
  #move(entering: number, amount: number, step: number, leaving: number): boolean {
    const { value, links, tree, touchedNodes, change, working, rate, touchedRows, rowChange } = this.#s;
    value[entering]! += amount;
    let returned = false;
    const checking = this.#outsideCount > 0;
    for (let t = 0; t < this.#direction.nodeCount; t++) {
      const node = touchedNodes[t]!;
      const arc = tree.arc[node]!;
      value[arc]! += step * change[node]!;
      if (checking && arc !== leaving && this.#returned(arc)) returned = true;
    }
    for (let i = 0; i < working.size; i++) {
      const arc = working.arcs[i]!;
      value[arc]! += step * rate[i]!;
      if (checking && arc !== leaving && this.#returned(arc)) returned = true;
    }
    for (let t = 0; t < this.#direction.rowCount; t++) {
      const row = links + touchedRows[t]!;
      value[row]! += step * rowChange[touchedRows[t]!]!;
      if (checking && row !== leaving && this.#returned(row)) returned = true;
    }
    return returned;
  }

  #returned(variable: number): boolean {
    const { outside, value, lower, upper } = this.#s;
    const off = outside[variable]!;
    if (off === 0) return false;
    const x = value[variable]!;
    if (off < 0 ? x < lower[variable]! - this.#tolerance : x > upper[variable]! + this.#tolerance) return false;
    outside[variable] = 0;
    this.#outsideCount -= 1;
    return true;
  }
}

/** Gain per unit of moving a variable off where it stands, given its reduced cost. */
function gainOf(standing: number, reducedCost: number): number {
  if (standing === AT_LOWER) return -reducedCost;
  if (standing === AT_UPPER) return reducedCost;
  return standing === FREE ? Math.abs(reducedCost) : 0;
}
