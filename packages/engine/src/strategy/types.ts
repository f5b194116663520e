import type { Day } from "../quantity/dates.ts";

/** A number with its stated range. */
export interface Ranged {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** A lever of a strategy with its days: announced, standing, at its full effect. */
export interface ScheduledLever {
  readonly lever: string;
  readonly announced: Day;
  readonly stands: Day;
  readonly full: Day;
}

/** A signal on the day it is seen. */
export interface Move {
  readonly lever: string;
  readonly day: Day;
  readonly pole: string;
  readonly direction: "away" | "toward";
  readonly severity: number;
  /** Seen because it was announced: it could have been left out. */
  readonly announcement: boolean;
}

/** A shift of a variable: `by` in all, in equal parts from one day up to another; `to` is later than `from`. */
export interface Shift {
  readonly variable: string;
  readonly from: Day;
  readonly to: Day;
  readonly by: number;
}

/** What a lever or a strategy costs. */
export interface Cost {
  /** Once: what is built, and the price of a measure; USD million. Null: nothing of it is stated. */
  readonly costUsdM: Ranged | null;
  /** Every year from the day it stands: running what is built, and programmes; USD million a year. Null: nothing of it is stated. */
  readonly yearlyUsdM: Ranged | null;
  /** Levers and investments whose cost nobody states: it is not zero. */
  readonly uncosted: readonly string[];
}

/** A strategy as it unfolds, for one draw of its figures. */
export interface Schedule extends Cost {
  readonly strategy: string;
  /** In the order in which they begin. */
  readonly levers: readonly ScheduledLever[];
  /** In the grammar of changes, dated: what is built and permitted. */
  readonly changes: readonly string[];
  /** By day. */
  readonly moves: readonly Move[];
  readonly shifts: readonly Shift[];
}
