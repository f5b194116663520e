import { type Act, type Case, isoOf } from "@multivector/engine";
import { actsIn, changesOfAct, type PlannedStrategy, type Politics, type ReactedFuture } from "./run-politics.ts";
import type { Window } from "./run-window.ts";

/** What politics adds to the results of `run`; nothing where neither a strategy nor a theory was asked for. */
export function politicsJson(kase: Case, { theory, strategy, reacted }: Politics, window: Window) {
  return {
    ...(strategy ? { strategy: strategyJson(kase, strategy) } : {}),
    ...(reacted
      ? {
          theory: theoryJson(theory, reacted),
          acts: actsIn(reacted, window).map((act) => actJson(reacted, act)),
        }
      : {}),
  };
}

/** A strategy with its days: who acts when, who reads it how, what it is at odds with. */
export function strategyJson(kase: Case, { description, schedule, warnings }: PlannedStrategy) {
  const { id, title, levers, costUsdM, yearlyUsdM, uncosted } = description;
  const actors = new Map(kase.levers.map((lever) => [lever.id, lever.actor]));
  return {
    id,
    title,
    levers: levers.map((row) => ({
      lever: row.lever,
      title: row.title,
      actor: actors.get(row.lever)!,
      side: row.side,
      horizon: row.horizon,
      costClass: row.costClass,
      costUsdM: row.costUsdM,
      yearlyUsdM: row.yearlyUsdM,
      announced: row.start,
      stands: row.stands,
      full: row.full,
      builds: row.builds,
    })),
    moves: schedule.moves.map(({ day, ...move }) => ({ date: isoOf(day), ...move })),
    changes: schedule.changes,
    costUsdM,
    yearlyUsdM,
    uncosted,
    warnings,
  };
}

function theoryJson(theory: string, { switches, future, outlook }: ReactedFuture) {
  return {
    id: theory,
    provocation: switches.provocation,
    mechanisms: switches.mechanisms.map(({ id }) => id),
    future: future.index,
    seed: future.seed,
    from: isoOf(outlook.from),
    to: isoOf(outlook.to),
  };
}

function actJson(reacted: ReactedFuture, act: Act) {
  const { day, licensedUntil, ...marks } = act;
  return {
    ...marks,
    date: isoOf(day),
    licensedUntil: licensedUntil === undefined ? null : isoOf(licensedUntil),
    changes: changesOfAct(reacted, act),
  };
}
