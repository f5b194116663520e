import { lookup } from "../../case/lookup.ts";
import type { Reaction } from "../../case/politics.ts";
import type { Case } from "../../case/types.ts";
import { dayOf, isoOf, yearOf } from "../../quantity/dates.ts";
import { rateStarts } from "./base-rates.ts";
import { episodesOf, movesAway } from "./coded-acts.ts";
import type { RecordPlan } from "./types.ts";

const WINDOWS = [30, 60, 90];
const SKILL_WINDOWS = [7, 30, 60, 90];
const HALF_LIFE = 60;
const YEARS_JUDGED = 2;

/**
 * What the record of a sender is read over. It begins with the first rate of the reaction that says most of periods (else with the year of
 * the first act that counts), changes regime where the reaction's next rate begins, and ends with the last whole year before the case's date.
 * The half-lives are the figure `decay` of the reaction and the ends of its range. Any part can be given instead.
 */
export function recordPlan(kase: Case, sender: string, given: Partial<RecordPlan> = {}): RecordPlan {
  const reaction = namedReaction(kase, sender);
  const starts = reaction ? rateStarts(kase, reaction.id) : [];
  const to = `${kase.asOf.slice(0, 4)}-01-01`;
  const decay = reaction ? lookup(kase).figures(`reaction:${reaction.id}`, "decay")[0] : undefined;
  const ends = decay ? [decay.value, decay.low ?? decay.value, decay.high ?? decay.value] : [HALF_LIFE];
  return {
    sender,
    from: starts[0] ? isoOf(starts[0].from) : firstYear(kase, sender, to),
    regime: starts[1] ? isoOf(starts[1].from) : "",
    to,
    trainTo: `${yearOf(dayOf(to)) - YEARS_JUDGED}-01-01`,
    windows: WINDOWS,
    halfLives: [...new Set(ends)],
    skillWindows: SKILL_WINDOWS,
    ...given,
  };
}

/** Of the sender's reactions with dated rates: one that moves away from it excite and that knows regimes, else one that knows regimes, else the first. */
function namedReaction(kase: Case, sender: string): Reaction | undefined {
  const dated = kase.reactions.filter((one) => one.sender === sender && rateStarts(kase, one.id).length > 0);
  const regimes = dated.filter((one) => one.regime !== "");
  return regimes.find((one) => one.excitedBy?.stock === "moves-away") ?? regimes[0] ?? dated[0];
}

function firstYear(kase: Case, sender: string, end: string): string {
  const days = [...movesAway(kase, sender), ...episodesOf(kase, sender)].map(({ day }) => day);
  return days.length === 0 ? `${yearOf(dayOf(end)) - 1}-01-01` : `${yearOf(Math.min(...days))}-01-01`;
}
