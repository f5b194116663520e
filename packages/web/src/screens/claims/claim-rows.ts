import type { Case, Claim, ClaimResult } from "@multivector/engine";
import { type ClaimChange, isChanged } from "./claim-changes.ts";

/** A sentence of a text with its verdict. */
export interface ClaimRow {
  readonly id: string;
  readonly claim: Claim;
  /** Under the assumptions, if there are any. */
  readonly result: ClaimResult;
  readonly change: ClaimChange | undefined;
}

/** Which sentences are listed; empty: any. */
export interface ClaimFilter {
  readonly text: string;
  readonly verdict: string;
  readonly kind: string;
  /** Words that must all stand in the quote, the reason, or what the sentence says. */
  readonly find: string;
  readonly onlyChanged: boolean;
}

/** The claims of a case in the order of its texts and lines. */
export function claimRows(
  kase: Case,
  results: readonly ClaimResult[],
  changes: ReadonlyMap<string, ClaimChange>,
): readonly ClaimRow[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return kase.claims.flatMap((claim) => {
    const result = byId.get(claim.id);
    return result ? [{ id: claim.id, claim, result, change: changes.get(claim.id) }] : [];
  });
}

/** The rows that pass a filter. */
export function passing(rows: readonly ClaimRow[], filter: ClaimFilter): readonly ClaimRow[] {
  const words = filter.find
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return rows.filter(
    ({ claim, result, change }) =>
      (filter.text === "" || claim.text === filter.text) &&
      (filter.verdict === "" || result.verdict === filter.verdict) &&
      (filter.kind === "" || claim.kind === filter.kind) &&
      (!filter.onlyChanged || isChanged(change)) &&
      words.every((word) => textOf(claim, result).includes(word)),
  );
}

function textOf(claim: Claim, result: ClaimResult): string {
  return [claim.id, claim.quote, claim.subject, claim.predicate, claim.object, result.reason].join(" ").toLowerCase();
}
