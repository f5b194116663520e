import type { Signal } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { isoOf } from "../quantity/dates.ts";
import { addCosts, leverCost } from "./cost.ts";
import { strategyOf } from "./known-levers.ts";
import type { LeverFigures } from "./lever-figures.ts";
import { beginStrategy } from "./schedule.ts";
import { severityOf } from "./severity.ts";
import type { BegunLever } from "./timing.ts";
import type { Cost, Ranged } from "./types.ts";

/** One lever of a strategy as a reader sees it; days are ISO. */
export interface LeverRow extends Cost {
  readonly lever: string;
  readonly title: string;
  /** Name of the actor whose lever it is. */
  readonly actor: string;
  readonly side: "focal" | "outsider";
  readonly start: string;
  readonly stands: string;
  readonly full: string;
  readonly horizon: "days" | "months" | "years";
  readonly costClass: string;
  /** Names of what it builds, without what a lever before it builds. */
  readonly builds: readonly string[];
  readonly reads: readonly (Signal & { readonly severity: Ranged | null })[];
  readonly shifts: readonly { readonly variable: string; readonly by: Ranged | null }[];
  readonly duties: readonly string[];
  readonly after: readonly string[];
  readonly claims: readonly string[];
}

/** A strategy as a reader sees it. */
export interface StrategyDescription extends Cost {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly claims: readonly string[];
  readonly note: string;
  /** First and last day on which something of it stands, ISO; empty: it holds no lever. */
  readonly firstStands: string;
  readonly lastStands: string;
  readonly levers: readonly LeverRow[];
}

/** A strategy lever by lever at central values: who acts, when, at what cost, and who reads it how. Throws as {@link beginStrategy}. */
export function describeStrategy(kase: Case, id: string): StrategyDescription {
  const strategy = strategyOf(kase, id);
  const { figures, begun } = beginStrategy(kase, strategy);
  const rows = begun.map((one) => rowOf(kase, figures, one));
  const days = begun.flatMap(({ stands, adds }) => [stands, ...adds.values()]);
  return {
    id,
    title: strategy.title,
    text: strategy.text,
    claims: strategy.claims,
    note: strategy.note,
    firstStands: days.length === 0 ? "" : isoOf(Math.min(...days)),
    lastStands: days.length === 0 ? "" : isoOf(Math.max(...days)),
    levers: rows,
    ...addCosts(rows),
  };
}

function rowOf(kase: Case, figures: LeverFigures, { lever, announced, stands, full, adds }: BegunLever): LeverRow {
  const subject = `lever:${lever.id}`;
  return {
    lever: lever.id,
    title: lever.title,
    actor: kase.actors.find(({ id }) => id === lever.actor)?.name ?? lever.actor,
    side: lever.side,
    start: isoOf(announced),
    stands: isoOf(stands),
    full: isoOf(full),
    horizon: lever.horizon,
    costClass: lever.costClass,
    builds: [...adds.keys()].map((id) => kase.investments.find((investment) => investment.id === id)!.name),
    reads: lever.signals.map((signal) => ({
      ...signal,
      severity: severityOf(figures, lever.id, signal),
    })),
    shifts: lever.shifts.map((variable) => ({ variable, by: figures.ranged(subject, "shift", variable) })),
    duties: lever.duties,
    after: lever.after,
    claims: lever.claims,
    ...leverCost(figures, lever, [...adds.keys()]),
  };
}
