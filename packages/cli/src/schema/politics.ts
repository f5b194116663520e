import { z } from "zod";
import { alignmentResult } from "./alignment.ts";
import { issue } from "./bargain.ts";
import { disagreement, profile, provocation, ranged, spread, strategyResult } from "./political-parts.ts";
import { reactionRecord } from "./reaction.ts";
import { society } from "./society.ts";
import { uncertainty } from "./uncertainty.ts";
import { leverOrder, vulnerabilityWindow } from "./window.ts";

const theory = z.object({
  theory: z.string(),
  title: z.string(),
  text: z.string().describe("Id of the text that argues it; empty: none does."),
  says: z.string(),
  provocation,
  mechanisms: z.array(z.string()),
  lossUsdM: spread.describe("Doing nothing under it, USD million a year."),
  lossKt: spread,
  acts: spread,
});

const lever = z.object({
  strategy: z.string(),
  lever: z.string(),
  title: z.string(),
  actor: z.string(),
  horizon: z.string(),
  costClass: z.string(),
  costUsdM: ranged.nullable(),
  claims: z.array(z.string()),
  signals: z.array(z.object({ pole: z.string(), direction: z.string(), severity: z.number() })),
  stands: z.number().int().describe("First year in which it stands."),
});

const indicator = z.object({
  indicator: z.string(),
  title: z.string(),
  bits: ranged.describe("Expected information within a year about which theory is right."),
  chances: z.array(z.object({ theory: z.string(), value: z.number(), low: z.number(), high: z.number() })),
  basis: z.string(),
});

const priorCheck = z.object({
  theory: z.string(),
  sender: z.string(),
  recordMost: z.number().describe("Most acts of the sender in a year of the record."),
  widened: z.number(),
  factor: z.number(),
  within: z.number().min(0).max(1).describe("Share of simulated years within the widened range."),
});

/** What an assessment says about politics. */
export const politics = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  futures: z.number().int(),
  seed: z.number().int(),
  alignment: alignmentResult,
  record: reactionRecord.nullable().describe("Of the sender that moves away provoke; null: there is none."),
  theories: z.array(theory).describe("The one in which nobody reacts first."),
  levers: z.array(lever),
  strategies: z.array(strategyResult),
  windows: z.array(vulnerabilityWindow),
  orders: z.array(leverOrder),
  profiles: z.array(profile),
  disagreements: z.array(disagreement),
  indicators: z.array(indicator),
  society,
  issues: z.array(issue),
  priorChecks: z.array(priorCheck),
  uncertainty: uncertainty.nullable().describe("null: fewer than two packages, or nobody reacts."),
  notes: z.array(z.string()),
});
