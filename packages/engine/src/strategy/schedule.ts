import type { Lever, Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { type Day, dayOf } from "../quantity/dates.ts";
import { RequestError } from "../simulate/run.ts";
import { addCosts, leverCost } from "./cost.ts";
import { rampedChange } from "./dated-change.ts";
import { investmentOf, leversOf, strategyOf } from "./known-levers.ts";
import { type LeverFigures, leverFigures } from "./lever-figures.ts";
import { absentProblems, beginAll, earlyProblems, type PlannedLever } from "./precedence.ts";
import { severityOf } from "./severity.ts";
import type { BegunLever } from "./timing.ts";
import type { Move, Schedule, Shift } from "./types.ts";

/** How a strategy is to unfold. */
export interface ScheduleOptions {
  /** Drawn values by figure id: leads, ramps, severities, shifts, costs. */
  readonly values?: ReadonlyMap<string, number>;
  /** Other first days of some of its levers. */
  readonly starts?: ReadonlyMap<string, Day>;
  /** false: nothing is said in advance; what stands is still seen. */
  readonly announced?: boolean;
}

/**
 * A strategy in dated changes, moves and shifts. An investment stands its lead time after its lever began, a lever when all it builds stands; what
 * two levers build is built once. At central values a lever must not begin before what it follows stands; in a draw in which that takes longer it
 * waits. Throws {@link RequestError} with every problem.
 */
export function scheduleOf(kase: Case, strategy: string | Strategy, options: ScheduleOptions = {}): Schedule {
  const plan = typeof strategy === "string" ? strategyOf(kase, strategy) : strategy;
  const { figures, begun } = beginStrategy(kase, plan, options);
  return {
    strategy: plan.id,
    levers: begun.map(({ lever, announced, stands, full }) => ({ lever: lever.id, announced, stands, full })),
    changes: begun.flatMap((one) => changesOf(kase, one)),
    moves: movesOf(figures, begun, options.announced ?? true),
    shifts: begun.flatMap((one) => shiftsOf(figures, one)),
    ...addCosts(begun.map(({ lever, adds }) => leverCost(figures, lever, [...adds.keys()]))),
  };
}

/** The levers of a strategy with their days, and the figures they were read from. Throws {@link RequestError} with every problem. */
export function beginStrategy(
  kase: Case,
  plan: Strategy,
  options: ScheduleOptions = {},
): { readonly figures: LeverFigures; readonly begun: readonly BegunLever[] } {
  const known = KNOWN.get(plan);
  const central =
    known && known.kase === kase && known.starts === options.starts ? known : planAtCentral(kase, plan, options.starts);
  KNOWN.set(plan, central);
  if (!options.values) return { figures: central.figures, begun: central.begun };
  const figures = leverFigures(kase, options.values);
  return { figures, begun: beginAll(kase, figures, central.planned) };
}

/** A strategy that was found to be sound, at central values. */
interface Sound {
  readonly kase: Case;
  readonly starts: ReadonlyMap<string, Day> | undefined;
  readonly planned: readonly PlannedLever[];
  readonly figures: LeverFigures;
  readonly begun: readonly BegunLever[];
}

/** Thousands of draws begin the same strategy: what is the same in all of them is kept. */
const KNOWN = new WeakMap<Strategy, Sound>();

function planAtCentral(kase: Case, plan: Strategy, starts: ReadonlyMap<string, Day> | undefined): Sound {
  const planned = plannedLevers(kase, plan, starts);
  const figures = leverFigures(kase);
  const begun = beginAll(kase, figures, planned);
  const problems = [
    ...earlyProblems(planned, begun),
    ...planned.flatMap(({ lever }) => missingFigures(figures, lever)),
  ];
  if (problems.length > 0) throw new RequestError(problems);
  return { kase, starts, planned, figures, begun };
}

function plannedLevers(kase: Case, plan: Strategy, starts: ReadonlyMap<string, Day> = new Map()): PlannedLever[] {
  const ids = plan.levers.map(({ lever }) => lever);
  const levers = leversOf(kase, ids);
  const strangers = [...starts.keys()].filter((id) => !ids.includes(id));
  const problems = [
    ...strangers.map((id) => `strategy \`${plan.id}\` holds no lever \`${id}\` to start on another day`),
    ...absentProblems(levers, `in strategy \`${plan.id}\``),
  ];
  if (problems.length > 0) throw new RequestError(problems);
  return levers.map((lever, i) => ({ lever, start: starts.get(lever.id) ?? dayOf(plan.levers[i]!.start) }));
}

function changesOf(kase: Case, { lever, adds, ready, ramp }: BegunLever): string[] {
  return [
    ...[...adds].flatMap(([id, day]) =>
      investmentOf(kase, id, lever.id).adds.flatMap((change) => rampedChange(change, day, ramp)),
    ),
    ...lever.changes.flatMap((change) => rampedChange(change, ready, ramp)),
  ];
}

function movesOf(figures: LeverFigures, begun: readonly BegunLever[], announced: boolean): Move[] {
  const moves = begun.flatMap((one) =>
    one.lever.signals.map((signal): Move => {
      const { pole, direction, when } = signal;
      const severity = severityOf(figures, one.lever.id, signal)!.value;
      const day = when === "announced" ? one.announced : one.stands;
      return { lever: one.lever.id, day, pole, direction, severity, announcement: when === "announced" };
    }),
  );
  return moves.filter((move) => announced || !move.announcement).sort((a, b) => a.day - b.day);
}

function shiftsOf(figures: LeverFigures, { lever, stands, full }: BegunLever): Shift[] {
  return lever.shifts.map((variable) => ({
    variable,
    from: stands,
    to: Math.max(full, stands + 1),
    by: figures.ranged(`lever:${lever.id}`, "shift", variable)!.value,
  }));
}

function missingFigures(figures: LeverFigures, lever: Lever): string[] {
  const subject = `lever:${lever.id}`;
  return [
    ...lever.signals
      .filter((signal) => severityOf(figures, lever.id, signal) === null)
      .map(
        ({ pole }) =>
          `no figure says how severe \`${pole}\` takes lever \`${lever.id}\` to be (severity/${subject}/${pole})`,
      ),
    ...lever.shifts
      .filter((variable) => figures.ranged(subject, "shift", variable) === null)
      .map(
        (variable) =>
          `no figure says how far lever \`${lever.id}\` moves \`${variable}\` (shift/${subject}/${variable})`,
      ),
  ];
}
