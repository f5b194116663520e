import type { Baseline } from "@multivector/engine";
import type { Question } from "../question.ts";

/** The base year of the case: flows, ways from fields to markets, the record beside them. */
export const baseline: Question<{ readonly assumptions: Readonly<Record<string, number>> }, Baseline> = (
  desk,
  { assumptions },
) => desk.baseline(desk.assuming(assumptions));
