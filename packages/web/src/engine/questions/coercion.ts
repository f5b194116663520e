import { type CoercionResult, coercionOf, networkSimplex } from "@multivector/engine";
import type { Question } from "../question.ts";

/** Who can close what, and what that gives them: as the command `coercion`, with changes that stand on both sides of a closure. */
export const coercion: Question<
  { readonly changes: readonly string[]; readonly assumptions: Readonly<Record<string, number>> },
  CoercionResult
> = (desk, { changes, assumptions }, report) =>
  coercionOf(desk.assuming(assumptions), networkSimplex, {
    changes,
    without: [],
    draws: 0,
    seed: 1,
    progress: (done, all, what) => report({ done, all, what }),
  });
