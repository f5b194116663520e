import type { Reading } from "../alignment/types.ts";
import type { Mechanism, Reaction } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import type { SwitchSet } from "../mechanism/types.ts";
import { hazardFactor } from "./hazard-factor.ts";
import { rateNow } from "./rate-now.ts";
import { elsewhereOf, stakeLevel, stakesOf } from "./stakes.ts";
import type { Deterrence, Deterrent, ExtremeHazard, RuleReading } from "./types.ts";
import { inWords, readingOf, times, twoDigits } from "./wording.ts";

export interface DeterrenceOptions {
  /** Which mechanisms are on; left out: all of them. */
  readonly switches?: Pick<SwitchSet, "on">;
}

/**
 * What holds off an extreme reaction, such as an incursion: its hazard a year, times `exp(strength x (cause - reference))` for each mechanism of
 * form `hazard` that is on. Each is shown on and off; the conclusion turns with the switches. One state's record cannot tell the two apart.
 */
export function deterrenceOf(kase: Case, options: DeterrenceOptions = {}): Deterrence {
  const extremes = kase.reactions.filter((reaction) => reaction.register === "extreme");
  const hazards = extremes.map((reaction) => hazardOf(kase, reaction, options));
  const mechanisms = new Map(kase.mechanisms.map((mechanism) => [mechanism.id, mechanism]));
  const level = stakeLevel(kase, `case:${kase.id}`);
  return {
    stakes: stakesOf(kase),
    level: level ? readingOf(level) : null,
    elsewhere: elsewhereOf(kase),
    hazards,
    rules: hazards.flatMap((hazard) =>
      hazard.deterrents.map((one) => ruleOf(hazard, one, mechanisms.get(one.mechanism)!)),
    ),
    notModelled: hazards.flatMap(({ title, base, deterrents }) => [
      ...(base ? [] : [{ what: title, why: "No figure says how often it happens." }]),
      ...deterrents.flatMap((one) =>
        one.factor ? [] : [{ what: `${one.title} (${one.mechanism})`, why: one.missing }],
      ),
    ]),
  };
}

function hazardOf(kase: Case, reaction: Reaction, { switches }: DeterrenceOptions): ExtremeHazard {
  const base = rateNow(kase, reaction);
  const deterrents = kase.mechanisms
    .filter((one) => one.form === "hazard" && one.effect === `reaction:${reaction.id}`)
    .map((one) => deterrentOf(kase, one, switches?.on.has(one.id) ?? true));
  const working = deterrents.flatMap((one) => (one.on && one.factor ? [one.factor] : []));
  const hazard = base && working.reduce(times, base);
  const { id, title, sender } = reaction;
  return {
    reaction: id,
    title,
    sender,
    base,
    hazard,
    deterrents,
    conclusion: conclude(kase, title, base, hazard, deterrents),
  };
}

function deterrentOf(kase: Case, mechanism: Mechanism, on: boolean): Deterrent {
  const { id, title } = mechanism;
  return { mechanism: id, title, ...hazardFactor(kase, mechanism), on };
}

function ruleOf(hazard: ExtremeHazard, deterrent: Deterrent, mechanism: Mechanism): RuleReading {
  const { base } = hazard;
  const on = base && deterrent.factor && times(base, deterrent.factor);
  return {
    id: `${hazard.reaction}-${deterrent.mechanism}`,
    title: `${hazard.title}: ${deterrent.title}`,
    unit: "1/y",
    on,
    off: base,
    mechanism: deterrent.mechanism,
    claims: mechanism.claims,
    says:
      on && base ? compared(on, base, deterrent) : `Not known how much: ${deterrent.missing || "no rate is stated."}`,
  };
}

function compared(on: Reading, off: Reading, { factor }: Deterrent): string {
  if (factor!.value === 1)
    return "Measured from today's level: it changes nothing today and works when that level moves. The strength is assumed.";
  const range = `${twoDigits(factor!.low!)} to ${twoDigits(factor!.high!)}`;
  return `With it at work ${inWords(on)} a year, without it ${inWords(off)}: it multiplies the hazard by ${twoDigits(factor!.value)} (${range}). The strength is assumed, not measured.`;
}

function conclude(
  kase: Case,
  title: string,
  base: Reading | null,
  hazard: Reading | null,
  all: readonly Deterrent[],
): string {
  if (!base || !hazard)
    return `${title}: how likely it is, is not known; nothing can be concluded about what deters it.`;
  const working = all.filter((one) => one.on && one.factor && one.factor.value !== 1).map((one) => one.mechanism);
  if (working.length === 0) {
    return `${title}: ${inWords(base)} a year. Nothing that is switched on lowers it today: that outsiders' stakes deter has no weight here.`;
  }
  const course = hazard.value < base.value ? "less" : "more";
  const others = elsewhereOf(kase).map((one) => `${one.name} (${twoDigits(one.level.value)} of output)`);
  const counter =
    others.length === 0 ? "" : ` Stakes stood elsewhere too and did not prevent an attack: ${others.join(", ")}.`;
  return `${title}: ${inWords(hazard)} a year with ${working.join(", ")} at work, ${course} likely than without (${inWords(base)}). The strength is assumed, not measured.${counter}`;
}
