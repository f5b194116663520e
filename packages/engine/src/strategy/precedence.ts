import type { Lever } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { type Day, isoOf } from "../quantity/dates.ts";
import { RequestError } from "../simulate/run.ts";
import { leversOf } from "./known-levers.ts";
import type { LeverFigures } from "./lever-figures.ts";
import { type BegunLever, begin } from "./timing.ts";

/** A lever and the day it is to begin. */
export interface PlannedLever {
  readonly lever: Lever;
  readonly start: Day;
}

/** Which of some levers must stand before each of them, by id. Throws {@link RequestError} if a lever follows one that is not among them. */
export function precedenceOf(kase: Case, levers: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const among = leversOf(kase, levers);
  const absent = absentProblems(among, "among these levers");
  if (absent.length > 0) throw new RequestError(absent);
  return new Map(among.map((lever) => [lever.id, lever.after]));
}

/** One sentence for each lever that must stand before another and is not among them. */
export function absentProblems(levers: readonly Lever[], where: string): string[] {
  const ids = new Set(levers.map((lever) => lever.id));
  return levers.flatMap((lever) =>
    lever.after
      .filter((before) => !ids.has(before))
      .map((before) => `lever \`${lever.id}\` follows \`${before}\`, which is not ${where}`),
  );
}

/**
 * Begins levers in the order of their days. One whose forerunner does not stand yet waits for it, so that starts never go back. Throws
 * {@link RequestError} if levers wait for each other.
 */
export function beginAll(kase: Case, figures: LeverFigures, planned: readonly PlannedLever[]): BegunLever[] {
  const built = new Map<string, Day>();
  const begun = new Map<string, BegunLever>();
  const waiting = [...planned];
  while (waiting.length > 0) {
    let next = -1;
    let first = Number.POSITIVE_INFINITY;
    for (const [i, { lever, start }] of waiting.entries()) {
      if (!lever.after.every((before) => begun.has(before))) continue;
      const day = Math.max(start, ...lever.after.map((before) => begun.get(before)!.stands));
      if (day < first) [next, first] = [i, day];
    }
    if (next < 0) {
      const names = waiting.map(({ lever }) => `\`${lever.id}\``).join(", ");
      throw new RequestError([`levers ${names} wait for each other`]);
    }
    const [{ lever }] = waiting.splice(next, 1) as [PlannedLever];
    begun.set(lever.id, begin(kase, figures, lever, first, built));
  }
  return [...begun.values()];
}

/** One sentence for each lever that is to begin before what it follows stands. */
export function earlyProblems(planned: readonly PlannedLever[], begun: readonly BegunLever[]): string[] {
  const by = new Map(begun.map((one) => [one.lever.id, one]));
  return planned.flatMap(({ lever, start }) =>
    lever.after
      .filter((before) => by.get(before)!.stands > start)
      .map((before) => {
        const stands = isoOf(by.get(before)!.stands);
        return `lever \`${lever.id}\` is to start on ${isoOf(start)}, before \`${before}\`, which it follows, stands on ${stands}`;
      }),
  );
}
