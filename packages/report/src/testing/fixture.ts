import type { Assessment, Case } from "@multivector/engine";
import { toyAssessment } from "./fixture-assessment.ts";
import { toyCase } from "./fixture-case.ts";
import { toyTopology } from "./fixture-topology.ts";

/** An invented country between invented neighbours, with every part an assessment can have. */
export function toyReport(): { assessment: Assessment; case: Case; topology: ReturnType<typeof toyTopology> } {
  return { assessment: toyAssessment(), case: toyCase(), topology: toyTopology() };
}
