import { bernoulli, categorical, logNormal } from "../design/variates.ts";
import { readSlot, withinRange } from "../futures/slots.ts";
import type { Act } from "../futures/types.ts";
import type { Day } from "../quantity/dates.ts";
import type { InstrumentModel, ReactionModel } from "./model.ts";

/** What a mark is drawn for, after 0 and 1 for its moment: each has a stream of its own, so that one more mark never moves another. */
const MARKS = {
  instrument: 2,
  executed: 3,
  effect: 4,
  duration: 5,
  licence: 6,
  attributed: 7,
  renewal: 8,
} as const;

/** Draws a number in (0, 1) for a purpose of one act. */
export type MarkDraw = (purpose: number) => number;

/** The longest act that is followed, days: the record of decrees knows three years and more; nothing past the window counts. */
export const LONGEST_DAYS = 3650;

/** How much each instrument of a reaction is used: its weight times dependence in its channel. */
export function instrumentWeights(
  { instruments }: ReactionModel,
  values: ReadonlyMap<string, number>,
  channelWeight: (instrument: InstrumentModel) => number,
): readonly number[] {
  return instruments.map((one) => readSlot(one.weight, values) * channelWeight(one));
}

/**
 * The marks of an act (MODEL D): instrument by its weight, carried out or not, size of the effect within its range,
 * length log-normal about its median, met by a licence or not, taken for pressure or not.
 */
export function actOf(
  model: ReactionModel,
  day: Day,
  values: ReadonlyMap<string, number>,
  weights: readonly number[],
  draw: MarkDraw,
): Act {
  const { reaction, instruments } = model;
  const some = weights.some((weight) => weight > 0);
  const chosen = some ? instruments[categorical(draw(MARKS.instrument), weights)]! : undefined;
  const attributed = bernoulli(draw(MARKS.attributed), readSlot(model.attributed, values, 1));
  const head = { reaction: reaction.id, sender: reaction.sender, day, attributed };
  if (!chosen) return { ...head, instrument: "", channel: "", pretext: "", days: 0, executed: true, effect: 0 };
  const { instrument } = chosen;
  const executed = bernoulli(draw(MARKS.executed), readSlot(chosen.executed, values));
  const licensed = executed ? licensedDays(chosen, values, draw) : 0;
  const spread = readSlot(chosen.spread, values);
  const days = Math.min(
    LONGEST_DAYS,
    Math.max(1, Math.round(logNormal(draw(MARKS.duration), readSlot(chosen.duration, values), spread))),
  );
  return {
    ...head,
    instrument: instrument.id,
    channel: instrument.channel,
    pretext: instrument.pretext,
    days,
    executed,
    effect: executed ? (chosen.effect ? withinRange(chosen.effect.figure, draw(MARKS.effect)) : 1) : 0,
    ...(licensed > 0 ? { licensedUntil: day + Math.min(licensed, days) } : {}),
  };
}

/** Days a licence holds the act off: none, one term, or as many terms as are renewed in time. */
function licensedDays({ licence }: InstrumentModel, values: ReadonlyMap<string, number>, draw: MarkDraw): number {
  if (licence === null || !bernoulli(draw(MARKS.licence), readSlot(licence.sameDay, values))) return 0;
  const term = Math.round(readSlot(licence.term, values, LONGEST_DAYS));
  const renewal = readSlot(licence.renewal, values, 1);
  let held = term;
  for (let n = 0; held < LONGEST_DAYS && bernoulli(draw(MARKS.renewal + n), renewal); n++) held += term;
  return held;
}
