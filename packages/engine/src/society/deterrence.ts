import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { Mechanism, Reaction } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import type { SwitchSet } from "../mechanism/types.ts";
import { hazardFactor } from "./hazard-factor.ts";
import { latest } from "./latest.ts";
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
    rules: hazards.flatMap((hazard) => hazard.deterrents.map((one) => ruleOf(hazard, one, mechanisms.get(one.mechanism)!))),
    notModelled: hazards.flatMap(({ title, base, deterrents }) => [
      ...(base ? [] : [{ what: title, why: "No figure says how often it happens." }]),
      ...deterrents.flatMap((one) => (one.factor ? [] : [{ what: `${one.title} (${one.mechanism})`, why: one.missing }])),
    ]),
  };
}

function hazardOf(kase: Case, reaction: Reaction, { switches }: DeterrenceOptions): ExtremeHazard {
  const figure = latest(lookup(kase).allFigures(`reaction:${reaction.id}`, "rate").filter((one) => one.use));
  const base = figure ? readingOf(figure) : null;
  const deterrents = kase.mechanisms
    .filter((one) => one.form === "hazard" && one.effect === `reaction:${reaction.id}`)
    .map((one) => deterrentOf(kase, one, switches?.on.has(one.id) ?? true));
  const working = deterrents.flatMap((one) => (one.on && one.factor ? [one.factor] : []));
  const hazard = base && working.reduce(times, base);
  const { id, title, sender } = reaction;
  return { reaction: id, title, sender, base, hazard, deterrents, conclusion: conclude(title, base, hazard, deterrents) };
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
    says: on && base ? compared(on, base, deterrent) : `Not known how much: ${deterrent.missing || "no rate is stated."}`,
  };
}

function compared(on: Reading, off: Reading, { factor }: Deterrent): string {
  const range = `${twoDigits(factor!.low!)} to ${twoDigits(factor!.high!)}`;
  return `With it at work ${inWords(on)} a year, without it ${inWords(off)}: it multiplies the hazard by ${twoDigits(factor!.value)} (${range}). The strength is assumed, not measured.`;
}

function conclude(title: string, base: Reading | null, hazard: Reading | null, deterrents: readonly Deterrent[]): string {
  if (!base || !hazard) return `${title}: how likely it is, is not known; nothing can be concluded about what deters it.`;
  const working = deterrents.filter((one) => one.on && one.factor);
  if (working.length === 0) {
    return `${title}: ${inWords(base)} a year, and what outsiders have at stake lowers nothing: the argument that it deters has no weight here.`;
  }
  const names = working.map((one) => one.mechanism).join(", ");
  const course = hazard.value < base.value ? "less" : hazard.value > base.value ? "more" : "as";
  const than = course === "as" ? "likely as without" : "likely than without";
  return `${title}: ${inWords(hazard)} a year with ${names} at work, ${course} ${than} (${inWords(base)}); this rests on an assumed strength.`;
}
