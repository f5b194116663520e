import { answerFigures, type FigureAnswer } from "@multivector/engine";
import type { Question } from "../question.ts";

/** "Is this figure right?", asked of every definition it could mean, for each question of the case. */
export const answers: Question<{ readonly assumptions: Readonly<Record<string, number>> }, readonly FigureAnswer[]> = (
  desk,
  { assumptions },
) => {
  const kase = desk.assuming(assumptions);
  return answerFigures(kase, kase.questions);
};
