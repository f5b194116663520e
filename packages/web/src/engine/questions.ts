import type { Question } from "./question.ts";
import { baseline } from "./questions/baseline.ts";
import { shock, shockMap, shockTotals } from "./questions/shock.ts";
import { year } from "./questions/year.ts";

/** A question whose code comes when it is first asked: the first screen waits for none of it. */
function later<Ask, Answer>(load: () => Promise<Question<Ask, Answer>>): Question<Ask, Answer> {
  return async (desk, ask, report) => (await load())(desk, ask, report);
}

/** Everything a page may ask of a worker, by name; each is declared in its own file. Flows and shocks are there at once. */
export const QUESTIONS = {
  baseline,
  year,
  shock,
  shockMap,
  shockTotals,
  answers: later(async () => (await import("./questions/answers.ts")).answers),
  exposures: later(async () => (await import("./questions/exposures.ts")).exposures),
  exposure: later(async () => (await import("./questions/exposure.ts")).exposure),
  touched: later(async () => (await import("./questions/exposures.ts")).touched),
  coercion: later(async () => (await import("./questions/coercion.ts")).coercion),
  shockRanges: later(async () => (await import("./questions/shock-ranges.ts")).shockRanges),
  vulnerability: later(async () => (await import("./questions/vulnerability.ts")).vulnerability),
  explained: later(async () => (await import("./questions/explained.ts")).explained),
  alignment: later(async () => (await import("./questions/alignment.ts")).alignment),
  movesRead: later(async () => (await import("./questions/moves-read.ts")).movesRead),
  playedThrough: later(async () => (await import("./questions/played-through.ts")).playedThrough),
  records: later(async () => (await import("./questions/records.ts")).records),
  retaliation: later(async () => (await import("./questions/retaliation.ts")).retaliation),
  society: later(async () => (await import("./questions/society.ts")).society),
  futuresBlock: later(async () => (await import("./questions/futures-block.ts")).futuresBlock),
  futuresSpread: later(async () => (await import("./questions/futures-spread.ts")).futuresSpread),
  futuresValues: later(async () => (await import("./questions/futures-spread.ts")).futuresValues),
  futuresBoxes: later(async () => (await import("./questions/futures-boxes.ts")).futuresBoxes),
  futuresBoxCheck: later(async () => (await import("./questions/futures-boxes.ts")).futuresBoxCheck),
  futuresMatters: later(async () => (await import("./questions/futures-matters.ts")).futuresMatters),
  futuresPathways: later(async () => (await import("./questions/futures-pathways.ts")).futuresPathways),
  futuresRobustness: later(async () => (await import("./questions/futures-robustness.ts")).futuresRobustness),
  levers: later(async () => (await import("./questions/levers.ts")).levers),
  packageSchedule: later(async () => (await import("./questions/package-schedule.ts")).packageSchedule),
  soundPackages: later(async () => (await import("./questions/package-schedule.ts")).soundPackages),
  datesInOrder: later(async () => (await import("./questions/package-schedule.ts")).datesInOrder),
  comparison: later(async () => (await import("./questions/comparison.ts")).comparison),
  claims: later(async () => (await import("./questions/claims.ts")).claims),
  caseChecks: later(async () => (await import("./questions/case-checks.ts")).caseChecks),
  backtested: later(async () => (await import("./questions/backtested.ts")).backtested),
  assessmentPlan: later(async () => (await import("./questions/assessment.ts")).assessmentPlan),
  assessmentPart: later(async () => (await import("./questions/assessment.ts")).assessmentPart),
  assessmentWhole: later(async () => (await import("./questions/assessment.ts")).assessmentWhole),
};
