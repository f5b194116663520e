import { lookup } from "../case/lookup.ts";
import type { Duty } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import { latest } from "./latest.ts";
import type { RuleReading, SocietyResult } from "./types.ts";
import { inWords, readingOf, times } from "./wording.ts";

/** The rules of calling on allies, and what about them is not modelled. */
export interface Assistance {
  readonly rules: readonly RuleReading[];
  readonly notModelled: SocietyResult["notModelled"];
}

/**
 * What a duty of assistance is good for against a threat at home: how often help would come, `rate of the threat x chance that it is asked for x share
 * of requests that were answered with forces`, a year. Figures on the duty: `executed` of the threat; `chance` of the threat under a view, whose
 * `of` is a mechanism (the call still works) or `without` (it does not). What the help is worth has no number.
 */
export function assistanceOf(kase: Case): Assistance {
  const found = kase.duties.flatMap((duty) => answeredOf(kase, duty).map((figure) => ({ duty, figure })));
  return {
    rules: found.flatMap(({ duty, figure }) => ruleOf(kase, duty, figure) ?? []),
    notModelled: found.map(({ duty, figure }) => ({
      what: `What help is worth: ${duty.title} (${titleOf(kase, figure.of)})`,
      why: "It came once; how it would have gone without is not on record, so neither days nor money can be put on it.",
    })),
  };
}

function answeredOf(kase: Case, duty: Duty): Figure[] {
  const figures = lookup(kase).allFigures(`duty:${duty.id}`, "executed");
  return figures.filter((one) => one.use && kase.threats.some((threat) => threat.id === one.of));
}

function ruleOf(kase: Case, duty: Duty, answered: Figure): RuleReading | null {
  const chances = lookup(kase)
    .allFigures(`duty:${duty.id}`, "chance")
    .filter((one) => one.use);
  const mechanism = kase.mechanisms.find((one) => chances.some((chance) => chance.of === one.id));
  const rate = latest(lookup(kase).figures(`threat:${answered.of}`, "rate"));
  const asked = chances.find((one) => one.of === mechanism?.id);
  const notAsked = chances.find((one) => one.of === "without");
  if (!rate || !mechanism || !asked || !notAsked) return null;
  const comes = (chance: Figure): ReturnType<typeof times> =>
    times(times(readingOf(rate), readingOf(chance)), readingOf(answered));
  const on = comes(asked);
  const off = comes(notAsked);
  return {
    id: `help-${duty.id}`,
    title: `How often allies would come: ${duty.title} (${titleOf(kase, answered.of)})`,
    unit: "1/y",
    on,
    off,
    mechanism: mechanism.id,
    claims: claimsOf(kase, duty, mechanism.claims),
    says: `${inWords(on)} times a year if the call still works, ${inWords(off)} if those days are gone. That is how often the option would be used, not what it is worth.`,
  };
}

/** Claims of the mechanism and of the contradictions the duty is about, each once. */
function claimsOf(kase: Case, duty: Duty, own: readonly string[]): string[] {
  const quarrels = kase.conflicts.filter((one) => duty.conflicts.includes(one.id)).flatMap((one) => one.claims);
  return [...new Set([...own, ...quarrels])];
}

function titleOf(kase: Case, threat: string): string {
  return kase.threats.find((one) => one.id === threat)?.title ?? threat;
}
