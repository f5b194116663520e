import type { Case, Conflict } from "../case/types.ts";
import type { ClaimResult, ConflictFlag } from "./types.ts";

/**
 * One flag for every conflict. It is raised by check where the data themselves show it: a claim of it has a computed
 * verdict that does not support the sentence, or two of its claims state different things. Otherwise the record keeps it.
 */
export function flagConflicts(data: Case, claims: readonly ClaimResult[]): ConflictFlag[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return data.conflicts.map((conflict) => flagOf(conflict, byId));
}

function flagOf(conflict: Conflict, byId: ReadonlyMap<string, ClaimResult>): ConflictFlag {
  const claims = conflict.claims.map((id) => byId.get(id)).filter((claim) => claim !== undefined);
  const failing = claims.filter((claim) => claim.verdictBy === "check" && !stands(claim));
  const clash = claims.flatMap((claim) =>
    claim.checks.filter((check) => check.kind === "contradiction-with-claim" && check.holds === true),
  );
  const reasons = [
    ...failing.map((claim) => `${claim.id} ${claim.verdict}: ${claim.reason}`),
    ...clash.map((check) => check.found),
  ];
  return {
    id: conflict.id,
    kind: conflict.kind,
    title: conflict.title,
    claims: conflict.claims,
    raisedBy: reasons.length > 0 ? "check" : "record",
    reason: reasons.length > 0 ? [...new Set(reasons)].join(" | ") : conflict.handling,
    handling: conflict.handling,
    sources: [...new Set([...conflict.sources, ...failing.flatMap((claim) => claim.sources)])],
  };
}

/** An opinion whose factual part holds stands as an opinion. */
function stands(claim: ClaimResult): boolean {
  return claim.verdict === "supported" || claim.verdict === "opinion";
}
