import { optionsOf } from "../design/known-keys.ts";
import { RequestError } from "../simulate/run.ts";
import { alarmTime, checkWatched, lastTime, rowOf, type Trigger, usableFutures, type Watched } from "./alarm.ts";
import { finite, spreadOf } from "./times.ts";

/** Half the width of a normal 95 % interval, in standard deviations. */
const Z = 1.959963984540054;

/** A share with Wilson's 95 % interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How well a trigger tells futures that fail from those that do not, in time (Raso et al. 2019). Counts are of futures. */
export interface TriggerSkill {
  readonly trigger: Trigger;
  /** Failing futures with an alarm early enough. */
  readonly hits: number;
  /** Failing futures without one; `late` of them had an alarm too late. */
  readonly misses: number;
  readonly late: number;
  /** Futures that never fail, with an alarm and without. */
  readonly falseAlarms: number;
  readonly correctRejections: number;
  /** Futures left out: their run failed. */
  readonly leftOut: number;
  /** Hits of failing futures; null if none fails. */
  readonly hitRate: Share | null;
  /** False alarms of futures that never fail; null if all fail. */
  readonly falseAlarmRate: Share | null;
  /** Hits of all alarms in time: how often an alarm is right; null without alarms. */
  readonly precision: Share | null;
  /** Time from alarm to failure, in the middle failing future that had an alarm before it failed. */
  readonly medianWarning: number | null;
  /** By future: the time of the alarm; null without, NaN where it was left out. */
  readonly alarms: readonly (number | null)[];
}

/** Holds a trigger against futures. Throws {@link RequestError}. */
export function triggerSkill(request: Watched & { readonly trigger: Trigger }): TriggerSkill {
  const { trigger } = optionsOf("triggerSkill", request, ["times", "signal", "failsAt", "leadTime", "trigger"]);
  checkTrigger(trigger);
  checkWatched(request, trigger.inARow);
  return skillOf(request, trigger);
}

/** The same for a request that was checked. */
export function skillOf(watched: Watched, trigger: Trigger): TriggerSkill {
  const { times, signal, failsAt, leadTime = 0 } = watched;
  const usable = usableFutures(watched);
  const alarms: (number | null)[] = failsAt.map(() => Number.NaN);
  let [hits, misses, late, falseAlarms, correctRejections] = [0, 0, 0, 0, 0];
  const warnings: number[] = [];
  for (const future of usable) {
    const alarm = alarmTime(trigger, rowOf(signal, future, times.length), times);
    const fails = failsAt[future]!;
    alarms[future] = alarm;
    if (fails === null) alarm === null ? correctRejections++ : falseAlarms++;
    else if (alarm !== null && alarm <= lastTime(fails, leadTime)) hits++;
    else {
      misses++;
      if (alarm !== null) late++;
    }
    if (fails !== null && alarm !== null && alarm <= fails) warnings.push(fails - alarm);
  }
  return {
    ...{ trigger, hits, misses, late, falseAlarms, correctRejections, leftOut: failsAt.length - usable.length },
    hitRate: shareOf(hits, hits + misses),
    falseAlarmRate: shareOf(falseAlarms, falseAlarms + correctRejections),
    precision: shareOf(hits, hits + falseAlarms),
    medianWarning: warnings.length === 0 ? null : spreadOf(Float64Array.from(warnings)).median,
    alarms,
  };
}

/** k of n with Wilson's (1927) interval; null of none. */
export function shareOf(k: number, n: number): Share | null {
  if (n === 0) return null;
  const [p, square] = [k / n, Z * Z];
  const middle = (p + square / (2 * n)) / (1 + square / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n))) / (1 + square / n);
  return { value: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

function checkTrigger(trigger: Trigger): void {
  optionsOf("trigger", trigger, ["above", "below", "inARow"]);
  const { above, below } = trigger;
  const numbers = [above, below].filter((value) => value !== undefined);
  if (numbers.length === 0 || !numbers.every((value) => finite(value) !== null && !Number.isNaN(value)))
    throw new RequestError(["a trigger needs `above` or `below`, a finite number"]);
  if (above !== undefined && below !== undefined && above > below)
    throw new RequestError([
      `no signal is at ${above} or more and at ${below} or less: exchange \`above\` and \`below\``,
    ]);
}
