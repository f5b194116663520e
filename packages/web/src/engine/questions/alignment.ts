import { type AlignmentResult, alignmentOf } from "@multivector/engine";
import type { Question } from "../question.ts";

/** How the state stands to each pole by domain in a year: the answer of `multivector alignment`. */
export const alignment: Question<
  { readonly year: number; readonly assumptions: Readonly<Record<string, number>> },
  AlignmentResult
> = (desk, { year, assumptions }) => alignmentOf(desk.assuming(assumptions), { year });
