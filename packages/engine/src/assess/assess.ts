import { backtest } from "../backtest/backtest.ts";
import type { Case, CaseEvent } from "../case/types.ts";
import { evaluateClaims } from "../claims/evaluate.ts";
import { answerFigures } from "../exposure/answer.ts";
import { listExposure } from "../exposure/list.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { digest } from "../quantity/stable-hash.ts";
import { runShock } from "../shock/shock.ts";
import type { ShockResult } from "../simulate/results.ts";
import { ENGINE } from "../version.ts";
import { baselineOf } from "./baseline.ts";
import { NOT_MODELLED } from "./not-modelled.ts";
import { announcedRequest, eventRequest, injectedRequest, replayableEvents } from "./shock-list.ts";
import { touchedTables } from "./touched-tables.ts";
import type { Assessment } from "./types.ts";

/** Draws per shock, their seed, and a listener for progress (steps done of all). */
export interface AssessOptions {
  readonly draws: number;
  readonly seed: number;
  readonly progress?: (done: number, all: number, what: string) => void;
}

/** The main job: base year, exposure, shocks and replays, back-test, claims. Pure: the same case gives the same assessment. */
export function assess(kase: Case, solver: SolverFactory, options: AssessOptions): Assessment {
  const events = replayableEvents(kase);
  const all = kase.shocks.length + events.length + 3;
  let done = 0;
  const step = (what: string) => options.progress?.(done++, all, what);
  step("base year");
  const { baseline, trace } = baselineOf(kase, solver);
  step("exposure");
  const tables = [...listExposure(kase), ...touchedTables(kase, solver, trace)];
  const shocks: ShockResult[] = [];
  for (const shock of kase.shocks) {
    step(shock.title);
    shocks.push(runShock(kase, solver, injectedRequest(shock, `${kase.baseYear}-07-01`), options));
  }
  for (const event of events) {
    step(event.title);
    shocks.push(replay(kase, solver, event, options));
  }
  step("back-test");
  const tested = backtest(kase, solver, options);
  const claims = evaluateClaims(kase, new Map(shocks.map((shock) => [shock.id, shock])));
  return {
    caseId: kase.id,
    title: kase.title,
    focal: kase.focal,
    asOf: kase.asOf,
    engine: ENGINE,
    runId: runIdOf(kase, { command: "assess", draws: options.draws, seed: options.seed }),
    baseline,
    exposure: { tables, answers: answerFigures(kase, kase.questions) },
    shocks,
    backtest: tested,
    claims,
    notModelled: NOT_MODELLED,
  };
}

/** An event as it went, with what its announcement would have meant beside it. */
export function replay(kase: Case, solver: SolverFactory, event: CaseEvent, options: AssessOptions): ShockResult {
  const announced = announcedRequest(event);
  const result = runShock(kase, solver, eventRequest(event), options);
  if (!announced || !event.announced) return result;
  const asOrdered = runShock(kase, solver, announced, options);
  return {
    ...result,
    announced: { text: event.announced.text, changes: event.announced.changes, totals: asOrdered.totals },
  };
}

/** Id of a run: a digest of the case, the request and the engine. */
export function runIdOf(kase: Case, request: unknown): string {
  return digest(`${ENGINE}|${JSON.stringify(request)}|${JSON.stringify(kase)}`);
}
