import type { ClaimResult, Verdict } from "@multivector/engine";

/** A claim whose evidence the assumptions touch: its verdict before and after, and the assumed figures its checks rest on. */
export interface ClaimChange {
  readonly id: string;
  readonly from: Verdict;
  readonly to: Verdict;
  /** Ids of assumed figures; empty where the verdict changed although its checks list none of them. */
  readonly because: readonly string[];
}

/** Claims that the assumptions touch, by id: those with another verdict or reason, and those whose checks rest on an assumed figure. */
export function claimChanges(
  published: readonly ClaimResult[],
  assumed: readonly ClaimResult[],
  assumptions: Readonly<Record<string, number>>,
): ReadonlyMap<string, ClaimChange> {
  const after = new Map(assumed.map((claim) => [claim.id, claim]));
  const changes = published.flatMap((before): ClaimChange[] => {
    const now = after.get(before.id);
    if (now === undefined) return [];
    const figures = [before, now].flatMap(({ checks }) => checks.flatMap((check) => check.figures));
    const because = [...new Set(figures)].filter((id) => id in assumptions);
    const isTouched = because.length > 0 || before.verdict !== now.verdict || before.reason !== now.reason;
    return isTouched ? [{ id: before.id, from: before.verdict, to: now.verdict, because }] : [];
  });
  return new Map(changes.map((change) => [change.id, change]));
}

/** true: the verdict itself is another one. */
export function isChanged(change: ClaimChange | undefined): boolean {
  return change !== undefined && change.from !== change.to;
}
