import { answerFigures, CHECK_KINDS, type ClaimsResult, evaluateClaims, type FigureAnswer } from "@multivector/engine";
import type { Question } from "../question.ts";

/** Verdicts of all claims, and what a stated figure comes to under each definition it could have. */
export interface ClaimsAnswer {
  readonly published: ClaimsResult;
  /** The same under the assumptions; null: nothing is assumed. */
  readonly assumed: ClaimsResult | null;
  /** Under the assumptions. */
  readonly figures: readonly FigureAnswer[];
  /** What each kind of check compares, in words. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** The verdicts of the command `claims`, of the published case and under assumptions. */
export const claims: Question<{ readonly assumptions: Readonly<Record<string, number>> }, ClaimsAnswer> = (
  desk,
  { assumptions },
) => {
  const kase = desk.assuming(assumptions);
  return {
    published: evaluateClaims(desk.published),
    assumed: kase === desk.published ? null : evaluateClaims(kase),
    figures: answerFigures(kase, kase.questions),
    kinds: Object.fromEntries(CHECK_KINDS.map(({ kind, title }) => [kind, title])),
  };
};
