import type { Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { CaseRuns } from "../futures/case-runs.ts";
import { drawFutures } from "../futures/draw-futures.ts";
import { Outlook } from "../futures/outlook.ts";
import { isoOf } from "../quantity/dates.ts";
import type { Outcome, SearchPoint, SearchSpace } from "../search/types.ts";
import { RequestError } from "../simulate/run.ts";
import { costOf } from "../strategy/cost.ts";
import { beginStrategy } from "../strategy/schedule.ts";
import { THEORY_INPUT } from "../study/states.ts";
import { isOfRegret, objectiveOf, type PlanObjective, readObjectives } from "./objective.ts";
import { CONSTRAINTS, planOf, planSpace, UNUSED, yearlyStarts } from "./plan-space.ts";

/** A search for packages of levers. Plain data: it is written beside the result, and given to worker threads. */
export interface PlanSearchRequest {
  readonly levers: readonly string[];
  /** Years from the start of futures in which a lever may begin, on their first day. */
  readonly startYears: number;
  /** `MEASURE[:METRIC[@THRESHOLD]]`. */
  readonly objectives: readonly string[];
  /** Each future under each of these. */
  readonly theories: readonly string[];
  readonly futures: number;
  readonly seed: number;
  /** Most that may be paid once, USD million, of what is stated; absent: any. */
  readonly budgetUsdM?: number;
  /** Strategies of the case that regret is counted against, beside the plan itself. */
  readonly references: readonly string[];
}

/** Evaluates packages of levers over chosen futures and theories, all with the same chance. Throws {@link RequestError} for a request that cannot be met. */
export class PlanEvaluator {
  readonly space: SearchSpace;
  readonly objectives: readonly PlanObjective[];
  readonly #kase: Case;
  readonly #request: PlanSearchRequest;
  readonly #runs: CaseRuns;
  readonly #states: readonly { readonly index: number; readonly inputs: Readonly<Record<string, number | string>> }[];
  #references: Map<string, Float64Array[]> | null = null;

  constructor(kase: Case, solver: SolverFactory, request: PlanSearchRequest) {
    const outlook = new Outlook(kase, solver);
    const ids = kase.strategies.map(({ id }) => id);
    const strangers = request.references.filter((id) => !ids.includes(id)).map((id) => unknown("strategy", id, ids));
    if (strangers.length > 0) throw new RequestError(strangers);
    const references = kase.strategies.filter(({ id }) => request.references.includes(id));
    this.#kase = kase;
    this.#request = request;
    this.#runs = new CaseRuns(outlook, references, false);
    this.objectives = readObjectives(request.objectives, this.#runs.measures);
    const starts = yearlyStarts(isoOf(outlook.from), request.startYears);
    this.space = planSpace(kase, request.levers, starts, this.objectives);
    this.#states = drawFutures(kase, request.futures, request.seed).flatMap(({ index, values }) =>
      request.theories.map((theory) => ({ index, inputs: { ...Object.fromEntries(values), [THEORY_INPUT]: theory } })),
    );
  }

  /** Points of the space that are strategies of the case. */
  startsOf(strategies: readonly Strategy[]): SearchPoint[] {
    return strategies.flatMap(({ levers }) => {
      const day = new Map(levers.map(({ lever, start }) => [lever, start]));
      const point = Object.fromEntries(this.#request.levers.map((id) => [id, day.get(id) ?? UNUSED]));
      const isInside =
        levers.every(({ lever }) => lever in point) &&
        Object.entries(point).every(([id, start]) => {
          const variable = this.space.variables[id]!;
          return variable.kind === "choice" && variable.values.includes(start);
        });
      return isInside ? [point] : [];
    });
  }

  /** Objectives and constraints of a point of the space. */
  evaluate(point: SearchPoint): Outcome {
    const plan = planOf(point, "plan", "a plan that is searched");
    const early = this.#early(plan);
    const { costUsdM } = costOf(this.#kase, plan);
    const budget = this.#request.budgetUsdM;
    const constraints = {
      [CONSTRAINTS.early]: early,
      [CONSTRAINTS.budget]: budget === undefined || costUsdM === null ? 0 : Math.max(0, costUsdM.value - budget),
    };
    // What violates a constraint is compared by that alone: it is not run.
    const feasible = Object.values(constraints).every((violation) => violation <= 0);
    const values = feasible ? this.objectivesOf(plan) : this.objectives.map(() => 0);
    return { objectives: Object.fromEntries(this.objectives.map(({ text }, o) => [text, values[o]!])), constraints };
  }

  /** The objectives of any strategy, in their order. */
  objectivesOf(plan: Strategy): number[] {
    this.#runs.put(plan);
    const columns = this.#columns(plan.id);
    const others = this.objectives.some(isOfRegret) ? this.#known() : null;
    return this.objectives.map((objective, o) =>
      objectiveOf(
        objective,
        columns[o]!,
        isOfRegret(objective) ? [...others!.values()].map((reference) => reference[o]!) : [],
      ),
    );
  }

  /** One column for each objective: its measure, one number a state. */
  #columns(strategy: string): Float64Array[] {
    const columns = this.objectives.map(() => new Float64Array(this.#states.length));
    for (const [s, { index, inputs }] of this.#states.entries()) {
      const draws = { seed: this.#request.seed, future: index };
      const measures = this.#runs.run({ ...inputs, strategy }, draws);
      for (const [o, { measure }] of this.objectives.entries()) columns[o]![s] = measures[measure]!;
    }
    return columns;
  }

  #known(): Map<string, Float64Array[]> {
    this.#references ??= new Map(this.#request.references.map((id) => [id, this.#columns(id)]));
    return this.#references;
  }

  #early(plan: Strategy): number {
    try {
      beginStrategy(this.#kase, plan);
      return 0;
    } catch (error) {
      if (error instanceof RequestError) return error.problems.length;
      throw error;
    }
  }
}
