import {
  type Assessment,
  type AssessTask,
  assembleAssessment,
  assessmentId,
  assessTasks,
  groundwork,
  networkSimplex,
  runTask,
  type TaskResult,
} from "@multivector/engine";
import type { Question } from "../question.ts";

/** How an assessment is made: as the options of the command `assess`, and the figures assumed. */
export interface AssessmentAsk {
  readonly draws: number;
  readonly seed: number;
  readonly futures: number;
  readonly assumptions: Readonly<Record<string, number>>;
}

/** The parts of an assessment, and the id it will have. */
export const assessmentPlan: Question<
  AssessmentAsk,
  { readonly runId: string; readonly tasks: readonly AssessTask[] }
> = (desk, { draws, seed, futures, assumptions }) => {
  const kase = desk.assuming(assumptions);
  return { runId: assessmentId(kase, { draws, seed, futures }), tasks: assessTasks(kase) };
};

/** One part of an assessment; parts do not depend on each other. */
export const assessmentPart: Question<AssessmentAsk & { readonly task: AssessTask }, TaskResult> = (
  desk,
  { task, assumptions, ...options },
) => runTask(desk.assuming(assumptions), desk.solver, task, options);

/** The assessment from the results of its parts, in the order of the plan. */
export const assessmentWhole: Question<AssessmentAsk & { readonly results: readonly TaskResult[] }, Assessment> = (
  desk,
  { results, assumptions, ...options },
) => {
  const kase = desk.assuming(assumptions);
  const ground = groundwork(kase, networkSimplex, options);
  return assembleAssessment(kase, networkSimplex, options, ground, results);
};
