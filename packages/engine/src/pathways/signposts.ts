import { unknown } from "../change/kind.ts";
import { optionsOf } from "../design/known-keys.ts";
import { limitWords, percent } from "../discover/sentence.ts";
import type { Limit, NumberLimit } from "../discover/types.ts";
import { RequestError } from "../simulate/run.ts";
import type { Trigger, Watched } from "./alarm.ts";
import { bestTrigger } from "./best-trigger.ts";
import { type TriggerSkill, triggerSkill } from "./trigger-skill.ts";

/** Something that can be observed and says how an input stands: offset + scale * input, in a unit of its own. */
export interface Indicator {
  readonly id: string;
  /** Name of the input. */
  readonly of: string;
  readonly label?: string;
  readonly unit?: string;
  /** Default 1; not 0. */
  readonly scale?: number;
  /** Default 0. */
  readonly offset?: number;
  /** Its readings, one for each future and time, future by future. */
  readonly signal?: Float64Array;
}

/** Futures that indicators are held against. */
export interface SignpostFutures extends Omit<Watched, "signal"> {
  readonly falseAlarmCap?: number;
}

/** What to watch, and from which value on a future is in the box where the strategy fails. */
interface Signpost {
  readonly indicator: string;
  readonly input: string;
  readonly unit: string;
  /** From the border of the box, in the indicator's unit; null for labels. */
  readonly trigger: Trigger | null;
  /** Labels of the box; empty for numbers. */
  readonly labels: readonly string[];
  /** How well that trigger does over the futures; null without readings. */
  readonly skill: TriggerSkill | null;
  /** The best trigger of this indicator under the cap on false alarms; null without readings, for a box closed on both sides, or if none warns. */
  readonly best: TriggerSkill | null;
  readonly sentence: string;
}

/** Signposts of a box, with the restricted inputs that no indicator shows. */
export interface Signposts {
  readonly signposts: readonly Signpost[];
  readonly unwatched: readonly string[];
}

/**
 * From the limits of a discovered box: which indicator to watch and which value of it is a trigger; with futures, how often it warns in time and how often in
 * vain. Throws {@link RequestError}.
 */
export function signposts(
  limits: readonly Limit[],
  indicators: readonly Indicator[],
  futures?: SignpostFutures,
): Signposts {
  if (futures) optionsOf("signposts", futures, ["times", "failsAt", "leadTime", "falseAlarmCap"]);
  check(indicators);
  const found = limits.flatMap((limit) =>
    indicators
      .filter((indicator) => indicator.of === limit.input)
      .map((indicator) => signpostOf(limit, indicator, futures)),
  );
  const unwatched = limits.map(({ input }) => input).filter((input) => !indicators.some(({ of }) => of === input));
  return { signposts: found, unwatched };
}

function signpostOf(limit: Limit, indicator: Indicator, futures: SignpostFutures | undefined): Signpost {
  const { id, signal, unit = "", label = id } = indicator;
  const named = { indicator: id, input: limit.input, unit };
  if ("labels" in limit)
    return {
      ...named,
      trigger: null,
      labels: limit.labels,
      skill: null,
      best: null,
      sentence: `watch ${limitWords(limit, { label })}`,
    };
  const trigger = triggerOf(limit, indicator);
  if (trigger === null)
    throw new RequestError([`the limits on input \`${limit.input}\` restrict neither end: leave it out`]);
  const watched =
    futures && signal
      ? { times: futures.times, failsAt: futures.failsAt, leadTime: futures.leadTime ?? 0, signal }
      : null;
  const skill = watched && triggerSkill({ ...watched, trigger });
  const side = trigger.below === undefined ? "above" : "below";
  const closed = trigger.above !== undefined && trigger.below !== undefined;
  const falseAlarmCap = futures?.falseAlarmCap ?? 0.1;
  const best = watched && !closed ? bestTrigger({ ...watched, side, falseAlarmCap }).best : null;
  return { ...named, trigger, labels: [], skill, best, sentence: sentenceOf(label, unit, trigger, skill) };
}

/** The border of the box as the indicator reads it; a falling indicator turns it round. */
function triggerOf(
  { low, high, lowRestricted, highRestricted }: NumberLimit,
  { scale = 1, offset = 0 }: Indicator,
): Trigger | null {
  const reads = (value: number): number => offset + scale * value;
  const ends: { above?: number; below?: number } = {};
  if (lowRestricted) ends[scale > 0 ? "above" : "below"] = reads(low);
  if (highRestricted) ends[scale > 0 ? "below" : "above"] = reads(high);
  return lowRestricted || highRestricted ? ends : null;
}

function sentenceOf(label: string, unit: string, { above, below }: Trigger, skill: TriggerSkill | null): string {
  const value = (end: number): string => `${Number(end.toPrecision(3))}${unit ? ` ${unit}` : ""}`;
  const ends = [
    above === undefined ? "" : `at ${value(above)} or more`,
    below === undefined ? "" : `at ${value(below)} or less`,
  ];
  const watch = `watch ${label}: the alarm is ${ends.filter(Boolean).join(" and ")}`;
  if (skill?.hitRate == null) return skill ? `${watch}; no future fails, so that it cannot be tried` : watch;
  const vain =
    skill.falseAlarmRate === null
      ? ""
      : `, and is raised in vain in ${percent(skill.falseAlarmRate.value)} of those that do not fail`;
  const warning = skill.medianWarning === null ? "" : `, in the middle one ${skill.medianWarning} ahead`;
  return `${watch}; it comes in time in ${percent(skill.hitRate.value)} of the futures that fail${warning}${vain}`;
}

function check(indicators: readonly Indicator[]): void {
  const problems: string[] = [];
  const keys = ["id", "of", "label", "unit", "scale", "offset", "signal"];
  for (const indicator of indicators) {
    const { id, scale = 1, offset = 0 } = indicator;
    for (const key of Object.keys(indicator))
      if (!keys.includes(key)) problems.push(`indicator \`${id}\`: ${unknown("key", key, keys)}`);
    if (!(Number.isFinite(scale) && scale !== 0))
      problems.push(`indicator \`${id}\`: \`scale\` must be a finite number other than 0`);
    if (!Number.isFinite(offset)) problems.push(`indicator \`${id}\`: \`offset\` must be a finite number`);
  }
  if (problems.length > 0) throw new RequestError(problems);
}
