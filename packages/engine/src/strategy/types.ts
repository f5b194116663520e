import type { Day } from "../quantity/dates.ts";

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

/** A shift of a variable: `by` in all, in equal parts between two days. */
export interface Shift {
  readonly variable: string;
  readonly from: Day;
  readonly to: Day;
  readonly by: number;
}

/** A strategy as it unfolds, for one draw of its figures. */
export interface Schedule {
  readonly strategy: string;
  readonly levers: readonly ScheduledLever[];
  /** In the grammar of changes, dated: what is built and permitted. */
  readonly changes: readonly string[];
  readonly moves: readonly Move[];
  readonly shifts: readonly Shift[];
  readonly costUsdM: { readonly low: number; readonly value: number; readonly high: number } | null;
}
