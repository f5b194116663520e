import { lookup } from "../case/lookup.ts";
import type { BacktestPlan, Case, CaseEvent } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { dayOf } from "../quantity/dates.ts";
import { eventRequest } from "../shock/event-request.ts";
import { runShock } from "../shock/shock.ts";
import type { ShockResult } from "../simulate/results.ts";
import { announcementLayer, realisedDays } from "./announcement.ts";
import { wape } from "./errors.ts";
import type { BacktestScore, EventTarget } from "./types.ts";

const DRAWS = 4;
const OUTCOMES = new Set(["flow", "production", "export"]);

/** Seed of the draws, and replays already at hand. */
export interface EventOptions {
  readonly seed: number;
  readonly replays?: ReadonlyMap<string, ShockResult>;
}

/** The second suite: events of the predicted years against what was recorded of them. Forecasts and ceilings are no outcomes. */
export function eventTargets(
  kase: Case,
  plan: BacktestPlan,
  solver: SolverFactory,
  options: EventOptions,
): EventTarget[] {
  const events = kase.events.filter((event) => plan.years.includes(Number(event.date.slice(0, 4))));
  return [
    ...events.flatMap((event) => announcedTarget(kase, event, options.seed)),
    ...events
      .filter((event) => isReplayable(kase, event))
      .flatMap((event) => physicalTargets(kase, plan, solver, event, options)),
  ];
}

/** How long an announced restriction was really in force: 0 where nothing was carried out. Estimates are no announcements of an act. */
function announcedTarget(kase: Case, event: CaseEvent, seed: number): EventTarget[] {
  const days = Math.max(
    0,
    ...(event.announced?.changes ?? []).map((change) => Number(/\+(\d+)$/.exec(change)?.[1] ?? 0)),
  );
  const layer = announcementLayer(kase, event.kind);
  const isOver = event.executed === "no" || event.changes.length === 0 || event.end !== "";
  if (days === 0 || layer === null || event.executed === "unknown" || !isOver) return [];
  const observed = event.executed === "no" || event.changes.length === 0 ? 0 : dayOf(event.end) - dayOf(event.date);
  const predicted = realisedDays(layer, days, seed);
  const inside = predicted.low! <= observed && observed <= predicted.high!;
  const what = `${event.title}: days in force of ${days} announced`;
  return [{ event: event.id, what, unit: "d", predicted, observed, source: event.source, inside }];
}

/** Only events with a recorded outcome inside the days a replay covers are run. */
function isReplayable(kase: Case, event: CaseEvent): boolean {
  if (event.changes.length === 0) return false;
  const { date, days, aftermath } = eventRequest(event);
  return event.record.some((id) => {
    const figure = lookup(kase).figure(id);
    if (!figure || !OUTCOMES.has(figure.quantity) || !/^(place|corridor):/.test(figure.subject)) return false;
    return dayOf(figure.from) >= date && dayOf(figure.to) <= date + days + aftermath;
  });
}

function physicalTargets(
  kase: Case,
  plan: BacktestPlan,
  solver: SolverFactory,
  event: CaseEvent,
  options: EventOptions,
): EventTarget[] {
  const request = { ...eventRequest(event), commodities: [plan.commodity] };
  const replay =
    options.replays?.get(event.id) ?? runShock(kase, solver, request, { draws: DRAWS, seed: options.seed });
  return replay.record.map((row) => ({
    event: event.id,
    what: `${event.title}: ${row.what}`,
    unit: row.unit,
    predicted: row.modelled,
    observed: row.observed,
    source: row.source,
    inside: row.inside,
  }));
}

/** Error of the physical targets; the naive rules say that nothing happens or that the announcement holds, and give no flow. */
export function eventScores(targets: readonly EventTarget[]): BacktestScore[] {
  const physical = targets.filter((target) => target.unit !== "d");
  const announced = targets.filter((target) => target.unit === "d");
  const share = (list: readonly EventTarget[]) => (100 * list.filter((target) => target.inside).length) / list.length;
  const score = (measure: string, value: number, threshold: string, met: boolean): BacktestScore => ({
    measure,
    unit: "%",
    value,
    naive: null,
    threshold,
    met,
    losesTo: [],
  });
  return [
    ...(announced.length > 0
      ? [
          score(
            `announced length inside its interval (${announced.length})`,
            share(announced),
            "at least 70",
            share(announced) >= 70,
          ),
        ]
      : []),
    ...(physical.length > 0
      ? [
          score(
            `recorded outcome inside its range (${physical.length})`,
            share(physical),
            "at least 70",
            share(physical) >= 70,
          ),
        ]
      : []),
    ...(physical.length > 0 ? [score("recorded outcomes, weighted error", errorOf(physical), "none set", true)] : []),
  ];
}

function errorOf(targets: readonly EventTarget[]): number {
  return wape(targets.map((target) => ({ predicted: target.predicted.value, observed: target.observed })));
}
