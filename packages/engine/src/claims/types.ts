import type { Verdict } from "../case/types.ts";

/** Outcome of one check on the data or on a run. */
export interface CheckResult {
  readonly id: string;
  readonly kind: string;
  /** What the check asserts, in words. */
  readonly says: string;
  /** null: the data the check needs are not in the case. */
  readonly holds: boolean | null;
  /** What was computed, in words with numbers and units. */
  readonly found: string;
  readonly verdict: Verdict;
  readonly figures: readonly string[];
  readonly sources: readonly string[];
}

/** A claim with its verdict, computed where it can be, recorded with a reason where not. */
export interface ClaimResult {
  readonly id: string;
  readonly text: string;
  readonly line: number;
  readonly quote: string;
  readonly verdict: Verdict;
  readonly verdictBy: "check" | "record";
  readonly reason: string;
  readonly checks: readonly CheckResult[];
  readonly definition: string;
  readonly conflicts: readonly string[];
  readonly sources: readonly string[];
}

/** A contradiction or stale fact that a reader should not have to find. */
export interface ConflictFlag {
  readonly id: string;
  readonly kind: "between" | "inside" | "record";
  readonly title: string;
  readonly claims: readonly string[];
  /** `check`: raised because verdicts computed from data say so; `record`: kept with a reason. */
  readonly raisedBy: "check" | "record";
  readonly reason: string;
  readonly handling: string;
  readonly sources: readonly string[];
}

/** Reader's view of one text: the sentences that no longer stand. */
export interface TextReading {
  readonly text: string;
  readonly author: string;
  readonly thesis: string;
  readonly theory: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly noLongerStand: readonly string[];
}

export interface ClaimsResult {
  readonly claims: readonly ClaimResult[];
  readonly flags: readonly ConflictFlag[];
  readonly texts: readonly TextReading[];
}
