import type { World } from "../change/world.ts";
import { assemble } from "../flow/assemble.ts";
import { describeFailure } from "../flow/describe.ts";
import { type BottleneckPrice, bottleneckPrices } from "../flow/dual-interval.ts";
import { LastOptimum } from "../flow/last-optimum.ts";
import { type Layout, layOut } from "../flow/layout.ts";
import type { FlowSolver, LinearProgramme, Optimum, SolverFactory } from "../flow/problem.ts";
import type { Network } from "../network/network.ts";
import type { Period } from "../quantity/dates.ts";
import { PeriodFiller } from "./fill-period.ts";
import type { Held } from "./held.ts";
import type { State } from "./state.ts";
import { StoreValues } from "./store-values.ts";
import type { Trace } from "./trace.ts";
import { Walk } from "./walk.ts";

/** A point in a run that another run can go on from. */
export interface Moment {
  /** Periods that lie behind it. */
  readonly done: number;
  readonly state: State;
}

/** What a run over a network is made of, besides its world. */
export interface WalkOptions {
  readonly periods: readonly Period[];
  /** The undisturbed run over the same periods: its deliveries are the nominations, its flows are proven. Absent: this is that run. */
  readonly calm?: Trace;
  /** Use of shared links and capacities by cargo that this run leaves out. */
  readonly held?: Held;
  /** Goes on from there instead of from the first period. */
  readonly from?: Moment;
  /** false: nothing is kept; a period is at hand only until the next one is taken. Default true. */
  readonly keep?: boolean;
}

/** A world as a run reads it: costs and bounds day by day, and what stores are worth. */
interface Readings {
  readonly filler: PeriodFiller;
  readonly values: StoreValues;
}

/** The programme of one network and its solver, made once and used for any number of runs over worlds of that network. */
export class Stepper {
  readonly network: Network;
  readonly layout: Layout;
  readonly programme: LinearProgramme;
  readonly #solver: FlowSolver;
  readonly #lastOptimum: LastOptimum;
  /** Periods solved by {@link solveOrRepeat}. */
  solved = 0;
  readonly #readings = new WeakMap<World, Readings>();
  #last: Walk | null = null;

  constructor(network: Network, solver: SolverFactory) {
    this.network = network;
    this.layout = layOut(network);
    this.programme = assemble(network, this.layout);
    this.#solver = solver(this.programme);
    this.#lastOptimum = new LastOptimum(this.programme);
  }

  /** A run to be taken period by period. */
  walk(world: World, options: WalkOptions): Walk {
    return new Walk(this, world, options);
  }

  /** A whole run. */
  run(world: World, options: WalkOptions): Trace {
    return this.walk(world, options).toEnd();
  }

  /** What runs over a world read of it; made once per world. */
  readingsOf(world: World): Readings {
    const known = this.#readings.get(world);
    if (known) return known;
    const filler = new PeriodFiller(this.programme, world);
    const readings = { filler, values: new StoreValues(world, this.layout.storeColumns) };
    this.#readings.set(world, readings);
    return readings;
  }

  /** Says whose costs and bounds the programme is to hold; false if it held another's. Every walk starts from the same basis (MODEL B8). */
  claim(walk: Walk): boolean {
    const same = this.#last === walk;
    if (!same) {
      this.#solver.restart?.();
      this.#lastOptimum.forget();
    }
    this.#last = walk;
    return same;
  }

  /** Solves the programme as it stands. Throws if it is infeasible: that can only mean contradictory data (MODEL B1). */
  solve(): Optimum {
    const optimum = this.#solver.solve();
    if (optimum.status !== "optimal")
      throw new Error(describeFailure(this.network, this.layout, this.programme, optimum));
    return optimum;
  }

  /** Amounts for a period of so many days of a walk; if it `repeats`, those of the period last solved once more where the two do differ only in length. */
  solveOrRepeat(days: number, repeats: boolean): Float64Array {
    const again = repeats ? this.#lastOptimum.over(days) : null;
    if (again) return again;
    const optimum = this.solve();
    this.#lastOptimum.note(optimum, days);
    this.solved++;
    return optimum.x;
  }

  /** What the upper bounds of some rows are worth in the programme as it stands: intervals where duals are not unique. */
  bottlenecks(rows: readonly number[]): BottleneckPrice[] {
    return bottleneckPrices(this.programme, this.#solver, rows);
  }

  dispose(): void {
    this.#solver.dispose();
  }
}
