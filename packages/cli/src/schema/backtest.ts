import { z } from "zod";
import { envelope } from "./envelope.ts";
import { interval } from "./parts.ts";

const naive = z
  .object({ lastYearShares: z.number(), lastYearVolumes: z.number(), sharesAtCutoff: z.number() })
  .describe("The three naive rules.");

const row = z.object({
  route: z.string(),
  name: z.string(),
  year: z.number().int(),
  unit: z.string(),
  predicted: interval,
  observed: z.number().nullable(),
  observedBasis: z.string(),
  source: z.string(),
  naive,
  inside: z.boolean().nullable().describe("Does the record lie inside the predicted range? null: no record."),
});

const score = z.object({
  measure: z.string(),
  unit: z.string(),
  value: z.number(),
  naive: naive.nullable().describe("null: no naive rule exists for this score."),
  threshold: z.string(),
  met: z.boolean(),
  losesTo: z.array(z.string()).describe("Naive rules that do better."),
});

const target = z.object({
  event: z.string(),
  what: z.string(),
  unit: z.string(),
  predicted: interval,
  observed: z.number(),
  source: z.string(),
  inside: z.boolean(),
});

/** Predictions after a cutoff beside the record. */
export const backtestResult = z.object({
  asKnownOn: z.iso.date(),
  parameters: z.array(
    z.object({ id: z.string(), title: z.string(), value: z.number(), unit: z.string(), fittedOn: z.string() }),
  ),
  given: z.array(z.string()).describe("What the prediction was told about the years it predicts."),
  admittedLate: z.array(z.string()),
  annual: z.array(row),
  annualScores: z.array(score),
  events: z.array(target),
  eventScores: z.array(score),
  coverage: z.object({ level: z.number(), targets: z.number().int(), inside: z.number().int(), share: z.number() }),
  corruption: z
    .object({ factor: z.number(), figuresChanged: z.number().int(), identical: z.boolean() })
    .describe("All flows observed after the cutoff times `factor`: did any prediction change?"),
  notes: z.array(z.string()),
});

/** `multivector backtest`: what the model would have said. */
export const backtest = envelope(
  "backtest",
  "Flows after a cutoff predicted from the case as known on it",
  backtestResult,
);
