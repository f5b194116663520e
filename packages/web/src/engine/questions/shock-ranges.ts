import { dayOf, runShock, type ShockResult } from "@multivector/engine";
import type { Scenario } from "../../state/workbench-state.ts";
import { changesOf } from "../moves.ts";
import type { Question } from "../question.ts";
import { spanOf, windowOf } from "../window.ts";

/** The scenario's moves over the stated ranges of the figures, day by day; null where it has none that pass. */
export interface ShockRanges {
  readonly assumed: ShockResult;
  /** The same with the strategy; null: there is none. */
  readonly ours: ShockResult | null;
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
  const happens = changesOf(
    kase,
    scenario.moves.filter(({ side }) => side === "happens"),
  );
  const ours = changesOf(
    kase,
    scenario.moves.filter(({ side }) => side === "ours"),
  );
  if (span === null || happens.length === 0) return null;
  const { case: held } = desk.over(kase, windowOf(kase, scenario));
  const asked = (changes: readonly string[]) =>
    runShock(
      held,
      desk.solver,
      {
        ...{ id: "scenario", title: "Your scenario", date: dayOf(span.from), days: dayOf(span.to) - dayOf(span.from) },
        ...{ aftermath: AFTERMATH, changes, otherEvents: true },
      },
      { draws: DRAWS, seed: SEED },
    );
  report({ done: 0, all: ours.length > 0 ? 2 : 1, what: "your assumptions" });
  const assumed = asked(happens);
  if (ours.length === 0) return { assumed, ours: null };
  report({ done: 1, all: 2, what: "your strategy" });
  return { assumed, ours: asked([...happens, ...ours]) };
};
