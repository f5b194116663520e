import type { Case } from "../case/types.ts";
import { applyTo } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import { type Period, periodsOf } from "../quantity/dates.ts";
import { interventionsOf, type RunRequest } from "./run.ts";
import { Stepper } from "./stepper.ts";
import type { Trace } from "./trace.ts";

const KEPT = 6;

/**
 * A window of a case kept ready: compiled once, its undisturbed run solved once. Each `run` over it costs only the run with changes, and gives the
 * numbers of {@link run} to the last digit: what a page needs while a slider moves.
 */
export class LiveRun {
  readonly kase: Case;
  readonly periods: readonly Period[];
  readonly #request: Omit<RunRequest, "changes" | "drawn">;
  readonly #stepper: Stepper;
  readonly #calm: Trace;
  /** Runs last asked for: of the runs side by side on a page, a slider changes one. */
  readonly #known = new Map<string, Trace>();

  constructor(kase: Case, solver: SolverFactory, request: Omit<RunRequest, "changes" | "drawn">) {
    const { from, to, step, commodities } = request;
    this.kase = kase;
    this.#request = request;
    this.periods = periodsOf(from, to, step);
    const network = compile(kase, { window: { from, to }, ...(commodities ? { commodities } : {}) });
    this.#stepper = new Stepper(network, solver);
    this.#calm = this.#stepper.run(applyTo(network, []), { periods: this.periods });
  }

  /** The run with changes in the grammar of changes, beside the case's own events. Throws RequestError with every problem. */
  run(changes: readonly string[]): Trace {
    const key = changes.join("\n");
    const known = this.#known.get(key) ?? this.#solve(changes);
    this.#known.delete(key);
    this.#known.set(key, known);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value!);
    return known;
  }

  #solve(changes: readonly string[]): Trace {
    const interventions = interventionsOf(this.kase, { ...this.#request, changes });
    if (interventions.length === 0) return this.#calm;
    return this.#stepper.run(applyTo(this.#stepper.network, interventions), {
      periods: this.periods,
      calm: this.#calm,
    });
  }

  dispose(): void {
    this.#stepper.dispose();
  }
}
