import type { Instrument, Reaction } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { parseChange } from "../change/grammar.ts";
import { resolveChanges } from "../change/resolve.ts";
import { neededSlot, readSlot, type Slot, slotOf } from "../futures/slots.ts";

/** An instrument with the figures its marks are drawn from. */
export interface InstrumentModel {
  readonly instrument: Instrument;
  readonly weight: Slot;
  readonly executed: Slot;
  /** Share of the full effect; drawn anew for each act over its range. null: full. */
  readonly effect: Slot | null;
  readonly duration: Slot;
  readonly spread: Slot | null;
  /** USD million a month, for what the network does not carry. */
  readonly valueLoss: Slot | null;
  readonly licence: { readonly sameDay: Slot; readonly term: Slot | null; readonly renewal: Slot | null } | null;
  /** Commodities whose ways it hinders: its channel is worth as much as the dependence in these. */
  readonly commodities: readonly string[];
}

/** A reaction with its figures; equation in docs/model/reactions.md (MODEL D). */
export interface ReactionModel {
  readonly reaction: Reaction;
  readonly calm: Slot;
  /** Rate of the other regime; null: one rate. */
  readonly war: Slot | null;
  readonly cap: Slot;
  readonly provocation: Slot | null;
  readonly dependence: Slot | null;
  readonly ownCost: Slot | null;
  readonly half: Slot | null;
  readonly decay: Slot | null;
  readonly threshold: Slot | null;
  /** Share of its acts that the public takes for pressure. */
  readonly attributed: Slot | null;
  /** Severity of each pole in what it signals. */
  readonly severity: ReadonlyMap<string, Slot>;
  readonly instruments: readonly InstrumentModel[];
}

/** The reactions of a case, in its order. Throws where a figure is missing that a hazard cannot do without. */
export function reactionModels(kase: Case): ReactionModel[] {
  return kase.reactions.map((reaction) => {
    const subject = `reaction:${reaction.id}`;
    const regime = reaction.regime !== "";
    return {
      reaction,
      calm: neededSlot(kase, subject, "rate", regime ? "calm" : ""),
      war: regime ? neededSlot(kase, subject, "rate", "war") : null,
      cap: neededSlot(kase, subject, "rate-cap"),
      provocation: slotOf(kase, subject, "provocation"),
      dependence: slotOf(kase, subject, "dependence-effect"),
      ownCost: slotOf(kase, subject, "own-cost-effect"),
      half: slotOf(kase, subject, "half-excitement"),
      decay: slotOf(kase, subject, "decay"),
      threshold: slotOf(kase, subject, "threshold", "excitement"),
      attributed: slotOf(kase, subject, "share", "attributed"),
      severity: new Map(reaction.signals.map(({ pole }) => [pole, neededSlot(kase, subject, "severity", pole)])),
      instruments: reaction.instruments.map((instrument) => instrumentModel(kase, instrument)),
    };
  });
}

function instrumentModel(kase: Case, instrument: Instrument): InstrumentModel {
  const subject = `instrument:${instrument.id}`;
  const sameDay = slotOf(kase, subject, "licence-same-day");
  return {
    instrument,
    weight: neededSlot(kase, subject, "weight"),
    executed: neededSlot(kase, subject, "executed"),
    effect: slotOf(kase, subject, "flow-effect"),
    duration: neededSlot(kase, subject, "duration"),
    spread: slotOf(kase, subject, "duration-spread"),
    valueLoss: slotOf(kase, subject, "value-loss"),
    licence: sameDay && {
      sameDay,
      term: slotOf(kase, subject, "licence-term"),
      renewal: slotOf(kase, subject, "licence-renewal"),
    },
    commodities: commoditiesOf(kase, instrument),
  };
}

/** Commodities that use what the instrument's changes hinder. */
function commoditiesOf(kase: Case, { changes }: Instrument): string[] {
  const links = new Set<string>();
  for (const text of changes) {
    const written = parseChange(text);
    if (typeof written === "string") continue;
    for (const { target } of resolveChanges(kase, [text], { date: 0 }).interventions) {
      if (target.kind === "links" || target.kind === "cargo") for (const id of target.ids) links.add(id);
      if (target.kind === "row")
        for (const term of kase.sideRows.find((row) => row.id === target.id)?.terms ?? []) links.add(term.link);
      if (target.kind === "output" || target.kind === "market" || target.kind === "store") return [target.commodity];
    }
  }
  return [...new Set(kase.links.filter((link) => links.has(link.id)).flatMap((link) => link.commodities))];
}

/** The numbers of a reaction's hazard in one future. */
export interface HazardNumbers {
  readonly calm: number;
  readonly war: number;
  readonly cap: number;
  readonly provocation: number;
  readonly dependence: number;
  readonly ownCost: number;
  readonly half: number;
  /** Days in which half of a stock of moves is forgotten. */
  readonly halfLife: number;
  readonly threshold: number;
}

/** Reads a reaction's hazard numbers in a future. */
export function hazardNumbers(model: ReactionModel, values: ReadonlyMap<string, number>): HazardNumbers {
  const calm = readSlot(model.calm, values);
  return {
    calm,
    war: readSlot(model.war, values, calm),
    cap: readSlot(model.cap, values),
    provocation: readSlot(model.provocation, values),
    dependence: readSlot(model.dependence, values),
    ownCost: readSlot(model.ownCost, values),
    half: readSlot(model.half, values, Number.POSITIVE_INFINITY),
    halfLife: readSlot(model.decay, values, 60),
    threshold: readSlot(model.threshold, values),
  };
}
