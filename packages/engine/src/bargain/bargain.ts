import { RequestError } from "../simulate/run.ts";
import { compromise, weightedMedian } from "./compromise.ts";
import { nash } from "./nash.ts";
import { bargainProblems } from "./problems.ts";
import { SMP_DEFAULTS, type SmpSettings } from "./settings.ts";
import { spatial } from "./spatial.ts";
import type { Bargaining, BargainModel, BargainResult } from "./types.ts";
import { allFinite } from "./unit-problem.ts";

/** Which model, and settings of the spatial one. */
export interface BargainOptions extends Partial<SmpSettings> {
  /** The compromise if nothing is said. */
  readonly model?: BargainModel;
}

/** Where actors settle by one model. Throws {@link RequestError} with every problem of the numbers, where Nash finds no agreement, or where a result would not be finite. */
export function bargain(problem: Bargaining, options: BargainOptions = {}): BargainResult {
  const { model = "compromise", ...chosen } = options;
  const problems = bargainProblems(problem, model);
  if (problems.length > 0) throw new RequestError(problems);
  const result = resultOf(problem, model, chosen);
  if (!allFinite(result)) throw new RequestError([TOO_FAR_APART]);
  return result;
}

const TOO_FAR_APART =
  "The numbers lie too many orders of magnitude apart to be reckoned with: no finite result; give capability and salience of like size.";

function resultOf(problem: Bargaining, model: BargainModel, chosen: Partial<SmpSettings>): BargainResult {
  const { actors, dimensions, scale } = problem;
  const head = { model, actors, dimensions, scale, median: weightedMedian(problem) };
  if (model === "smp") return { ...head, ...spatial(problem, { ...SMP_DEFAULTS, ...chosen }) };
  const none = { values: [], utilities: [], risk: [], probabilities: [], victory: [], bargains: [], turns: [] };
  if (model === "compromise") return { ...head, ...none, outcome: compromise(problem), notes: [] };
  const notes =
    problem.disagreement === undefined
      ? ["No disagreement values are given: without an agreement everybody gets nothing (0)."]
      : [];
  return { ...head, ...none, outcome: nash(problem), notes };
}
