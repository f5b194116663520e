import { dayOf, parseChange, runShock, type ShockResult } from "@multivector/engine";
import type { Scenario } from "../../state/workbench-state.ts";
import { changesOf } from "../moves.ts";
import type { Question } from "../question.ts";
import { spanOf, windowOf } from "../window.ts";

/** A scenario over the stated ranges of the figures, day by day; null where nothing happens for a time. */
export interface ShockRanges {
  /** Losses over the window of the scenario, against the same days without any move. */
  readonly assumed: ShockResult;
  /** The same with the strategy; null: there is none. */
  readonly ours: ShockResult | null;
  /** What happens alone, from its first day, central values: re-routing, storage, alert values. */
  readonly shock: ShockResult;
}

const DRAWS = 16;
const SEED = 1;
const AFTERMATH = 90;

/** Ranges, storage, alert values and re-routing of a scenario: takes some seconds. */
export const shockRanges: Question<{ readonly scenario: Scenario }, ShockRanges | null> = (
  desk,
  { scenario },
  report,
) => {
  const kase = desk.assuming(scenario.assumptions);
  const span = spanOf(kase, scenario);
  const of = (side: "happens" | "ours") =>
    changesOf(
      kase,
      scenario.moves.filter((move) => move.side === side),
    );
  const [happens, ours] = [of("happens"), of("ours")];
  if (span === null || happens.length === 0) return null;
  const window = windowOf(kase, scenario);
  const { case: held } = desk.over(kase, window);
  const base = { id: "scenario", title: "Your scenario", otherEvents: true };
  const whole = { ...base, date: dayOf(window.from), days: dayOf(window.to) - dayOf(window.from), aftermath: 0 };
  const over = (changes: readonly string[]) =>
    runShock(
      held,
      desk.solver,
      { ...whole, changes: changes.map((change) => lasting(change, window.to)) },
      { draws: DRAWS, seed: SEED },
    );
  const steps = ours.length > 0 ? 3 : 2;
  report({ done: 0, all: steps, what: "shock" });
  const alone = { ...base, date: dayOf(span.from), days: dayOf(span.to) - dayOf(span.from), aftermath: AFTERMATH };
  const shock = runShock(held, desk.solver, { ...alone, changes: happens }, { draws: 0, seed: SEED });
  report({ done: 1, all: steps, what: "ranges of the assumptions" });
  const assumed = over(happens);
  report({ done: 2, all: steps, what: "ranges with the strategy" });
  return { shock, assumed, ours: ours.length > 0 ? over([...happens, ...ours]) : null };
};

/** A shock ends changes without a length with itself; what is built stays until the window ends. */
function lasting(change: string, end: string): string {
  const written = parseChange(change);
  if (typeof written === "string" || written.days !== null || written.date === null) return change;
  return `${change} +${Math.max(1, dayOf(end) - written.date)}`;
}
