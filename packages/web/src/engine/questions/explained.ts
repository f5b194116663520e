import { type Explanation, explain, networkSimplex } from "@multivector/engine";
import type { Question } from "../question.ts";

/** A number taken apart; `measure` and `at` as of the command `explain`. */
export const explained: Question<
  { readonly measure: string; readonly at: string; readonly assumptions: Readonly<Record<string, number>> },
  Explanation
> = (desk, { measure, at, assumptions }) =>
  explain(desk.assuming(assumptions), networkSimplex, measure, at === "" ? undefined : at);
