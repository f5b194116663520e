import type { Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import type { SearchPoint, SearchSpace } from "../search/types.ts";
import { RequestError } from "../simulate/run.ts";
import { precedenceOf } from "../strategy/precedence.ts";
import type { PlanObjective } from "./objective.ts";

/** A strategy that no file holds yet. */
const NOWHERE = { file: "", line: 0 };

/** Value of a lever that is not used. */
export const UNUSED = "unused";

/** Names of constraints. */
export const CONSTRAINTS = {
  early: "levers that begin before what they follow stands",
  budget: "over budget, USD million",
} as const;

/** Levers of the focal state: what it can do by itself. */
export function ownLevers(kase: Case): string[] {
  return kase.levers.filter(({ side }) => side === "focal").map(({ id }) => id);
}

/** First days a lever may be given: the first of so many years from the start of futures. */
export function yearlyStarts(from: string, years: number): string[] {
  return Array.from({ length: years }, (_, i) => `${Number(from.slice(0, 4)) + i}${from.slice(4)}`);
}

/** A search space of packages: each lever unused or begun on one of the days; which levers, when, and with that in which order. Throws {@link RequestError}. */
export function planSpace(
  kase: Case,
  levers: readonly string[],
  starts: readonly string[],
  objectives: readonly PlanObjective[],
): SearchSpace {
  const known = kase.levers.map(({ id }) => id);
  const problems = levers.filter((id) => !known.includes(id)).map((id) => unknown("lever", id, known));
  if (levers.length === 0)
    problems.push(`there is no lever to search over; ${kase.id} has ${known.join(", ") || "none"}`);
  if (problems.length > 0) throw new RequestError(problems);
  precedenceOf(kase, levers);
  return {
    variables: Object.fromEntries(levers.map((id) => [id, { kind: "choice", values: [UNUSED, ...starts] }])),
    objectives: Object.fromEntries(objectives.map(({ text, sense }) => [text, sense])),
    constraints: Object.values(CONSTRAINTS),
  };
}

/** The strategy a point of the space stands for. */
export function planOf(point: SearchPoint, id: string, title: string, note = ""): Strategy {
  const levers = Object.entries(point)
    .filter(([, start]) => start !== UNUSED)
    .map(([lever, start]) => ({ lever, start: String(start) }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.lever < b.lever ? -1 : 1));
  return { id, title, text: "", claims: [], levers, report: false, note, origin: NOWHERE };
}
