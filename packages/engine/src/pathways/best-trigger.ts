import { optionsOf } from "../design/known-keys.ts";
import { RequestError } from "../simulate/run.ts";
import { checkWatched, lastTime, rowOf, type Trigger, usableFutures, type Watched } from "./alarm.ts";
import { skillOf, type TriggerSkill } from "./trigger-skill.ts";

/** What a trigger is looked for in. */
export interface BestTriggerRequest extends Watched {
  /** Whether a high or a low signal is the alarm. */
  readonly side: "above" | "below";
  /** Times in a row the signal must be beyond the trigger; default 1. */
  readonly inARow?: number;
  /** Largest share of futures that never fail which may have an alarm; default 0.1. */
  readonly falseAlarmCap?: number;
}

/** The best trigger and what others would give. */
export interface BestTrigger {
  /** Null if no trigger under the cap warns of any failure in time. */
  readonly best: TriggerSkill | null;
  /** Every trigger at which the hit rate changes, from the strictest on. */
  readonly curve: readonly {
    readonly trigger: number;
    readonly hitRate: number;
    readonly falseAlarmRate: number | null;
  }[];
}

const KEYS = ["times", "signal", "failsAt", "leadTime", "side", "inARow", "falseAlarmCap"];

/**
 * The trigger with the most hits whose false-alarm rate is at most the cap, and of those the strictest. Exact, not scanned on a grid: a future has an alarm
 * if and only if the strictest trigger its signal ever meets is at least as strict. Throws {@link RequestError}.
 */
export function bestTrigger(request: BestTriggerRequest): BestTrigger {
  const { side, inARow = 1, falseAlarmCap = 0.1 } = optionsOf("bestTrigger", request, KEYS);
  check(request);
  const sign = side === "above" ? 1 : -1;
  const { failing, safe } = levels(request, sign, inARow);
  const curve: { trigger: number; hitRate: number; falseAlarmRate: number | null }[] = [];
  let [alarmed, best] = [0, null as number | null];
  for (const [i, level] of failing.entries()) {
    if (level === failing[i + 1] || level === Number.NEGATIVE_INFINITY) continue;
    while (alarmed < safe.length && safe[alarmed]! >= level) alarmed++;
    const falseAlarmRate = safe.length === 0 ? null : alarmed / safe.length;
    curve.push({ trigger: sign * level, hitRate: (i + 1) / failing.length, falseAlarmRate });
    if ((falseAlarmRate ?? 0) <= falseAlarmCap) best = sign * level;
  }
  const held = inARow === 1 ? {} : { inARow };
  const trigger = (value: number): Trigger =>
    side === "above" ? { above: value, ...held } : { below: value, ...held };
  return { best: best === null ? null : skillOf(request, trigger(best)), curve };
}

/** The strictest trigger met in time in each failing future, and ever in each other one, strictest first; minus infinity if none is. */
function levels(
  request: BestTriggerRequest,
  sign: number,
  inARow: number,
): { failing: Float64Array; safe: Float64Array } {
  const { times, signal, failsAt, leadTime = 0 } = request;
  const [failing, safe]: [number[], number[]] = [[], []];
  for (const future of usableFutures(request)) {
    const fails = failsAt[future]!;
    const row = rowOf(signal, future, times.length);
    const level = strictest(
      row,
      times,
      fails === null ? Number.POSITIVE_INFINITY : lastTime(fails, leadTime),
      sign,
      inARow,
    );
    (fails === null ? safe : failing).push(level);
  }
  return { failing: Float64Array.from(failing).sort().reverse(), safe: Float64Array.from(safe).sort().reverse() };
}

/** The largest level that the signal (times sign) keeps to for so many times in a row, not later than `until`. */
function strictest(row: Float64Array, times: readonly number[], until: number, sign: number, inARow: number): number {
  let level = Number.NEGATIVE_INFINITY;
  for (let t = inARow - 1; t < row.length && times[t]! <= until; t++) {
    let least = Number.POSITIVE_INFINITY;
    for (let i = t - inARow + 1; i <= t; i++) least = Math.min(least, sign * row[i]!);
    level = Math.max(level, least);
  }
  return level;
}

function check(request: BestTriggerRequest): void {
  const { side, inARow = 1, falseAlarmCap = 0.1 } = request;
  checkWatched(request, inARow);
  const problems: string[] = [];
  if (side !== "above" && side !== "below")
    problems.push(`\`side\` must be "above" or "below", not ${JSON.stringify(side)}`);
  if (!(falseAlarmCap >= 0 && falseAlarmCap <= 1))
    problems.push(`\`falseAlarmCap\` must be from 0 to 1, not ${falseAlarmCap}`);
  if (problems.length > 0) throw new RequestError(problems);
}
