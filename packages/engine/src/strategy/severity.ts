import type { Signal } from "../case/politics.ts";
import type { LeverFigures } from "./lever-figures.ts";
import type { Ranged } from "./types.ts";

/**
 * How provocative (or friendly) a pole reads a signal of a lever to be, 0 to 5: figure `severity` of the pole; of an opening `pole.stands`, where
 * that is stated. Null: nobody says.
 */
export function severityOf(figures: LeverFigures, lever: string, { pole, when }: Signal): Ranged | null {
  const subject = `lever:${lever}`;
  const opening = when === "stands" ? figures.ranged(subject, "severity", `${pole}.stands`) : null;
  return opening ?? figures.ranged(subject, "severity", pole);
}
