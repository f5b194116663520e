/** Actors with weight, and for each issue (a dimension, 0 to `scale`) a position and how much it matters. */
export interface Bargaining {
  readonly actors: readonly string[];
  readonly dimensions: readonly string[];
  readonly scale: number;
  readonly capability: readonly number[];
  /** [actor][dimension]. */
  readonly position: readonly (readonly number[])[];
  readonly salience: readonly (readonly number[])[];
  /** What each gets if no deal is made, 0 to 1; only Nash needs it. */
  readonly disagreement?: readonly number[];
}

export type BargainModel = "compromise" | "smp" | "nash";

/** What two actors would settle on. */
export interface PairBargain {
  readonly i: number;
  readonly j: number;
  /** Probability that i prevails over j. */
  readonly pi: number;
  /** [dimension], on the scale. */
  readonly position: readonly number[];
}

/** A result of one model on one set of numbers. */
export interface BargainResult {
  readonly model: BargainModel;
  readonly actors: readonly string[];
  readonly dimensions: readonly string[];
  /** Where the issue settles, [dimension] on the scale. */
  readonly outcome: readonly number[];
  /** Spatial model only; else empty. values[i][j]: worth of j's position to i. */
  readonly values: readonly (readonly number[])[];
  readonly utilities: readonly (readonly number[])[];
  readonly risk: readonly number[];
  readonly probabilities: readonly number[];
  readonly bargains: readonly PairBargain[];
  readonly turns: readonly { readonly turn: number; readonly positions: readonly (readonly number[])[] }[];
  readonly notes: readonly string[];
}

/** An issue of a case: an ensemble over the ranges of positions, salience and weight. */
export interface IssueResult {
  readonly issue: string;
  readonly title: string;
  readonly zero: string;
  readonly hundred: string;
  readonly draws: number;
  readonly outcomes: readonly {
    readonly model: BargainModel;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly actors: readonly {
    readonly actor: string;
    readonly position: number;
    readonly salience: number;
    readonly capability: number;
    /** Change of the central outcome if the actor were absent. */
    readonly pull: number;
  }[];
  readonly statusQuo: number | null;
  readonly assumedShare: number;
  readonly notes: readonly string[];
}
