import { lookup } from "../case/lookup.ts";
import type { Reaction, Threat } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { deterrenceOf } from "./deterrence.ts";
import { latest } from "./latest.ts";
import { provokedRate } from "./provoked.ts";
import { rateNow } from "./rate-now.ts";
import type { Deterrence, RuleReading, ThreatReading } from "./types.ts";
import { inWords, readingOf } from "./wording.ts";

/** Severity of the move whose answer is shown: the middle of the scale from 1 to 5. */
const MOVE = 3;

type Rate = Omit<RuleReading, "id" | "title" | "unit" | "claims">;

/**
 * The register of threats, in the order of the case: severity (a coder's judgement), how often the record or a reaction has it, with and without the
 * mechanism that acts on it, what would be seen first. `rate` is null where nothing gives a number: such a threat is not modelled.
 */
export function threatsOf(kase: Case): ThreatReading[] {
  const deterrence = deterrenceOf(kase);
  return kase.threats.map((threat) => {
    const { id, title, imminence, indicators, claims, shocks } = threat;
    const severity = latest(lookup(kase).figures(`threat:${id}`, "severity"));
    const rate = rateOf(kase, threat, deterrence);
    return {
      threat: id,
      title,
      severity: severity ? readingOf(severity) : null,
      rate: rate && { id: `threat-${id}`, title, unit: "1/y", claims, ...rate },
      imminence,
      indicators,
      claims,
      shocks,
    };
  });
}

function rateOf(kase: Case, threat: Threat, deterrence: Deterrence): Rate | null {
  const reaction = kase.reactions.find((one) => one.id === threat.reaction);
  const fromReaction = reaction && rateOfReaction(kase, reaction, deterrence);
  if (fromReaction) return fromReaction;
  const figure = latest(lookup(kase).figures(`threat:${threat.id}`, "rate"));
  if (!figure) return null;
  const says = `From the record alone${countOf(kase, threat)}. No mechanism of the case acts on it, so it is the same on and off.`;
  return { on: readingOf(figure), off: readingOf(figure), mechanism: "", says };
}

/** How many events, in which years, in words: figure `evidence` of `events` on the threat. */
function countOf(kase: Case, threat: Threat): string {
  const figure = latest(lookup(kase).figures(`threat:${threat.id}`, "evidence", "events"));
  return figure ? `: ${figure.value} from ${figure.from} until ${figure.to}` : "";
}

function rateOfReaction(kase: Case, reaction: Reaction, deterrence: Deterrence): Rate | null {
  const extreme = deterrence.hazards.find((one) => one.reaction === reaction.id);
  if (extreme) {
    const mechanism = extreme.deterrents.map((one) => one.mechanism).join(" ");
    return { on: extreme.hazard, off: extreme.base, mechanism, says: extreme.conclusion };
  }
  const off = rateNow(kase, reaction);
  if (!off) return null;
  const on = provokedRate(kase, reaction, off, MOVE);
  if (!on) {
    const says = `${inWords(off)} a year. Nothing the focal state does acts on it in this case, so it is the same on and off.`;
    return { on: off, off, mechanism: "", says };
  }
  const says = `${inWords(off)} a year if moves provoke nothing; ${inWords(on)} in the days after a move of severity ${MOVE} if they do. The record does not tell which.`;
  return { on, off, mechanism: "provocation", says };
}
