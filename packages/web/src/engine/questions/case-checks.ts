import type { CheckOutcome } from "@multivector/casefile/files";
import type { Question } from "../question.ts";

/** Every check of the open case with what it found: the problems of the command `check`. Its code is fetched when it is first asked. */
export const caseChecks: Question<Record<string, never>, readonly CheckOutcome[]> = async (desk) => {
  const { checkOutcomes } = await import("@multivector/casefile/files");
  return checkOutcomes(desk.published);
};
