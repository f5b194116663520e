import { RequestError } from "../simulate/run.ts";
import { checkSeries, checkTimes } from "./series.ts";
import type { Dates } from "./times.ts";

/** When an alarm is raised: the signal is at `above` or more, and at `below` or less, where they are given. */
export interface Trigger {
  readonly above?: number;
  readonly below?: number;
  /** Times in a row it must be so; default 1. */
  readonly inARow?: number;
}

/** A signal that could be watched in each future, and when that future fails. */
export interface Watched {
  readonly times: readonly number[];
  /** One number for each future and time, future by future. */
  readonly signal: Float64Array;
  /** By future: when it fails; null: never; NaN: the run failed. */
  readonly failsAt: Dates;
  /** Time an answer takes: an alarm later than this before the failure is too late. Default 0. */
  readonly leadTime?: number;
}

/** The first time at which the trigger has held `inARow` times in a row; null if none. */
export function alarmTime(
  { above = -Infinity, below = Infinity, inARow = 1 }: Trigger,
  row: Float64Array,
  times: readonly number[],
): number | null {
  let held = 0;
  for (let t = 0; t < row.length; t++) {
    held = row[t]! >= above && row[t]! <= below ? held + 1 : 0;
    if (held >= inARow) return times[t]!;
  }
  return null;
}

/** The last time at which an answer that takes `leadTime` comes before the failure; a billionth of slack, as dates in parts of years are rounded. */
export function lastTime(fails: number, leadTime: number): number {
  return fails - leadTime + 1e-9;
}

/** The futures whose signal is whole and whose run did not fail. */
export function usableFutures({ times, signal, failsAt }: Watched): number[] {
  return failsAt
    .map((_, future) => future)
    .filter((future) => !Number.isNaN(failsAt[future] ?? 0) && !rowOf(signal, future, times.length).some(Number.isNaN));
}

/** The signal of one future. */
export function rowOf(signal: Float64Array, future: number, times: number): Float64Array {
  return signal.subarray(future * times, (future + 1) * times);
}

/** Throws {@link RequestError} if what is watched does not fit together. */
export function checkWatched({ times, signal, failsAt, leadTime = 0 }: Watched, inARow = 1): void {
  const problems: string[] = [];
  checkTimes(times, problems);
  checkSeries("the signal", signal, times, problems);
  if (problems.length === 0 && failsAt.length !== signal.length / times.length)
    problems.push(`the signal has ${signal.length / times.length} futures, but \`failsAt\` has ${failsAt.length}`);
  if (!(leadTime >= 0 && Number.isFinite(leadTime))) problems.push(`\`leadTime\` must be 0 or more, not ${leadTime}`);
  if (!Number.isInteger(inARow) || inARow < 1)
    problems.push(`\`inARow\` must be a whole number of at least 1, not ${inARow}`);
  if (problems.length > 0) throw new RequestError(problems);
}
