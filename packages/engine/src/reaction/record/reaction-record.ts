import type { Case } from "../../case/types.ts";
import { type Day, dayOf } from "../../quantity/dates.ts";
import { baseRate, reactionRates } from "./base-rates.ts";
import { COUNTED, type CodedAct, episodesOf, movesAway } from "./coded-acts.ts";
import { executedRecord, pretextsOf } from "./executed-record.ts";
import { exposureTable } from "./exposure-table.ts";
import { daysOf, exposureVariants } from "./exposure-variants.ts";
import { fittedOf, rescalingOf, skillOf } from "./hazard-tests.ts";
import { notesOf } from "./record-notes.ts";
import { recordPlan } from "./record-plan.ts";
import type { BaseRate, ReactionRecord, RecordPlan } from "./types.ts";

/** The record of a sender: its acts beside the focal state's moves away from it, tables, rates, fit and tests. Reads the case's coded events and rate figures only. */
export function reactionRecord(kase: Case, sender: string, given: Partial<RecordPlan> = {}): ReactionRecord {
  const plan = recordPlan(kase, sender, given);
  const [from, to] = [dayOf(plan.from), dayOf(plan.to)];
  const periods = periodsOf(plan);
  const moves = movesAway(kase, sender).filter(({ day }) => day >= from && day < to);
  const acts = episodesOf(kase, sender).filter(({ day }) => day >= from);
  const episodes = acts.filter(({ day }) => day < to);
  const record = {
    sender,
    plan,
    moves: moves.map(({ id }) => id),
    episodes: episodes.map(({ id }) => id),
    leftOut: leftOut(kase, sender, from, to),
    exposure: exposureTable(daysOf(moves, episodes), periods, plan.windows),
    variants: moves.length === 0 ? [] : exposureVariants(kase, sender, periods, plan.windows),
    rates: ratesOf(kase, plan, episodes),
    executed: executedRecord(acts),
    pretexts: pretextsOf(acts),
    fitted: fittedOf(plan, moves, episodes),
    skill: skillOf(plan, moves, episodes),
    rescaling: rescalingOf(plan, moves, episodes),
  };
  return { ...record, notes: notesOf(kase, record, acts) };
}

/** The whole record, and the part since the regime began. */
function periodsOf({ from, regime, to }: RecordPlan): (readonly [Day, Day])[] {
  const whole: readonly [Day, Day] = [dayOf(from), dayOf(to)];
  return regime === "" ? [whole] : [whole, [dayOf(regime), dayOf(to)]];
}

/** All the sender's acts by regime, and the precedents of each of its reactions. */
function ratesOf(kase: Case, plan: RecordPlan, episodes: readonly CodedAct[]): BaseRate[] {
  const [from, to] = [dayOf(plan.from), dayOf(plan.to)];
  const cuts = plan.regime === "" ? [from, to] : [from, dayOf(plan.regime), to];
  const about = { sender: plan.sender, reaction: "", of: "" };
  const all = cuts.slice(1).map((end, i) => baseRate(about, episodes, cuts[i]!, end));
  return [...all, ...reactionRates(kase, plan.sender, to)];
}

function leftOut(kase: Case, sender: string, from: Day, to: Day): string[] {
  const everything = { ...COUNTED, leftOutToo: true };
  return [...movesAway(kase, sender, everything), ...episodesOf(kase, sender, everything)]
    .filter(({ day, event }) => day >= from && day < to && !event.coding?.counts)
    .map(({ id }) => id);
}
