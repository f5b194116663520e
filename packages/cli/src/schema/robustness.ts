import { z } from "zod";
import { envelope } from "./envelope.ts";

/** null: the metric is not defined for these values. */
const defined = z.number().nullable();
const metric = z.string().describe("Name of a robustness metric, such as laplace.");

const table = z
  .object({
    futures: z.number().int().describe("States of the world: futures, under each theory where theories were crossed."),
    used: z.number().int(),
    failed: z.number().int().describe("States left out because a run failed in them."),
    confidence: z.number().describe("Of the intervals."),
    metrics: z.array(
      z.object({
        metric,
        label: z.string(),
        alternatives: z.array(
          z.object({
            alternative: z.string(),
            value: defined.describe("Larger is better; values of a measure to be minimised are negated first."),
            low: defined,
            high: defined,
            rank: z.number().int().describe("1 is the best; equal values share the better rank."),
            bestShare: z.number().min(0).max(1).describe("Share of resamples in which no other one is better."),
          }),
        ),
        best: z.array(z.string()),
        sentence: z.string(),
      }),
    ),
    agreement: z
      .array(z.object({ metrics: z.array(metric), tau: defined }))
      .describe("Kendall's tau-b of each pair of metrics over the strategies."),
    sentence: z.string(),
  })
  .meta({ id: "RobustnessTable" });

const regret = z
  .object({
    strategy: z.string(),
    mean: z.number().describe("Regret against the best strategy of each state, in the measure's unit."),
    p90: z.number(),
    largest: z.number(),
    bestIn: z.number().min(0).max(1).describe("Share of states in which none is better."),
    worse: z.number().describe("Against the baseline: how much worse, on average over all states."),
    better: z.number().describe("How much better; never set off against the other."),
    worseIn: z.number().min(0).max(1),
  })
  .meta({ id: "RegretRow" });

/** `multivector robustness`: strategies of a run by every metric. */
export const robustness = envelope(
  "robustness",
  "Strategies of a run by robustness metrics",
  z.object({
    measure: z.string(),
    unit: z.string(),
    sense: z.enum(["minimise", "maximise"]),
    strategies: z.array(z.string()),
    baseline: z.string(),
    table,
    regret: z.array(regret),
    theories: z
      .array(z.object({ theory: z.string(), table, regret: z.array(regret) }))
      .describe("The same by theory; empty under one alone."),
  }),
);
