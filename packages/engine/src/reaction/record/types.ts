/** Events counted in the days after a move, and in all other days. */
export interface ExposureRow {
  /** Days after a move that count as exposed. */
  readonly days: number;
  readonly from: string;
  /** First day after the period. */
  readonly to: string;
  readonly exposedEvents: number;
  readonly exposedDays: number;
  readonly otherEvents: number;
  readonly otherDays: number;
  /** Rate ratio with its 95 % interval; null where a cell is empty. */
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How often a sender acted in a period. */
export interface BaseRate {
  readonly sender: string;
  readonly as: string;
  readonly from: string;
  readonly to: string;
  readonly events: number;
  readonly perYear: number;
  readonly low: number;
  readonly high: number;
  /** Ids of the events. */
  readonly counted: readonly string[];
}

/** What became of what was announced. */
export interface ExecutionRecord {
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly unknown: number;
}

/** A forecast of the hazard on years it was not fitted on, against a constant rate. */
export interface SkillRow {
  readonly from: string;
  readonly to: string;
  /** Days of the windows in which an act is forecast or not. */
  readonly windowDays: number;
  readonly windows: number;
  readonly brier: number;
  readonly brierConstant: number;
  /** 1 - brier / brierConstant: positive is better than a constant rate. */
  readonly skill: number;
  readonly says: string;
}

/** The record of moves and pressure, computed from the case's coded events and nothing else. */
export interface ReactionRecord {
  readonly sender: string;
  readonly moves: readonly string[];
  readonly episodes: readonly string[];
  readonly exposure: readonly ExposureRow[];
  readonly rates: readonly BaseRate[];
  readonly executed: ExecutionRecord;
  readonly pretexts: readonly { readonly pretext: string; readonly events: readonly string[] }[];
  /** Maximum-likelihood coefficient of recent moves on the record, log hazard per unit of severity, with its 95 % interval; with and without the regime. */
  readonly fitted: readonly {
    readonly with: "regime" | "no regime";
    readonly provocation: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly skill: readonly SkillRow[];
  /** Kolmogorov-Smirnov distance of the rescaled times from uniform, and the 95 % bound for so many. */
  readonly rescaling: { readonly distance: number; readonly bound: number; readonly n: number } | null;
  readonly notes: readonly string[];
}
