import type { Case } from "../case/types.ts";
import type { Intervention } from "../change/intervention.ts";
import { resolveChanges } from "../change/resolve.ts";
import { applyTo } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import { type Day, periodsOf } from "../quantity/dates.ts";
import { heldBy } from "../simulate/held.ts";
import { eventChanges, RequestError } from "../simulate/run.ts";
import { Stepper } from "../simulate/stepper.ts";
import type { Trace } from "../simulate/trace.ts";

/** A shock to be run day by day: what changes, when, for how long, and how long its aftermath is watched. */
export interface ShockRequest {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly string[];
  readonly date: Day;
  readonly days: number;
  /** Days watched after the shock: stores empty, fields restart. */
  readonly aftermath: number;
  /** The case's event this shock replays; its own recorded changes are then left out of the comparison run. */
  readonly event?: string;
  /** Include the physical effects of the case's other events on both sides. */
  readonly otherEvents: boolean;
  readonly commodities?: readonly string[];
}

/** The same days without and with the shock. */
export interface Pair {
  readonly without: Trace;
  readonly with: Trace;
}

/** A drawn run solves only the commodities that the central pair moves; the others stay at their flow there. */
export interface Drawn {
  readonly values: ReadonlyMap<string, number>;
  readonly commodities: readonly string[];
  readonly central: Pair;
}

/** Runs both sides of a shock. Nominations and proven flows come from the run without any event. Throws {@link RequestError}. */
export function runPair(kase: Case, solver: SolverFactory, request: ShockRequest, drawn?: Drawn): Pair {
  const window = { from: request.date, to: request.date + request.days + request.aftermath };
  const network = compile(kase, {
    window,
    ...(request.commodities ? { commodities: request.commodities } : {}),
    ...(drawn ? { drawn: drawn.values, commodities: drawn.commodities } : {}),
  });
  const held = drawn ? { held: heldBy(drawn.central.without, network) } : {};
  const periods = periodsOf(window.from, window.to, "day");
  const others = request.otherEvents
    ? eventChanges(kase, window.from, window.to, request.event ? [request.event] : [])
    : [];
  const injection = { date: request.date, days: request.days };
  const base = resolveChanges(kase, others, injection);
  const shocked = resolveChanges(kase, [...others, ...request.changes], injection);
  const problems = [...base.problems, ...shocked.problems];
  if (problems.length > 0) throw new RequestError([...new Set(problems)]);
  const stepper = new Stepper(network, solver);
  try {
    const calm = stepper.run(applyTo(network, []), { periods, ...held });
    const disturbed = (interventions: readonly Intervention[]) =>
      stepper.run(applyTo(network, interventions), { periods, calm, ...held });
    return {
      without: others.length === 0 ? calm : disturbed(base.interventions),
      with: disturbed(shocked.interventions),
    };
  } finally {
    stepper.dispose();
  }
}
