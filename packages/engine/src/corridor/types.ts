import type { Basis } from "../case/types.ts";

export type LegKind = "rail" | "pipe" | "sea" | "road" | "crossing";

/** A time-cost-distance profile is asked of one corridor on one day, for one of the commodities it carries. */
export interface CorridorProfileRequest {
  readonly corridor: string;
  /** ISO date; absent: the day of the case. */
  readonly date?: string;
  /** Absent: the first commodity of the corridor that a link open on the day carries. */
  readonly commodity?: string;
}

/** One leg: a link, or a crossing (border, port) that the case states a time or a cost of. Null is what nobody states. */
export interface CorridorLeg {
  /** Id of the link; empty for a crossing at a place. */
  readonly link: string;
  readonly from: string;
  readonly to: string;
  readonly kind: LegKind;
  readonly states: readonly string[];
  /** Of the record of the link or place. */
  readonly basis: Basis;
  readonly km: number | null;
  readonly days: number | null;
  /** Null also where the cost is stated in another unit; `cost` has it then. */
  readonly usdPerTonne: number | null;
  readonly cost: { readonly value: number; readonly unit: string } | null;
  /** Basis of each number; `derived` and no figure under `lengthFigure`: a great circle between the two places. */
  readonly bases: { readonly km: Basis | null; readonly days: Basis | null; readonly cost: Basis | null };
  readonly lengthFigure: string;
  readonly figures: readonly string[];
  readonly sources: readonly string[];
  /** One sentence for each thing that is not known, or known otherwise than asked. */
  readonly missing: readonly string[];
}

/** A length, time or cost stated of the corridor as a whole; never cut up into legs. */
export interface CorridorTotal {
  readonly quantity: "length" | "time" | "cost-evidence";
  /** What exactly it was stated of; empty: the corridor. */
  readonly of: string;
  readonly value: number;
  readonly unit: string;
  readonly figure: string;
  readonly source: string;
  readonly basis: Basis;
  /** First day it speaks about, ISO; empty: always. */
  readonly from: string;
}

/** A corridor leg by leg, in the order cargo passes. */
export interface CorridorProfile {
  readonly corridor: string;
  readonly name: string;
  readonly date: string;
  readonly commodity: string;
  readonly legs: readonly CorridorLeg[];
  readonly totals: readonly CorridorTotal[];
  /** Links of the corridor, open and for this commodity, that the row of legs does not pass. */
  readonly beside: readonly string[];
  /** What is not known of the corridor between its legs. */
  readonly missing: readonly string[];
}
