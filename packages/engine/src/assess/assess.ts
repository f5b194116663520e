import { backtest } from "../backtest/backtest.ts";
import type { Case, CaseEvent } from "../case/types.ts";
import { evaluateClaims } from "../claims/evaluate.ts";
import { coercionOf } from "../coercion/coercion.ts";
import type { CoercionResult } from "../coercion/types.ts";
import { answerFigures } from "../exposure/answer.ts";
import { listExposure } from "../exposure/list.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { drawFutures } from "../futures/draw-futures.ts";
import { FUTURES } from "../futures/how-many.ts";
import { Outlook } from "../futures/outlook.ts";
import type { Future } from "../futures/types.ts";
import { digest } from "../quantity/stable-hash.ts";
import { eventRequest } from "../shock/event-request.ts";
import { runShock } from "../shock/shock.ts";
import type { ShockResult } from "../simulate/results.ts";
import { ENGINE } from "../version.ts";
import { baselineOf } from "./baseline.ts";
import { NOT_MODELLED } from "./not-modelled.ts";
import { politicsResult } from "./politics.ts";
import type { PoliticsResult, TheoryResult } from "./politics-types.ts";
import { announcedRequest, injectedRequest, replayableEvents } from "./shock-list.ts";
import { theoryResult } from "./theory-result.ts";
import { touchedTables } from "./touched-tables.ts";
import { transitEffect, transitShocks } from "./transit-effects.ts";
import type { Assessment } from "./types.ts";

/** Draws per shock, their seed, and a listener for progress (steps done of all). */
export interface AssessOptions {
  readonly draws: number;
  readonly seed: number;
  /** Futures per theory and strategy; default 96. */
  readonly futures?: number;
  readonly progress?: (done: number, all: number, what: string) => void;
}

/** One part of the assessment; tasks do not depend on each other, so that they can be run side by side. */
export interface AssessTask {
  readonly id: string;
  readonly title: string;
  readonly kind: "coercion" | "shock" | "event" | "theory";
}

/** What came of a task. */
export type TaskResult =
  | { readonly kind: "coercion"; readonly coercion: CoercionResult }
  | { readonly kind: "shock"; readonly shock: ShockResult }
  | { readonly kind: "theory"; readonly theory: TheoryResult };

/** The theories and coercion, which take longest, then the shocks a case wants in its assessment, then its replayable events in date order. */
export function assessTasks(kase: Case): AssessTask[] {
  const shocks = kase.shocks.filter((shock) => shock.report);
  return [
    ...theoriesBySize(kase).map(({ id, title }) => ({ id, title: `theory ${id}: ${title}`, kind: "theory" as const })),
    { id: "coercion", title: "who can stop what, and who gains", kind: "coercion" },
    ...shocks.map(({ id, title }) => ({ id, title, kind: "shock" as const })),
    ...replayableEvents(kase).map(({ id, title }) => ({ id, title, kind: "event" as const })),
  ];
}

/** Those with windows to compute first. */
function theoriesBySize({ theories }: Case): Case["theories"] {
  const works = ({ switches }: Case["theories"][number]) => (switches.provocation === "off" ? 0 : 1);
  return [...theories].sort((a, b) => works(b) - works(a));
}

/** Runs one task. Pure: where and in which order tasks run changes nothing. */
export function runTask(kase: Case, solver: SolverFactory, task: AssessTask, options: AssessOptions): TaskResult {
  if (task.kind === "theory") {
    const outlook = outlookOf(kase, solver);
    return { kind: "theory", theory: theoryResult(outlook, task.id, futuresOf(kase, options)) };
  }
  if (task.kind === "coercion") {
    // As the `coercion` command without options: central values, which ranges of 200 closures would take minutes to add to.
    return { kind: "coercion", coercion: coercionOf(kase, solver, { draws: 0, seed: options.seed }) };
  }
  return { kind: "shock", shock: runShockTask(kase, solver, task, options) };
}

const OUTLOOKS = new WeakMap<Case, Outlook>();

/** The outlook of a case, made once per thread: theories share its networks. */
function outlookOf(kase: Case, solver: SolverFactory): Outlook {
  const known = OUTLOOKS.get(kase) ?? new Outlook(kase, solver);
  OUTLOOKS.set(kase, known);
  return known;
}

function futuresOf(kase: Case, { futures = FUTURES, seed }: AssessOptions): readonly Future[] {
  return drawFutures(kase, futures, seed);
}

function runShockTask(kase: Case, solver: SolverFactory, task: AssessTask, options: AssessOptions): ShockResult {
  if (task.kind === "event") {
    const event = kase.events.find((candidate) => candidate.id === task.id)!;
    // What was only announced is given without a range here; `replay` gives it one.
    return replay(kase, solver, event, wantsInterval(kase, event) ? options : { ...options, draws: 0 }, 0);
  }
  const shock = kase.shocks.find((candidate) => candidate.id === task.id)!;
  return runShock(kase, solver, injectedRequest(shock, `${kase.baseYear}-07-01`), options);
}

