import { placeBasic, placeNonbasic } from "./amounts.ts";
import { basisFromStates, coldBasis, refactorise } from "./basis.ts";
import { Direction } from "./direction.ts";
import type { EmbeddedNetwork } from "./embedded-network.ts";
import { exchange } from "./exchange.ts";
import { Intake } from "./intake.ts";
import { ITSELF, Leaving, NOTHING } from "./leaving.ts";
import { Movement } from "./movement.ts";
import { forgive, Prices } from "./prices.ts";
import { AT_LOWER, AT_UPPER, BASIC, FIXED, SimplexState } from "./simplex-state.ts";

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
/** Share of the largest amount that may be missing because of rounding before a programme is called infeasible. */
const ROUNDING = 1e-8;
/** Share of the prices around it below which a gain that nothing stops is rounding. */
const NOTICED = 1e-8;
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
  readonly witness: number[] = [];
  readonly #network: EmbeddedNetwork;
  readonly #s: SimplexState;
  readonly #direction: Direction;
  readonly #leaving: Leaving;
  readonly #movement: Movement;
  readonly #prices: Prices;
  readonly #intake: Intake;
  /** The last solve changed nothing, because nothing that matters had changed since the one before. */
  unmoved = false;
  #warm = false;
  /** The basis was loaded from marks since the last solve. */
  #loaded = false;
  /** The last solve ended with an optimum, which still stands. */
  #solved = false;
  /** Pure first phase: costs are left out. */
  #pure = false;
  #costsOut = false;
  /** Pivots since amounts and prices were worked out anew, and since the inverse was. */
  #updates = 0;
  #sinceFactored = 0;
  #stalled = 0;
  /** How much more than usual is allowed for rounding in this solve. */
  #slack = 1;

  constructor(network: EmbeddedNetwork) {
    this.#network = network;
    this.#s = new SimplexState(network);
    this.#direction = new Direction(this.#s);
    this.#leaving = new Leaving(this.#s, this.#direction);
    this.#prices = new Prices(this.#s);
    this.#movement = new Movement(this.#s, this.#direction);
    this.#intake = new Intake(this.#s, this.witness);
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
    return this.#prices.reduced(arc);
  }

  /** Forgets the basis: the next solve is cold. */
  reset(): void {
    this.#warm = false;
    this.#solved = false;
  }

  /** The present basis, to start other solves from. */
  saveBasis(): SimplexBasis {
    return this.#s.state.slice();
  }

  /** Starts the next solve from a saved basis. */
  loadBasis(basis: SimplexBasis): void {
    this.#s.state.set(basis);
    basisFromStates(this.#s);
    this.#loaded = true;
    this.#prices.restart();
    this.#sinceFactored = 0;
    this.#warm = true;
    this.#solved = false;
  }

  /** Solves for the network's present costs, bounds and supplies. */
  solve(): FlowStatus {
    this.witness.length = 0;
    this.#slack = 1;
    this.#pure = false;
    if (this.#costsOut) this.#putCostsBack();
    const intake = this.#intake;
    intake.take(this.#network);
    // Only now are the bounds at hand that say what the loaded marks mean.
    if (this.#loaded) placeNonbasic(this.#s);
    this.#loaded = false;
    if (this.witness.length > 0) {
      this.#solved = false;
      return "infeasible";
    }
    this.unmoved = this.#solved && !intake.costs && !intake.amounts && !intake.standing;
    if (this.unmoved) return "optimal";
    const solved = this.#solved;
    this.#solved = false;
    if (!this.#warm) this.#startCold();
    else if (solved) this.#follow();
    else this.#settle();
    const status = this.#iterate() ?? this.#solveAnew();
    this.#warm = true;
    this.#solved = status === "optimal";
    if (this.#solved) this.objective = this.#cost();
    return status;
  }

  /** From the last optimum: only what changed since is worked out. */
  #follow(): void {
    const { costs, amounts } = this.#intake;
    this.#prices.penalty = PENALTY * this.#intake.largestCost;
    if (amounts) this.#place();
    if (costs || this.#movement.outsideCount > 0) this.#priceAll();
    if (amounts && costs) this.#updates = 0;
  }

  #solveAnew(): FlowStatus {
    this.counters.fallbacks += 1;
    this.#pure = false;
    this.#startCold();
    const status = this.#iterate();
    if (status !== null) return status;
    throw new Error("the flow programme was not solved: the simplex method did not come to an end");
  }

  #cost(): number {
    const { value } = this.#s;
    const { cost } = this.#network;
    let sum = 0;
    for (let a = 0; a < this.#s.arcs; a++) if (value[a] !== 0) sum += cost[a]! * value[a]!;
    return sum;
  }

  #startCold(): void {
    coldBasis(this.#s);
    placeNonbasic(this.#s);
    this.#prices.restart();
    this.counters.coldStarts += 1;
    this.#settle();
  }

  /** Pivots until nothing pays any more; null where the limit of pivots is passed. */
  #iterate(): FlowStatus | null {
    const limit = 500 + 20 * this.#s.variables;
    this.#stalled = 0;
    for (let pivots = 0; pivots < limit; pivots++) {
      const entering = this.#stalled > STALL ? this.#prices.chooseFirst() : this.#prices.choose();
      if (entering >= 0) {
        if (this.#pivot(entering)) {
          if (this.#updates >= REFRESH_AFTER) this.#settle();
        } else if (this.#updates > 0) this.#settle();
        else if (this.#movement.outsideCount > 0 && !this.#pure) this.#switchPhase();
        else if (this.#pure || Math.abs(this.#prices.entering) < NOTICED * this.#prices.sizeAt(entering)) {
          // No ray lowers what is missing for ever, nor is a gain this small one: rounding of the prices.
          this.#prices.tolerance = 2 * Math.abs(this.#prices.entering);
        } else if (this.#verified()) return this.#unbounded(entering);
      } else if (this.#updates > (this.#movement.outsideCount > 0 || this.#pure ? 0 : TRUSTED)) this.#settle();
      else if (this.#movement.outsideCount > 0 && this.#pure) {
        if (this.#verified() && !this.#relax()) return this.#infeasible();
      } else if (this.#movement.outsideCount === 0 && !this.#pure) return "optimal";
      else this.#switchPhase();
    }
    return null;
  }

  /** Between minimising cost with penalties and bringing back what is outside its bounds at any cost. */
  #switchPhase(): void {
    this.#pure = !this.#pure;
    this.#settle();
  }

  /** Where all that is missing is what small coefficients make of rounding, it is allowed for this solve. */
  #relax(): boolean {
    const { outsiders, outsiderCount, outside, value, lower, upper } = this.#s;
    const { tolerance } = this.#s;
    const slack = (ROUNDING * Math.max(1, this.#s.amountScale)) / tolerance;
    if (this.#s.sideRows === 0 || this.#slack > 1) return false;
    for (let i = 0; i < outsiderCount; i++) {
      const j = outsiders[i]!;
      if (outside[j]! < 0 && value[j]! < lower[j]! - slack * tolerance) return false;
      if (outside[j]! > 0 && value[j]! > upper[j]! + slack * tolerance) return false;
    }
    this.#slack = slack;
    this.#settle();
    return true;
  }

  /** True if the inverse is new; else makes it so, for no programme is without an optimum because of rounding. */
  #verified(): boolean {
    if (this.#sinceFactored === 0 || this.#s.working.size === 0) return true;
    this.#refactorise();
    this.#settle();
    return false;
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
    this.#place();
    if (this.#pure !== this.#costsOut) this.#putCostsBack();
    this.#prices.penalty = this.#pure ? 1 : PENALTY * this.#intake.largestCost;
    this.#priceAll();
    this.#updates = 0;
  }

  /** Works amounts out anew. */
  #place(): void {
    if (this.#sinceFactored > REFRESH_AFTER && this.#s.working.size > 0) this.#refactorise();
    this.#movement.outsideCount = placeBasic(this.#s, this.#slack);
    // An inverse gone inexact is made anew; then it is as exact as numbers of this size allow.
    for (let slack = this.#slack; this.#movement.outsideCount < 0; slack *= 100) {
      this.#refactorise();
      this.#movement.outsideCount = placeBasic(this.#s, slack);
    }
  }

  /** Costs as given, or none in the pure first phase. */
  #putCostsBack(): void {
    this.#costsOut = this.#pure;
    if (this.#pure) this.#s.cost.fill(0, 0, this.#s.arcs);
    else this.#s.cost.set(this.#network.cost);
  }

  #refactorise(): void {
    this.counters.refactorisations += 1;
    this.#sinceFactored = 0;
    // What was dropped as dependent stands on a bound now.
    if (refactorise(this.#s) > 0) placeNonbasic(this.#s);
  }

  #priceAll(): void {
    this.#prices.all(this.#movement.outsideCount > 0);
  }

  /** Moves along the entering variable and changes the basis; false where nothing stops it. */
  #pivot(entering: number): boolean {
    const price = this.#prices.entering;
    const sign = price < 0 ? 1 : -1;
    const leaving = this.#leaving;
    const movement = this.#movement;
    const onTree = this.#s.sideRows === 0 && leaving.findOnTree(entering, sign);
    if (!onTree) {
      this.#direction.of(entering, sign);
      leaving.find(entering, Math.abs(price), this.#prices.penalty, this.#stalled > STALL);
    }
    if (leaving.kind === NOTHING) return false;
    this.counters.pivots += 1;
    this.#updates += 1;
    this.#sinceFactored += 1;
    this.#stalled = leaving.step > this.#s.tolerance ? 0 : this.#stalled + 1;
    const before = this.#movement.outsideCount;
    if (onTree) movement.aroundTree(entering, sign * leaving.step, leaving.variable);
    else movement.along(entering, sign * leaving.step, leaving.step, leaving.variable);
    let all = false;
    const { state, upper, lower, value, outside, effective } = this.#s;
    if (leaving.kind === ITSELF) {
      state[entering] = sign > 0 ? AT_UPPER : AT_LOWER;
      value[entering] = sign > 0 ? upper[entering]! : lower[entering]!;
    } else {
      const variable = leaving.variable;
      if (outside[variable] !== 0) {
        // What leaves at a bound it came back to carries no penalty any more.
        if (variable < this.#s.links) effective[variable]! -= this.#prices.penalty * outside[variable]!;
        outside[variable] = 0;
        this.#movement.outsideCount -= 1;
      }
      all = exchange(this.#s, leaving, entering, price, sign);
      value[variable] = leaving.atUpper ? upper[variable]! : lower[variable]!;
      state[variable] = lower[variable] === upper[variable] ? FIXED : leaving.atUpper ? AT_UPPER : AT_LOWER;
      state[entering] = BASIC;
    }
    if (before > 0 && (this.#movement.outsideCount === 0 || (movement.backCount > 0 && this.#s.sideRows > 0)))
      this.#priceAll();
    else if (all) this.#prices.nodes();
    else
      for (let i = 0; i < movement.backCount; i++)
        forgive(this.#s, movement.back[i]!, this.#prices.penalty * movement.side[i]!);
    return true;
  }
}
