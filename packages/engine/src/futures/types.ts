import type { Day } from "../quantity/dates.ts";

/** One point of the uncertain figures, with the key of its random streams. Future i of a seed is the same on any machine. */
export interface Future {
  readonly seed: number;
  readonly index: number;
  /** Drawn values by figure id; figures not named hold their central value. */
  readonly values: ReadonlyMap<string, number>;
}

/** An act of a reaction, with its marks. */
export interface Act {
  readonly reaction: string;
  readonly sender: string;
  readonly instrument: string;
  readonly channel: string;
  readonly day: Day;
  /** Length, days. */
  readonly days: number;
  readonly executed: boolean;
  /** Share of the instrument's full effect; 0 where not executed or shielded by a licence. */
  readonly effect: number;
  readonly pretext: string;
  /** It was met by a licence, which lapses on this day; absent: no licence. */
  readonly licensedUntil?: Day;
  /** The focal state's public takes it for pressure rather than for what it is called. */
  readonly attributed: boolean;
}

/** A future run month by month. Arrays have one entry per month. */
export interface FutureTrace {
  readonly theory: string;
  readonly strategy: string;
  readonly announced: boolean;
  readonly future: number;
  /** First day of each month, ISO. */
  readonly months: readonly string[];
  readonly acts: readonly Act[];
  /** Levels of variables at the end of each month, by id. */
  readonly variables: Readonly<Record<string, Float64Array>>;
  /** Hazard of each reaction at the start of each month, acts a year. */
  readonly hazards: Readonly<Record<string, Float64Array>>;
  /** Gross export value and tonnes not exported because of acts, whoever acted: USD million (goods outside the network too) and kt a month. */
  readonly lossUsdM: Float64Array;
  readonly lossKt: Float64Array;
  /** Export value of the network as it went, USD million a month. */
  readonly exportUsdM: Float64Array;
}
