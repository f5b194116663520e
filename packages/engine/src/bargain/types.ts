/** Actors with weight, and for each issue (a dimension, 0 to `scale`) a position and how much it matters. */
export interface Bargaining {
  readonly actors: readonly string[];
  readonly dimensions: readonly string[];
  readonly scale: number;
  /** What salience is a share of; absent: `scale`. The spatial model takes salience as shares of attention, at most 1 in all. */
  readonly salienceScale?: number;
  readonly capability: readonly number[];
  /** [actor][dimension]. */
  readonly position: readonly (readonly number[])[];
  readonly salience: readonly (readonly number[])[];
  /** What each gets if no deal is made, 0 to 1; only Nash needs it. */
  readonly disagreement?: readonly number[];
  /** [i][j]: how far the position i holds becomes what i wants (rows add up to at most 1); absent: what i holds is what i wants. Spatial model only. */
  readonly accommodation?: readonly (readonly number[])[];
}

/** The models, the default first. */
export const BARGAIN_MODELS = ["compromise", "smp", "nash"] as const;

export type BargainModel = (typeof BARGAIN_MODELS)[number];

/** What two actors would settle on if i challenged j. */
export interface PairBargain {
  readonly i: number;
  readonly j: number;
  /** Probability that i prevails over j, as i sees it. */
  readonly pi: number;
  /** Where i would stand, [dimension] on the scale. */
  readonly position: readonly number[];
  /** Where j would stand: the same but for the guard against dividing by nothing, and for rounding. */
  readonly positionOfJ: readonly number[];
  /** Utility i expects to gain by challenging j rather than letting things be. */
  readonly gain: number;
  /** Does i make this offer? Each actor makes its best one, if any gains. */
  readonly offered: boolean;
}

/** Positions of a turn, [actor][dimension] on the scale, and the chance of each actor's position to win. */
export interface BargainTurn {
  readonly turn: number;
  readonly positions: readonly (readonly number[])[];
  readonly probabilities: readonly number[];
}

/** A result of one model on one set of numbers. */
export interface BargainResult {
  readonly model: BargainModel;
  readonly actors: readonly string[];
  readonly dimensions: readonly string[];
  readonly scale: number;
  /** Where the issue settles, [dimension] on the scale. */
  readonly outcome: readonly number[];
  /** Median of the positions held at first, weighted by capability times salience, [dimension] on the scale. */
  readonly median: readonly number[];
  /** Spatial model only; else empty. values[i][j]: worth of j's position to i, before anybody bargains. */
  readonly values: readonly (readonly number[])[];
  readonly utilities: readonly (readonly number[])[];
  readonly risk: readonly number[];
  readonly probabilities: readonly number[];
  /** victory[i][j]: probability that i's position beats j's, whoever holds it. */
  readonly victory: readonly (readonly number[])[];
  /** Every ordered pair. */
  readonly bargains: readonly PairBargain[];
  readonly turns: readonly BargainTurn[];
  readonly notes: readonly string[];
}

/** An issue of a case: an ensemble over the ranges of positions, salience and weight. */
export interface IssueResult {
  readonly issue: string;
  readonly title: string;
  readonly zero: string;
  readonly hundred: string;
  readonly draws: number;
  /** `value` from the central figures; `low` and `high` hold 90 % of the draws, and `value`. */
  readonly outcomes: readonly {
    readonly model: BargainModel;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly actors: readonly {
    readonly actor: string;
    readonly position: number;
    /** Range of the position; absent: none is stated. */
    readonly low?: number;
    readonly high?: number;
    readonly salience: number;
    readonly capability: number;
    /** How far the actor pulls the central compromise: the compromise less what it would be if the actor were absent. */
    readonly pull: number;
  }[];
  readonly statusQuo: number | null;
  /** Share of the figures used that are assumed. */
  readonly assumedShare: number;
  /** Results of the models on the central figures; only where they are asked for. */
  readonly central?: readonly BargainResult[];
  readonly notes: readonly string[];
}
