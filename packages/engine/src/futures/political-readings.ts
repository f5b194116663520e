import type { Variable } from "../case/politics.ts";
import type { ReadingFunction } from "../mechanism/levels.ts";
import type { Leverage } from "../reaction/leverage.ts";

/** What readings can look at in the month under way. */
export interface ReadingSources {
  readonly leverage: (sender: string) => Leverage;
  readonly today: (sender: string) => Leverage;
  readonly pressure: (sender: string) => number;
  readonly excitement: (pole: string) => number;
  readonly level: (variable: string) => number;
}

type Reader = (sources: ReadingSources, names: readonly string[]) => ReadingFunction;

/** A count or stock as an index from 0 to 1 that rises less and less (docs/model/mechanisms.md). */
const levellingOff = (n: number) => n / (1 + n);

/** Every function a variable of role `reading` may name. */
const READERS: Readonly<Record<string, Reader>> = {
  dependence:
    ({ leverage }, [sender = ""]) =>
    () =>
      leverage(sender).dependence,
  "own-cost":
    ({ leverage }, [sender = ""]) =>
    () =>
      leverage(sender).ownCost,
  pressure:
    ({ pressure }, [sender = ""]) =>
    () =>
      levellingOff(pressure(sender)),
  excitement:
    ({ excitement }, [pole = ""]) =>
    () =>
      levellingOff(excitement(pole)),
  "usable-capacity-avoiding":
    ({ leverage, today }, [sender = ""]) =>
    () =>
      today(sender).dependence > 0 ? 1 - leverage(sender).dependence / today(sender).dependence : 0,
  weakest:
    ({ level }, names) =>
    () =>
      Math.min(...names.map((name) => level(name))),
};

/** Words a reading may begin with, for messages and the documentation. */
export const READINGS: readonly string[] = Object.keys(READERS);

/** The function of a variable of role `reading`; throws with the words that are known. */
export function readingFunction(variable: Variable, sources: ReadingSources): ReadingFunction {
  const [word = "", ...names] = variable.reading.split(/\s+/);
  const reader = READERS[word];
  if (!reader)
    throw new Error(
      `variable \`${variable.id}\`: \`${variable.reading}\` is no reading; known are ${READINGS.join(", ")}`,
    );
  return reader(sources, names);
}
