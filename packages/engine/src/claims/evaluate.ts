import type { Case, Claim, ClaimCheck } from "../case/types.ts";
import type { ShockResult } from "../simulate/results.ts";
import { ArgumentError, readArguments } from "./arguments.ts";
import { type CheckContext, missing, type Outcome } from "./check.ts";
import { flagConflicts } from "./conflicts.ts";
import { readTexts } from "./readings.ts";
import { findCheckKind } from "./registry.ts";
import type { CheckResult, ClaimResult, ClaimsResult } from "./types.ts";

/** Verdicts of all claims, flags of all conflicts and a reading of every text, recomputed from the case and the runs. */
export function evaluateClaims(data: Case, runs?: ReadonlyMap<string, ShockResult>): ClaimsResult {
  const claims = data.claims.map((claim) => evaluateClaim(data, claim, runs));
  return { claims, flags: flagConflicts(data, claims), texts: readTexts(data, claims) };
}

/**
 * Verdict of one claim. The first check that can be answered decides, so a file lists the decisive check first; the
 * others stand beside it as evidence. Where none can be answered the recorded verdict stands with its reason.
 */
export function evaluateClaim(data: Case, claim: Claim, runs?: ReadonlyMap<string, ShockResult>): ClaimResult {
  const context: CheckContext = { case: data, claim, ...(runs ? { runs } : {}) };
  const checks = claim.checks.map((check) => evaluateCheck(context, check));
  const decisive = checks.find((check) => check.holds !== null);
  const sources = [...claim.recorded.sources, ...checks.flatMap((check) => check.sources)];
  return {
    id: claim.id,
    text: claim.text,
    line: claim.line,
    quote: claim.quote,
    verdict: decisive?.verdict ?? claim.recorded.verdict,
    verdictBy: decisive ? "check" : "record",
    reason: decisive ? `${decisive.says}: ${decisive.holds ? "yes" : "no"}; ${decisive.found}` : claim.recorded.reason,
    checks,
    definition: claim.definition,
    conflicts: data.conflicts.filter((conflict) => conflict.claims.includes(claim.id)).map((conflict) => conflict.id),
    sources: [...new Set(sources)],
  };
}

function evaluateCheck(context: CheckContext, check: ClaimCheck): CheckResult {
  const outcome = outcomeOf(context, check);
  const verdict =
    outcome.holds === null ? context.claim.recorded.verdict : outcome.holds ? check.then : check.otherwise;
  return { id: check.id, kind: check.kind, says: check.says, ...outcome, verdict };
}

function outcomeOf(context: CheckContext, check: ClaimCheck): Outcome {
  const kind = findCheckKind(check.kind);
  if (!kind) return missing(`there is no check kind "${check.kind}"`);
  try {
    return kind.evaluate(context, readArguments(check.with));
  } catch (error) {
    if (error instanceof ArgumentError) return missing(error.message);
    throw error;
  }
}