/** Days from which an outage is long enough to be given an interval though nothing stands to hold it against. */
const LONG = 30;

/** Draws are spent where an announcement or a recorded outcome of the event's own days stands to be held against, and on long outages. */
function wantsInterval(kase: Case, event: CaseEvent): boolean {
  const ids = new Set(event.record);
  const last = event.end === "" ? event.date : event.end;
  const outcome = kase.figures.some(
    (figure) =>
      ids.has(figure.id) &&
      (figure.quantity === "production" || figure.quantity === "flow") &&
      figure.from >= event.date &&
      figure.from <= last,
  );
  const longest = Math.max(0, ...event.changes.map((change) => Number(/\+(\d+)/.exec(change)?.[1] ?? 0)));
  return event.announced !== undefined || outcome || longest >= LONG;
}

/** What an assessment has beside its shocks. */
export type Groundwork = Pick<Assessment, "baseline" | "exposure" | "backtest" | "transit">;

/** Base year, exposure, transit and back-test: everything that is no task, so that tasks can be run beside it. */
export function groundwork(kase: Case, solver: SolverFactory, options: AssessOptions): Groundwork {
  const { baseline, trace } = baselineOf(kase, solver);
  return {
    baseline,
    exposure: {
      tables: [...listExposure(kase), ...touchedTables(kase, solver, trace)],
      answers: answerFigures(kase, kase.questions),
    },
    transit: transitShocks(kase).flatMap((shock) => transitEffect(kase, solver, shock) ?? []),
    backtest: backtest(kase, solver, { draws: BACKTEST_DRAWS, seed: options.seed }),
  };
}

const BACKTEST_DRAWS = 64;

/** The id of an assessment: known before it is made. */
export function assessmentId(kase: Case, { draws, seed, futures = FUTURES }: AssessOptions): string {
  return runIdOf(kase, { command: "assess", draws, seed, futures });
}

/** Puts an assessment together; claims are evaluated last, because some are checked against a shock. */
export function assembleAssessment(
  kase: Case,
  solver: SolverFactory,
  options: AssessOptions,
  ground: Groundwork,
  results: readonly TaskResult[],
): Assessment {
  const shocks = results.flatMap((result) => (result.kind === "shock" ? [result.shock] : []));
  const coercion = results.flatMap((result) => (result.kind === "coercion" ? [result.coercion] : []))[0];
  if (coercion === undefined) throw new Error("an assessment needs the result of its coercion task");
  return {
    caseId: kase.id,
    title: kase.title,
    focal: kase.focal,
    asOf: kase.asOf,
    engine: ENGINE,
    runId: assessmentId(kase, options),
    ...ground,
    shocks,
    coercion,
    politics: politics(kase, solver, options, results, coercion),
    claims: evaluateClaims(kase, new Map(shocks.map((shock) => [shock.id, shock]))),
    notModelled: NOT_MODELLED,
  };
}

function politics(
  kase: Case,
  solver: SolverFactory,
  options: AssessOptions,
  results: readonly TaskResult[],
  coercion: CoercionResult,
): PoliticsResult | null {
  if (kase.theories.length === 0) return null;
  const told = new Map(
    results.flatMap((one) => (one.kind === "theory" ? [[one.theory.reading.theory, one.theory] as const] : [])),
  );
  const inOrder = kase.theories.flatMap(({ id }) => told.get(id) ?? []);
  return politicsResult(outlookOf(kase, solver), kase, futuresOf(kase, options), inOrder, coercion, options.seed);
}

/** The main job: base year, exposure, shocks and replays, coercion, back-test, claims. Pure: the same case gives the same assessment. */
export function assess(kase: Case, solver: SolverFactory, options: AssessOptions): Assessment {
  const tasks = assessTasks(kase);
  options.progress?.(0, tasks.length + 1, "base year, exposure, back-test");
  const ground = groundwork(kase, solver, options);
  const results = tasks.map((task, i) => {
    options.progress?.(i + 1, tasks.length + 1, task.title);
    return runTask(kase, solver, task, options);
  });
  return assembleAssessment(kase, solver, options, ground, results);
}

/** An event as it went, with what its announcement would have meant beside it. */
export function replay(
  kase: Case,
  solver: SolverFactory,
  event: CaseEvent,
  options: AssessOptions,
  announcedDraws = options.draws,
): ShockResult {
  const announced = announcedRequest(event);
  const result = runShock(kase, solver, eventRequest(event), options);
  if (!announced || !event.announced) return result;
  const asOrdered = runShock(kase, solver, announced, { ...options, draws: announcedDraws });
  return {
    ...result,
    announced: { text: event.announced.text, changes: event.announced.changes, totals: asOrdered.totals },
  };
}

/** Id of a run: a digest of the case, the request and the engine. */
export function runIdOf(kase: Case, request: unknown): string {
  return digest(`${ENGINE}|${JSON.stringify(request)}|${JSON.stringify(kase)}`);
}
