import type { Level } from "../design/types.ts";

/** One thing a search may choose. Units are the caller's. */
export type Variable =
  | { readonly kind: "real"; readonly low: number; readonly high: number }
  | { readonly kind: "integer"; readonly low: number; readonly high: number }
  /** One of the values, which have no order. */
  | { readonly kind: "choice"; readonly values: readonly Level[] }
  /** Some of the values: at least `least` (default 0) and at most `most` (default: all), given in the order of `values`. */
  | { readonly kind: "subset"; readonly values: readonly Level[]; readonly least?: number; readonly most?: number }
  /** All of the values, in some order. */
  | { readonly kind: "order"; readonly values: readonly Level[] };

/** A value of each variable: a number, a label, or a list of them (subset, order). */
export type SearchPoint = Readonly<Record<string, Level | readonly Level[]>>;

/** What an evaluation gives: each objective in its own unit; each constraint, where above 0, by how much it is violated, in its own unit. */
export interface Outcome {
  readonly objectives: Readonly<Record<string, number>>;
  readonly constraints?: Readonly<Record<string, number>>;
}

/** An evaluation that failed, and why. */
export interface Failure {
  readonly error: string;
}

/** Which way an objective is better. */
export type Sense = "minimise" | "maximise";

/** What is searched: variables, objectives, constraints. Enough for asking and telling. */
export interface SearchSpace {
  readonly variables: Readonly<Record<string, Variable>>;
  readonly objectives: Readonly<Record<string, Sense>>;
  /** Names of constraints; a value above 0 is a violation. */
  readonly constraints?: readonly string[];
}

/** A search space with the function to search by: one point at a time, or a generation at a time. */
export interface SearchProblem extends SearchSpace {
  readonly evaluate?: (point: SearchPoint) => Outcome;
  readonly evaluateAll?: (points: readonly SearchPoint[]) => readonly (Outcome | Failure)[];
}

/** When a search with an epsilon archive starts anew from its archive (Kollat and Reed 2006). */
export interface RestartOptions {
  /** Generations after which progress is looked at; default 20. */
  readonly window?: number;
  /** Epsilon progress in a window, as a share of the archive, below which it starts anew; default 0.1. */
  readonly progress?: number;
  /** Population for each archived point after a restart (NSGA-II); 1 / ratio is the share injected from the archive. Default 4. */
  readonly ratio?: number;
  /** Bounds of the population after restarts; default 20 and 1,000. */
  readonly least?: number;
  readonly most?: number;
}

/** How to search. Any key not named here is an error. */
export interface SearchOptions {
  /** Points a generation; default 100 (NSGA-III: as many as reference points, rounded up to a multiple of 4). */
  readonly population?: number;
  /** Evaluations in all. */
  readonly evaluations: number;
  /** 32-bit whole number; default 1. */
  readonly seed?: number;
  /** Resolution of the archive: the difference in each objective that matters, in its own unit. */
  readonly epsilons?: number | Readonly<Record<string, number>>;
  readonly restarts?: boolean | RestartOptions;
  /** Probability that a pair of parents is crossed at all; default 1. */
  readonly crossoverProbability?: number;
  /** Distribution index of simulated binary crossover; default 15 (NSGA-III: 30). */
  readonly crossoverIndex?: number;
  /** Probability that a variable is mutated; default 1 / number of variables. */
  readonly mutationProbability?: number;
  /** Distribution index of polynomial mutation; default 20. */
  readonly mutationIndex?: number;
  /** NSGA-II: who goes when a front is too large: by nearest neighbours, again after each (default), or once by crowding distance (the rule of 2002). */
  readonly pruning?: "neighbours" | "crowding";
  /** NSGA-III: divisions of the outer and, where given, the inner layer of reference points. */
  readonly divisions?: readonly [number] | readonly [number, number];
  /** Points of the first generation: strategies already known. */
  readonly start?: readonly SearchPoint[];
  /** Reference point of the hypervolume, in the units of the objectives; default: the worst of each objective in the first generation. */
  readonly reference?: Readonly<Record<string, number>>;
  /** Generations between two hypervolumes in `progress`; 0: only the last. Default 1, from four objectives on 10. */
  readonly hypervolumeEvery?: number;
}

/** A point that was evaluated. */
export interface Found {
  readonly point: SearchPoint;
  readonly objectives: Readonly<Record<string, number>>;
  readonly constraints: Readonly<Record<string, number>>;
}

/** A point whose evaluation failed. */
export interface FailedPoint {
  readonly generation: number;
  readonly point: SearchPoint;
  readonly message: string;
}

/** How far a search was after a generation. */
export interface ProgressRow {
  readonly generation: number;
  readonly evaluations: number;
  readonly population: number;
  /** Share of the population that violates nothing. */
  readonly feasible: number;
  /** Points in the archive. */
  readonly archive: number;
  /** Volume that the archive dominates, up to the reference point, in the product of the objectives' units; null where it was not asked for. */
  readonly hypervolume: number | null;
  /** Points that took a box no other point of the archive held, so far; null without epsilons. */
  readonly epsilonProgress: number | null;
  readonly restarts: number;
}

/** What a search found. */
export interface SearchResult {
  readonly method: "nsga2" | "nsga3";
  readonly seed: number;
  readonly objectives: Readonly<Record<string, Sense>>;
  /** With epsilons: the epsilon archive of all points seen; without: what is not dominated in the last population. Empty if nothing feasible was found. */
  readonly archive: readonly Found[];
  /** The last population, infeasible points included, failed ones not. */
  readonly population: readonly Found[];
  readonly progress: readonly ProgressRow[];
  readonly failed: readonly FailedPoint[];
  readonly generations: number;
  readonly evaluations: number;
  /** Reference point of the hypervolumes; null while nothing feasible was found and none was given. */
  readonly reference: Readonly<Record<string, number>> | null;
  /** Of the archive; null without reference point. */
  readonly hypervolume: number | null;
}
