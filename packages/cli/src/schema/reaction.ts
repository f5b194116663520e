import { z } from "zod";
import { envelope } from "./envelope.ts";

const exposureOfRecord = z
  .object({
    days: z.number().int().describe("Days after a move that count as exposed."),
    from: z.iso.date(),
    to: z.iso.date().describe("First day after the period."),
    exposedEvents: z.number().int(),
    exposedDays: z.number().int(),
    otherEvents: z.number().int(),
    otherDays: z.number().int(),
    ratio: z.number().nullable().describe("Rate ratio of exposed to other days; null where a cell is empty."),
    low: z.number().nullable().describe("Lower end of the log-normal 95 % interval."),
    high: z.number().nullable(),
  })
  .meta({ id: "RecordExposureRow" });

const rate = z
  .object({
    sender: z.string(),
    reaction: z.string().describe("Id of the reaction whose precedents are counted; empty: every act of the sender."),
    of: z.string().describe("Which of the reaction's rates: calm, war, or empty."),
    from: z.iso.date(),
    to: z.iso.date(),
    events: z.number().int(),
    perYear: z.number(),
    low: z.number().describe("Lower end of the exact 95 % interval of a Poisson count."),
    high: z.number(),
    counted: z.array(z.string()).describe("Ids of the events."),
  })
  .meta({ id: "RecordRate" });

const base = z.enum(["regime", "no regime"]);

const fitted = z
  .object({
    with: base.describe("Does the base rate change with the regime?"),
    halfLife: z.number().describe("Days in which the memory of a move halves."),
    provocation: z.number().describe("Log hazard per unit of the decayed severity of moves."),
    low: z.number().nullable().describe("Lower end of the 95 % profile interval; null where it has no end."),
    high: z.number().nullable(),
    standardError: z.number(),
  })
  .meta({ id: "FittedHazard" });

const skill = z
  .object({
    with: base,
    from: z.iso.date(),
    to: z.iso.date(),
    windowDays: z.number().int(),
    windows: z.number().int(),
    hits: z.number().int().describe("Windows in which an act was seen."),
    brier: z.number(),
    brierConstant: z.number().describe("Brier score of a constant rate."),
    skill: z.number().describe("1 - brier / brierConstant: positive is better than a constant rate."),
    says: z.string(),
  })
  .meta({ id: "SkillRow" });

const rescaling = z
  .object({
    with: z.enum(["regime", "no regime", "constant rate"]),
    distance: z.number().describe("Kolmogorov-Smirnov distance of the rescaled times from uniform."),
    bound: z.number().describe("95 % bound for so many acts."),
    n: z.number().int(),
  })
  .meta({ id: "Rescaling" });

const plan = z.object({
  sender: z.string(),
  from: z.iso.date(),
  regime: z.string().describe("Where the regime begins; empty: there is one only."),
  to: z.iso.date(),
  trainTo: z.iso.date().describe("The fit behind the skill sees only days before."),
  windows: z.array(z.number()),
  halfLives: z.array(z.number()),
  skillWindows: z.array(z.number()),
});

/** The record of one sender. */
export const reactionRecord = z
  .object({
    sender: z.string(),
    plan: plan.describe("What of the case the record is read over."),
    moves: z.array(z.string()).describe("Ids of the focal state's moves away from the sender."),
    episodes: z.array(z.string()).describe("Ids of the sender's acts."),
    leftOut: z.array(z.string()).describe("Acts the case knows and the tables leave out."),
    exposure: z.array(exposureOfRecord),
    variants: z
      .array(z.object({ says: z.string(), rows: z.array(exposureOfRecord) }))
      .describe("The table under other conventions."),
    rates: z.array(rate),
    executed: z.object({
      yes: z.number().int(),
      partly: z.number().int(),
      no: z.number().int(),
      unknown: z.number().int(),
    }),
    pretexts: z.array(z.object({ pretext: z.string(), events: z.array(z.string()) })),
    fitted: z.array(fitted),
    skill: z.array(skill),
    rescaling: z.array(rescaling),
    notes: z.array(z.string()).describe("What a reader must know before using the numbers."),
  })
  .meta({ id: "ReactionRecord" });

/** `multivector reaction`: what the record says of acts that follow moves. */
export const reaction = envelope(
  "reaction",
  "The record of moves and pressure, by sender",
  z.object({ records: z.array(reactionRecord) }),
);
