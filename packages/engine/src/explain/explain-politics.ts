import type { Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { dayOf, yearOf } from "../quantity/dates.ts";
import { RequestError } from "../simulate/run.ts";
import type { Explanation } from "./explain.ts";
import { explainHazard, explainSeverity } from "./explain-reaction.ts";
import { explainNet, explainTie } from "./explain-ties.ts";
import { explainIndicator, explainWindow } from "./explain-window.ts";
import { POLITICAL_MEASURES } from "./political-measures.ts";

/** Measures that speak of a year. */
const OF_YEAR = ["alignment", "net-alignment"];

/**
 * A measure of politics taken apart. Undefined where `measure` names none. Throws {@link RequestError} for a subject that does not exist, with the
 * nearest that does.
 */
export function explainPolitics(
  kase: Case,
  solver: SolverFactory,
  measure: string,
  at?: string,
): Explanation | undefined {
  const [id, subject = ""] = measure.split(/:(.*)/s);
  const info = POLITICAL_MEASURES.find((candidate) => candidate.id === id);
  if (!info) return undefined;
  const words = wordsOf(kase, measure, subject, info.usage);
  if (at !== undefined && !OF_YEAR.includes(info.id))
    throw new RequestError([`--at ${at}: ${info.id} has no date of its own; leave --at away`]);
  const year = yearAsked(kase, at);
  switch (info.id) {
    case "alignment":
      return explainTie(kase, words[0]!, words[1]!, year);
    case "net-alignment":
      return explainNet(kase, words[0]!, words[1]!, year);
    case "hazard":
      return explainHazard(kase, words[0]!, words[1], info.usage);
    case "severity":
      return explainSeverity(kase, words[0]!, words[1]!);
    case "window":
      return explainWindow(kase, solver, words[0]!, words[1]!);
    default:
      return explainIndicator(kase, words[0]!, words.slice(1));
  }
}

/** The words of a subject: as many as the usage asks for, none empty; what stands in brackets may be left out whole. */
function wordsOf(kase: Case, measure: string, subject: string, usage: string): readonly string[] {
  const words = subject.split("/");
  const [needed, most] = [usage.replace(/\[.*\]/, ""), usage].map((text) => text.split("/").length) as [number, number];
  if (!words.includes("") && (words.length === needed || words.length === most)) return words;
  throw new RequestError([
    `\`${measure}\` is not of the form ${usage}; list what there is with: multivector list ${kase.id} measures`,
  ]);
}

function yearAsked(kase: Case, at: string | undefined): number {
  if (at === undefined) return kase.baseYear;
  const day = dayOf(at);
  if (Number.isNaN(day)) throw new RequestError([`--at ${at}: not a date; write it as 2023-07-01`]);
  return yearOf(day);
}
