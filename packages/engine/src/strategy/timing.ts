import type { Lever } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import type { Day } from "../quantity/dates.ts";
import { RequestError } from "../simulate/run.ts";
import { afterYears } from "./after-years.ts";
import { investmentOf } from "./known-levers.ts";
import type { LeverFigures } from "./lever-figures.ts";

/** A lever that was begun, with its days. */
export interface BegunLever {
  readonly lever: Lever;
  readonly announced: Day;
  /** Its own measures hold: `announced` and its own lead. */
  readonly ready: Day;
  /** All of it stands: its own measures and all it builds. */
  readonly stands: Day;
  readonly full: Day;
  /** Days from standing to full effect. */
  readonly ramp: number;
  /** Investments it adds, which no lever before it had begun, each with the day it stands. */
  readonly adds: ReadonlyMap<string, Day>;
}

/**
 * Begins a lever on a day. `built` holds the day on which each investment stands that was begun before; it is added to, so that what two levers
 * build is built once. Throws {@link RequestError} where a lead time is not known.
 */
export function begin(
  kase: Case,
  figures: LeverFigures,
  lever: Lever,
  announced: Day,
  built: Map<string, Day>,
): BegunLever {
  const own = figures.ranged(`lever:${lever.id}`, "lead");
  const ready = afterYears(announced, own?.value ?? 0);
  const adds = new Map<string, Day>();
  let stands = ready;
  for (const id of lever.investments) {
    if (!built.has(id)) {
      const day = afterYears(announced, leadOf(kase, figures, lever.id, id));
      built.set(id, day);
      adds.set(id, day);
    }
    stands = Math.max(stands, built.get(id)!);
  }
  const ramp = Math.max(0, Math.round(figures.ranged(`lever:${lever.id}`, "ramp-time")?.value ?? 0));
  return { lever, announced, ready, stands, full: stands + ramp, ramp, adds };
}

/** Years an investment takes: figure `lead` on it (which has a range and is drawn), else what its record says. */
function leadOf(kase: Case, figures: LeverFigures, lever: string, id: string): number {
  const investment = investmentOf(kase, id, lever);
  const years = figures.ranged(`investment:${id}`, "lead")?.value ?? investment.leadYears;
  if (years !== null) return years;
  throw new RequestError([
    `lever \`${lever}\` builds \`${id}\`, of which nobody says how long it takes; add a figure \`lead\` of \`investment:${id}\``,
  ]);
}
