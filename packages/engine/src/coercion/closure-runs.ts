import type { Case } from "../case/types.ts";
import { resolveChanges } from "../change/resolve.ts";
import { applyTo } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import type { Network } from "../network/network.ts";
import { type Day, type Period, periodsOf } from "../quantity/dates.ts";
import { Stepper } from "../simulate/stepper.ts";
import { closedWorld, deadColumns } from "./closed-world.ts";
import { type Course, coursesOf, type Grounds, idleCourse, markUsed, watchedAfter } from "./closure-course.ts";
import { LossLedger } from "./loss-ledger.ts";
import type { Closure } from "./types.ts";

/** What to close, from when and for how long. */
export interface ClosureLossOptions {
  readonly date: Day;
  /** Days of closure, each a row of its own. */
  readonly days: readonly number[];
  readonly closures: readonly Closure[];
  /** Draws over the stated ranges (0: central values only) and their seed. */
  readonly draws: number;
  readonly seed: number;
  /** Gross export value of the base year, USD million; worked out by months where it is not given. */
  readonly yearUsdM?: number;
  /** Changes in the change grammar that hold on both sides; those without a date from `date` on. */
  readonly changes?: readonly string[];
}

/** How a table was worked out. */
export interface ClosureWork {
  /** Closures that differ in what they stop, of those asked for; and runs they needed. */
  readonly distinct: number;
  readonly run: number;
  /** Days solved in all, the undisturbed ones included. */
  readonly daySolves: number;
}

/** A run that stands for others: what it could not use, what it did use, and how it went. */
interface Run {
  readonly dead: Uint8Array;
  readonly used: Uint8Array;
  readonly courses: readonly Course[];
}

/**
 * One network's undisturbed run and every closure run on it. A closure that stops more than another, but nothing that the other still used on any
 * closed day, has the other's course: the best plan of the wider choice is left to it. The undisturbed run is the first such other.
 */
export class ClosureRuns {
  readonly grounds: Grounds;
  readonly #days: readonly number[];
  readonly #runs: Run[];
  #distinct = 0;
  #solves = 0;

  constructor(kase: Case, solver: SolverFactory, options: ClosureLossOptions, drawn: ReadonlyMap<string, number>) {
    this.#days = options.days;
    const { network, periods } = daysWatched(kase, options, drawn);
    const counting: SolverFactory = (programme) => {
      const own = solver(programme);
      const solve = () => {
        this.#solves++;
        return own.solve();
      };
      return { solve, dispose: () => own.dispose() };
    };
    const stepper = new Stepper(network, counting);
    const { interventions, problems } = resolveChanges(kase, options.changes ?? [], { date: options.date });
    if (problems.length > 0) throw new RangeError(problems.join("\n"));
    const open = applyTo(network, interventions);
    const calm = stepper.run(open, { periods });
    this.grounds = { stepper, open, periods, calm, ledger: new LossLedger(calm) };
    const used = new Uint8Array(network.flows.length);
    for (const { x } of calm.periods.slice(0, Math.max(...options.days))) markUsed(used, x, stepper.layout);
    const courses = options.days.map((days) => idleCourse(this.grounds, days));
    this.#runs = [{ dead: new Uint8Array(network.flows.length), used, courses }];
  }

  /** The courses of each closure, by number of days; narrow closures are run before wide ones, which may then need no run. */
  all(closures: readonly Closure[], watch: boolean): readonly (readonly Course[])[] {
    const { network } = this.grounds.stepper;
    const asked = closures.map((closure, at) => ({ closure, at, dead: deadColumns(network, closure) }));
    this.#distinct = new Set(asked.map(({ dead }) => dead.join(""))).size;
    const width = (dead: Uint8Array) => dead.reduce((sum, is) => sum + is, 0);
    const found: (readonly Course[])[] = new Array(closures.length);
    for (const { closure, at, dead } of asked.sort((a, b) => width(a.dead) - width(b.dead) || a.at - b.at))
      found[at] = (this.#runs.find((run) => standsFor(run, dead)) ?? this.#simulate(closure, dead, watch)).courses;
    return found;
  }

  get work(): ClosureWork {
    return { distinct: this.#distinct, run: this.#runs.length - 1, daySolves: this.#solves };
  }

  dispose(): void {
    this.grounds.stepper.dispose();
  }

  #simulate(closure: Closure, dead: Uint8Array, watch: boolean): Run {
    const used = new Uint8Array(dead.length);
    const closed = closedWorld(this.grounds.open, closure);
    const run = { dead, used, courses: coursesOf(this.grounds, closed, this.#days, used, watch) };
    this.#runs.push(run);
    return run;
  }
}

function standsFor(run: Run, dead: Uint8Array): boolean {
  return dead.every((is, i) => (is === 1 ? run.used[i] === 0 : run.dead[i] === 0));
}

/**
 * The network over the days of closure and those watched after them. Where some output is not known so far ahead, the network is made for the days
 * of closure and its last day is watched again and again: a commodity is not left out for what is unknown of the year after.
 */
function daysWatched(
  kase: Case,
  { date, days }: ClosureLossOptions,
  drawn: ReadonlyMap<string, number>,
): { readonly network: Network; readonly periods: readonly Period[] } {
  const closed = date + Math.max(...days);
  const watched = Math.max(closed, ...days.map((n) => date + n + watchedAfter(n)));
  const whole = compile(kase, { window: { from: date, to: watched }, drawn });
  const network = compile(kase, { window: { from: date, to: closed }, drawn });
  if (whole.missing.length <= network.missing.length)
    return { network: whole, periods: periodsOf(date, watched, "day") };
  const known = periodsOf(date, closed, "day");
  return { network, periods: [...known, ...new Array<Period>(watched - closed).fill(known.at(-1)!)] };
}
