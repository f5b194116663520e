import { alignment } from "./questions/alignment.ts";
import { answers } from "./questions/answers.ts";
import { assessmentPart, assessmentPlan, assessmentWhole } from "./questions/assessment.ts";
import { backtested } from "./questions/backtested.ts";
import { baseline } from "./questions/baseline.ts";
import { caseChecks } from "./questions/case-checks.ts";
import { claims } from "./questions/claims.ts";
import { coercion } from "./questions/coercion.ts";
import { comparison } from "./questions/comparison.ts";
import { explained } from "./questions/explained.ts";
import { exposure } from "./questions/exposure.ts";
import { exposures, touched } from "./questions/exposures.ts";
import { futuresBlock } from "./questions/futures-block.ts";
import { futuresBoxCheck, futuresBoxes } from "./questions/futures-boxes.ts";
import { futuresMatters } from "./questions/futures-matters.ts";
import { futuresPathways } from "./questions/futures-pathways.ts";
import { futuresRobustness } from "./questions/futures-robustness.ts";
import { futuresSpread, futuresValues } from "./questions/futures-spread.ts";
import { levers } from "./questions/levers.ts";
import { movesRead } from "./questions/moves-read.ts";
import { datesInOrder, packageSchedule, soundPackages } from "./questions/package-schedule.ts";
import { playedThrough } from "./questions/played-through.ts";
import { records } from "./questions/records.ts";
import { retaliation } from "./questions/retaliation.ts";
import { shock, shockMap, shockTotals } from "./questions/shock.ts";
import { shockRanges } from "./questions/shock-ranges.ts";
import { society } from "./questions/society.ts";
import { vulnerability } from "./questions/vulnerability.ts";
import { year } from "./questions/year.ts";

/** Everything a page may ask of a worker, by name; each is declared in its own file. */
export const QUESTIONS = {
  answers,
  exposures,
  exposure,
  touched,
  coercion,
  baseline,
  year,
  shock,
  shockMap,
  shockTotals,
  shockRanges,
  vulnerability,
  explained,
  alignment,
  movesRead,
  playedThrough,
  records,
  retaliation,
  society,
  futuresBlock,
  futuresSpread,
  futuresValues,
  futuresBoxes,
  futuresBoxCheck,
  futuresMatters,
  futuresPathways,
  futuresRobustness,
  levers,
  packageSchedule,
  soundPackages,
  datesInOrder,
  comparison,
  claims,
  caseChecks,
  backtested,
  assessmentPlan,
  assessmentPart,
  assessmentWhole,
};
