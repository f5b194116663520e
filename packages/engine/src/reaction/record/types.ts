/** Events counted in the days after a move, and in all other days. */
export interface RecordRow {
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

/** The same table under another convention or with one event less: how much hangs on it. */
export interface ExposureVariant {
  readonly says: string;
  readonly rows: readonly RecordRow[];
}

/** How often a sender acted in a period. */
export interface BaseRate {
  readonly sender: string;
  /** Id of the reaction whose precedents are counted, and which of its rates (calm, war); empty: every act of pressure of the sender. */
  readonly reaction: string;
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly events: number;
  /** Events a year of 365.25 days, with the exact 95 % interval of a Poisson count. */
  readonly perYear: number;
  readonly low: number;
  readonly high: number;
  /** Ids of the events. */
  readonly counted: readonly string[];
}

/** What became of what was announced or begun. */
export interface ExecutionRecord {
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly unknown: number;
}

/** A coefficient fitted to the record by maximum likelihood. */
export interface FittedHazard {
  /** Does the base rate change with the regime? */
  readonly with: "regime" | "no regime";
  /** Days in which the memory of a move halves. */
  readonly halfLife: number;
  /** Log hazard per unit of the decayed severity of moves; the 95 % interval is that of the profile likelihood, null where it has no end. */
  readonly provocation: number;
  readonly low: number | null;
  readonly high: number | null;
  /** From the curvature of the log likelihood. */
  readonly standardError: number;
}

/** A forecast of the hazard on years it was not fitted on, against a constant rate. */
export interface SkillRow {
  readonly with: "regime" | "no regime";
  readonly from: string;
  readonly to: string;
  /** Days of the windows in which an act is forecast or not. */
  readonly windowDays: number;
  readonly windows: number;
  /** Windows in which an act was seen. */
  readonly hits: number;
  readonly brier: number;
  readonly brierConstant: number;
  /** 1 - brier / brierConstant: positive is better than a constant rate. */
  readonly skill: number;
  readonly says: string;
}

/** Kolmogorov-Smirnov test of the rescaled times between acts against a uniform law. */
export interface Rescaling {
  readonly with: "regime" | "no regime" | "constant rate";
  readonly distance: number;
  /** A distance beyond it has less than 5 % probability if the hazard is right and was not fitted to the same acts. */
  readonly bound: number;
  readonly n: number;
}

/** What of the case the record is read over. */
export interface RecordPlan {
  readonly sender: string;
  /** First day; where the regime begins (empty: one regime); first day after the record. */
  readonly from: string;
  readonly regime: string;
  readonly to: string;
  /** The fit that is put to the test sees only days before. */
  readonly trainTo: string;
  /** Days after a move that count as exposed. */
  readonly windows: readonly number[];
  /** Days in which the memory of a move halves; the first is the one in use. */
  readonly halfLives: readonly number[];
  readonly skillWindows: readonly number[];
}

/** The record of moves and pressure, computed from the case's coded events and nothing else. */
export interface ReactionRecord {
  readonly sender: string;
  readonly plan: RecordPlan;
  /** Ids of the moves away from the sender and of its acts of pressure, by day. */
  readonly moves: readonly string[];
  readonly episodes: readonly string[];
  /** Acts the case knows that the tables leave out (coded as not counting), within the period. */
  readonly leftOut: readonly string[];
  readonly exposure: readonly RecordRow[];
  readonly variants: readonly ExposureVariant[];
  readonly rates: readonly BaseRate[];
  readonly executed: ExecutionRecord;
  readonly pretexts: readonly { readonly pretext: string; readonly events: readonly string[] }[];
  readonly fitted: readonly FittedHazard[];
  readonly skill: readonly SkillRow[];
  readonly rescaling: readonly Rescaling[];
  readonly notes: readonly string[];
}
