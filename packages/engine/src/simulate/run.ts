import type { Case } from "../case/types.ts";
import type { Intervention } from "../change/intervention.ts";
import { unknown } from "../change/kind.ts";
import { resolveChanges } from "../change/resolve.ts";
import { applyTo } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import { type Day, dayOf, periodsOf, type Step } from "../quantity/dates.ts";
import { Stepper } from "./stepper.ts";
import type { Trace } from "./trace.ts";

/** What to run: a window, a step, changes on top of the case's own events. */
export interface RunRequest {
  readonly from: Day;
  readonly to: Day;
  readonly step: Step;
  /** Changes in the change grammar; those without a date begin with the window. */
  readonly changes?: readonly string[];
  /** Include the physical effects of the case's events (default true), except those named. */
  readonly events?: boolean;
  readonly without?: readonly string[];
  readonly commodities?: readonly string[];
  readonly drawn?: ReadonlyMap<string, number>;
}

/** A request that cannot be carried out as written; every problem is listed. */
export class RequestError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** The changes the case's events made, without those to leave out. */
export function eventChanges(kase: Case, from: Day, to: Day, without: readonly string[] = []): string[] {
  return kase.events
    .filter((event) => !without.includes(event.id))
    .flatMap((event) => event.changes.map((text) => ({ text, event })))
    .filter(({ event }) => dayOf(event.date) < to && (event.end === "" || dayOf(event.end) > from))
    .map(({ text, event }) => (text.includes("@") ? text : `${text} @${event.date}${lengthOf(event.date, event.end)}`));
}

function lengthOf(date: string, end: string): string {
  return end === "" ? "" : `+${dayOf(end) - dayOf(date)}`;
}

/** The undisturbed run of a window and the run with events and changes beside it. Pure. Throws {@link RequestError}. */
export function run(kase: Case, solver: SolverFactory, request: RunRequest): Trace {
  const { from, to } = request;
  const network = compile(kase, {
    window: { from, to },
    ...(request.commodities ? { commodities: request.commodities } : {}),
    ...(request.drawn ? { drawn: request.drawn } : {}),
  });
  const periods = periodsOf(from, to, request.step);
  const interventions = interventionsOf(kase, request);
  const stepper = new Stepper(network, solver);
  try {
    const calm = stepper.run(applyTo(network, []), { periods });
    return interventions.length === 0 ? calm : stepper.run(applyTo(network, interventions), { periods, calm });
  } finally {
    stepper.dispose();
  }
}

/** Resolves a request's events and changes, or throws {@link RequestError} with every problem. */
export function interventionsOf(kase: Case, request: RunRequest): readonly Intervention[] {
  const unknownEvents = (request.without ?? []).filter((id) => !kase.events.some((event) => event.id === id));
  const recorded = request.events === false ? [] : eventChanges(kase, request.from, request.to, request.without);
  const { interventions, problems } = resolveChanges(kase, [...recorded, ...(request.changes ?? [])], {
    date: request.from,
  });
  const all = [
    ...unknownEvents.map(
      (id) =>
        `--without: ${unknown(
          "event",
          id,
          kase.events.map((event) => event.id),
        )}; list them with: multivector list ${kase.id} events`,
    ),
    ...problems,
  ];
  if (all.length > 0) throw new RequestError(all);
  return interventions;
}
