import type { Assessment, Case } from "@multivector/engine";
import type { ReportDocument } from "./document.ts";
import { writeAnalysis } from "./sections/analysis.ts";
import { writeAnnexes } from "./sections/annexes.ts";
import { writeAssessments } from "./sections/assessments.ts";
import { writeBackground } from "./sections/background.ts";
import { writeCoercion } from "./sections/coercion.ts";
import { writeConclusion } from "./sections/conclusion.ts";
import { writeImplications } from "./sections/implications.ts";
import { writeIntroduction } from "./sections/introduction.ts";
import { writeRecommendations } from "./sections/recommendations.ts";
import { writeSummary } from "./sections/summary.ts";
import { writeUncertainty } from "./sections/uncertainty.ts";
import { viewOf } from "./view.ts";
import { createWriter } from "./writer.ts";

/** The whole report as a document tree; nothing is drawn yet. */
export function buildReport(assessment: Assessment, theCase: Case): ReportDocument {
  const view = viewOf(assessment, theCase);
  const writer = createWriter();
  for (const write of [
    writeSummary,
    writeIntroduction,
    writeBackground,
    writeAnalysis,
    writeImplications,
    writeCoercion,
    writeAssessments,
    writeUncertainty,
    writeRecommendations,
    writeConclusion,
    writeAnnexes,
  ]) {
    write(writer, view);
  }
  return {
    id: assessment.caseId,
    title: assessment.title,
    subtitle: "Strategic assessment: dependence, disruption and what the record supports",
    asOf: assessment.asOf,
    runId: assessment.runId,
    engine: assessment.engine,
    blocks: writer.blocks,
  };
}
