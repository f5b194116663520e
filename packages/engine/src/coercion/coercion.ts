import type { Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { RequestError } from "../simulate/run.ts";
import { alertValues } from "./alert-values.ts";
import { HORIZONS, LONGEST, STATIC_DAYS, YEAR } from "./base-date.ts";
import { closureLosses } from "./closure-loss.ts";
import { dateWinners } from "./dated-closures.ts";
import { dateProtections } from "./dated-protections.ts";
import { playersFrom } from "./power.ts";
import { plannedCorridors, powerTable } from "./power-table.ts";
import { bestPortfolio, candidatesOf, rankProtections, worstWith } from "./protection.ts";
import { knownActor, type Scene, type SceneOptions, sceneOf, withoutControl } from "./scene.ts";
import { StaticProgramme } from "./static-programme.ts";
import type { CoercionResult, PowerTable, WorstClosures } from "./types.ts";
import { closableLinks, controllers, worstClosures } from "./worst-closures.ts";

/** What to ask of coercion. */
export interface CoercionOptions extends SceneOptions {
  /** One number of days of closure instead of 7, 30, 90 and 365; at most 365. */
  readonly days?: number;
  /** Only this actor's closures. */
  readonly actor?: string;
  /** Closures at once, 1 to 3; default 2. */
  readonly worst?: number;
  /** Companies with a veto play for themselves beside the states. */
  readonly operators?: boolean;
  /** Also the best set of investments for so much, USD million. */
  readonly budgetUsdM?: number;
  /** Draws over the stated ranges (0: central values only), and their seed, which sampled values use too. */
  readonly draws: number;
  readonly seed: number;
  readonly progress?: (done: number, all: number, what: string) => void;
}

/** More would need other methods, and no record knows more at once. */
const MOST = 3;

/**
 * Who can close what, what it costs the focal state and the one who closes, which closures are worst together, what protects best, and what
 * everybody can claim of the whole (MODEL C). Pure. Throws {@link RequestError}.
 */
export function coercionOf(kase: Case, solver: SolverFactory, options: CoercionOptions): CoercionResult {
  const k = checked(kase, options);
  const scene = sceneOf(kase, options);
  const horizons = options.days === undefined ? HORIZONS : [options.days];
  const days = options.days ?? STATIC_DAYS;
  const step = (done: number, what: string) => options.progress?.(done, 5, what);
  step(0, options.draws > 0 ? `closures, with ${options.draws} draws` : "closures");
  const asked = scene.closures.filter(({ actor }) => options.actor === undefined || actor === options.actor);
  const { date, changes } = scene;
  const { draws, seed } = options;
  const closures =
    asked.length === 0
      ? []
      : closureLosses(kase, solver, { date, days: horizons, closures: asked, draws, seed, changes });
  const programme = staticProgramme(scene, solver, days);
  try {
    step(1, "worst closures");
    const worst = worstOf(scene, solver, programme, k);
    step(2, "protection");
    const { protect, portfolio } = protectionOf(scene, solver, programme, k, options.budgetUsdM);
    step(3, "bargaining power");
    const power = powerOf(scene, solver, options);
    step(4, "alert values");
    const alerts = alertValues(programme);
    step(5, "done");
    const notes = notesOf(scene, programme, options, asked.length === 0);
    return { date: scene.on, horizons, days, closures, worst, protect, portfolio, power, alerts, notes };
  } finally {
    programme.dispose();
  }
}

function checked(kase: Case, { days, actor, worst = 2 }: CoercionOptions): number {
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= LONGEST))
    throw new RequestError([
      `--days ${days}: give 1 to ${LONGEST} whole days; closures begin with ${kase.baseYear}, and outputs are known for that year`,
    ]);
  if (!(Number.isInteger(worst) && worst >= 1 && worst <= MOST))
    throw new RequestError([
      `--worst ${worst}: give 1 to ${MOST}; the search is exact, and sets of more than ${MOST} closures are too many to read and to rank`,
    ]);
  if (actor !== undefined) knownActor(kase, actor);
  return worst;
}

/** The static programme of a scene over some days. */
export function staticProgramme({ kase, date, changes }: Scene, solver: SolverFactory, days: number): StaticProgramme {
  return new StaticProgramme(kase, solver, { date, days, changes });
}

/** The worst sets of 1 to k closures over links that foreign actors can close and over those actors; the worst of each dated by the simulator. */
export function worstOf(scene: Scene, solver: SolverFactory, programme: StaticProgramme, k: number): WorstClosures[] {
  const { kase, on, closures, built } = scene;
  const kinds = [
    { over: "links" as const, closables: closableLinks(kase, on, closures, built) },
    { over: "controllers" as const, closables: controllers(closures) },
  ];
  const found = kinds.flatMap(({ over, closables }) =>
    Array.from({ length: k }, (_, i) => ({
      closables,
      sets: worstClosures(programme, closables, { k: i + 1, over }),
    })),
  );
  return dateWinners(scene, solver, programme.days, found);
}

/** Investments against the worst at most k links, ranked by what they avoid day by day; what an investment builds can be closed too. */
function protectionOf(
  { kase, date, on, changes, later, planned }: Scene,
  solver: SolverFactory,
  programme: StaticProgramme,
  k: number,
  budgetUsdM: number | undefined,
): Pick<CoercionResult, "protect" | "portfolio"> {
  const candidates = candidatesOf(kase);
  const threat = { closables: closableLinks(kase, on, later, planned), k };
  const ranked = rankProtections(programme, candidates, threat);
  const { shut } = worstWith(programme, threat, {});
  return {
    protect: dateProtections(kase, solver, ranked, shut, { date, days: programme.days, changes }),
    portfolio: budgetUsdM === undefined ? null : bestPortfolio(programme, candidates, threat, budgetUsdM),
  };
}

/** The power table of a scene, over a year. */
export function powerOf(
  scene: Scene,
  solver: SolverFactory,
  { operators = false, seed = 1 }: Partial<CoercionOptions>,
): PowerTable {
  const programme = staticProgramme(scene, solver, YEAR);
  try {
    const players = playersFrom(scene.kase, scene.later, operators);
    const planned = plannedCorridors(scene.kase, players, YEAR);
    return powerTable(programme, solver, scene.kase.focal, { players, planned, seed });
  } finally {
    programme.dispose();
  }
}

function notesOf(scene: Scene, programme: StaticProgramme, options: CoercionOptions, none: boolean): string[] {
  const { kase } = scene;
  return [
    ...(none && options.actor !== undefined ? [withoutControl(kase, options.actor)] : []),
    ...programme.world.network.missing.map((what) => `Not known, left out: ${what}.`),
    ...((options.without ?? []).length > 0
      ? ["--without changes nothing here: all events are left out on both sides."]
      : []),
    ...(options.draws > 0 ? [] : ["Central values only; ranges need --draws."]),
  ];
}
