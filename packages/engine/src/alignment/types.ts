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
  /** The latest year up to the one asked for that has figures; null: none has. */
  readonly year: number | null;
  readonly ties: readonly Tie[];
  /** Entropy of the poles' parts over its largest, 0 one pole alone to 1 all alike; null: fewer than two poles are measured, or one is not known. */
  readonly evenness: number | null;
  /**
   * Effective number of poles, exp of the entropy, among the poles the domain measures. Shares: of the shares, range over their intervals.
   * Bodies: of those that not every pole belongs to. Votes: of nearness of ideal points, range over how steeply nearness counts.
   */
  readonly effectivePoles: Reading | null;
  /** Shares: part of the whole that goes to no pole of the domain; null: not known, or ties are no shares of one whole. */
  readonly elsewhere: number | null;
  /** The pole with the largest tie, and the least; null: fewer than two are known, or two stand level. */
  readonly first: string | null;
  readonly last: string | null;
  readonly note: string;
}

/** Net alignment between two poles from ideal points: 1 (with a, or beyond it) to -1 (with b); see docs/model/alignment.md. */
export interface NetAlignment {
  readonly a: string;
  readonly b: string;
  readonly year: number;
  /** Interval by the corners of the 5 to 95 % intervals; null: both poles are one point. */
  readonly net: Reading | null;
  /** The poles' intervals overlap: which is nearer means nothing. */
  readonly coincide: boolean;
}

/** How far the focal state's ideal point lies from the voter that stands for a pole, in points. */
export interface IdealDistance {
  readonly pole: string;
  readonly voter: string;
  readonly year: number;
  readonly distance: Reading;
}

/** Agreement of votes of the focal state with another voter in a year or a span of years, both ends included. */
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

/** Roll calls on which two voters voted yes against no, and with whom the focal state went. */
export interface OpposedVotes {
  readonly a: string;
  readonly b: string;
  readonly from: number;
  readonly to: number;
  readonly withA: number;
  readonly withB: number;
  readonly abstained: number;
}

/** A floor and whether it holds. */
export interface FloorReading {
  readonly floor: string;
  readonly pole: string;
  readonly domain: string;
  readonly least: Reading | null;
  readonly tie: Reading | null;
  readonly unit: string;
  /** Is the tie at least the floor, by their central values? null: one of the two is not known. */
  readonly holds: boolean | null;
  /** Does the answer stay the same anywhere inside both ranges? null as above. */
  readonly sure: boolean | null;
  readonly claims: readonly string[];
}

/** Whether a dynamic model of ideal points predicts better than "no change" out of sample; if not, it is off. */
export interface DynamicCheck {
  /** First and last year predicted. */
  readonly trained: readonly [number, number];
  readonly tested: readonly [number, number];
  /** Fitted pull of the poles a year, and pull of the state's own mean as a part of it; null: the fit gives no pull of the poles. */
  readonly eta: number;
  readonly gamma: number | null;
  /** Root mean square error of one year's step in the years tested, points. */
  readonly model: number;
  readonly noChange: number;
  /** The same in the years it was fitted on. */
  readonly modelTrained: number;
  readonly noChangeTrained: number;
  readonly on: boolean;
  readonly says: string;
}

/** What `alignment` answers. */
export interface AlignmentResult {
  readonly year: number;
  readonly domains: readonly DomainAlignment[];
  readonly net: readonly NetAlignment[];
  readonly distances: readonly IdealDistance[];
  readonly agreement: readonly Agreement[];
  readonly opposed: readonly OpposedVotes[];
  readonly floors: readonly FloorReading[];
  readonly dynamic: DynamicCheck | null;
  readonly notes: readonly string[];
}
