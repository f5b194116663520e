import type { Case, Claim, ClaimCheck } from "../case/types.ts";
import type { ShockResult } from "../simulate/results.ts";
import type { Arguments } from "./arguments.ts";

/** What a check may look at: the data and the runs, never a recorded verdict. */
export interface CheckContext {
  readonly case: Case;
  readonly claim: Claim;
  /** Results of shocks by shock id; absent where the caller ran nothing. */
  readonly runs?: ReadonlyMap<string, ShockResult>;
}

/** The answer of a check kind; `holds` null means that the data it needs are missing. */
export interface Outcome {
  readonly holds: boolean | null;
  readonly found: string;
  readonly figures: readonly string[];
  readonly sources: readonly string[];
}

/** One kind of check: a name, the arguments it reads (for the documentation) and its evaluation. */
export interface CheckKind {
  readonly kind: string;
  readonly title: string;
  /** Argument name -> meaning; a trailing `?` marks an optional one. */
  readonly args: Readonly<Record<string, string>>;
  readonly evaluate: (context: CheckContext, args: Arguments) => Outcome;
}

/** Evidence of an outcome: ids of figures and sources. */
export interface Evidence {
  readonly figures?: readonly string[];
  readonly sources?: readonly string[];
}

/** An answered check. */
export function answer(holds: boolean, found: string, evidence: Evidence = {}): Outcome {
  return { holds, found, figures: evidence.figures ?? [], sources: unique(evidence.sources ?? []) };
}

/** A check that cannot be answered from the data, with what is missing. */
export function missing(found: string): Outcome {
  return { holds: null, found, figures: [], sources: [] };
}

/** Short label of a check for messages. */
export function checkLabel(claim: Claim, check: ClaimCheck): string {
  return `${claim.id}/${check.id} (${check.kind})`;
}

/** Ids once each; a cell may name several sources as `a|b`. */
function unique(values: readonly string[]): string[] {
  return [...new Set(values.flatMap((value) => value.split("|")).filter((value) => value !== ""))];
}
