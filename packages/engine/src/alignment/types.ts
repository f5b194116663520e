import type { Basis } from "../case/types.ts";

/** A value with the interval it is known within; absent ends: nothing varies. */
export interface Reading {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** How the focal state stands to one pole in one domain. */
export interface Tie {
  readonly pole: string;
  readonly domain: string;
  /** In the domain's own unit (identical-vote share, share of the whole, bodies held together); null: not known, `note` says why. */
  readonly tie: Reading | null;
  readonly unit: string;
  /** Ids of the figures it rests on. */
  readonly figures: readonly string[];
  readonly basis: Basis | null;
  readonly year: number | null;
  readonly note: string;
}

/** A domain in one year. */
export interface DomainAlignment {
  readonly domain: string;
  readonly title: string;
  readonly measure: "votes" | "shares" | "bodies" | "none";
  readonly year: number | null;
  readonly ties: readonly Tie[];
  /** Entropy of the poles' parts over its largest, 0 one pole alone to 1 all alike; null where parts mean nothing. */
  readonly evenness: number | null;
  /** Effective number of poles, exp of the entropy. */
  readonly effectivePoles: number | null;
  /** The pole with the largest tie, and the least. */
  readonly first: string | null;
  readonly last: string | null;
  readonly note: string;
}

/** Net alignment between two poles, -1 (with a) to 1 (with b), from ideal points (MODEL D, `reference` political 4b). */
export interface NetAlignment {
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly net: Reading;
}

/** Agreement of votes of the focal state with another voter in a year or a span of years. */
export interface Agreement {
  readonly with: string;
  readonly from: number;
  readonly to: number;
  readonly rollCalls: number;
  readonly identical: number;
  readonly kappa: number | null;
  readonly pi: number | null;
  readonly s: number | null;
}

/** A floor and whether it holds. */
export interface FloorReading {
  readonly floor: string;
  readonly pole: string;
  readonly domain: string;
  readonly least: Reading | null;
  readonly tie: Reading | null;
  /** null: one of the two is not known. */
  readonly holds: boolean | null;
  readonly claims: readonly string[];
}

/** Whether a dynamic model of ideal points predicts better than "no change" out of sample; if not, it is off. */
export interface DynamicCheck {
  readonly trained: readonly [number, number];
  readonly tested: readonly [number, number];
  /** Root mean square error of one year's step. */
  readonly model: number;
  readonly noChange: number;
  readonly on: boolean;
  readonly says: string;
}

/** What `alignment` answers. */
export interface AlignmentResult {
  readonly year: number;
  readonly domains: readonly DomainAlignment[];
  readonly net: readonly NetAlignment[];
  readonly agreement: readonly Agreement[];
  readonly floors: readonly FloorReading[];
  readonly dynamic: DynamicCheck | null;
  readonly notes: readonly string[];
}
