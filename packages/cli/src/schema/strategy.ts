import { z } from "zod";
import { envelope } from "./envelope.ts";
import { disagreement, plannedStrategy, profile, provocation, spread, strategyResult } from "./political-parts.ts";
import { leverOrder, vulnerabilityWindow } from "./window.ts";

const theory = z.object({
  theory: z.string().describe("Id, or ids joined by `+`."),
  provocation,
  reactions: z.boolean().describe("Does anybody react?"),
  lossUsdM: spread.describe("Exports lost to acts if nothing is done, USD million a year."),
  lossKt: spread,
  acts: spread.describe("Acts of senders a year, extreme ones apart."),
});

/** `multivector strategy`: packages of levers under rival theories. */
export const strategy = envelope(
  "strategy",
  "Strategies under rival theories, against doing nothing in the same futures",
  z.object({
    from: z.iso.date(),
    to: z.iso.date().describe("First day after the futures."),
    futures: z.number().int(),
    seed: z.number().int(),
    announced: z.boolean().describe("false: announcements were left out."),
    plans: z.array(plannedStrategy),
    theories: z.array(theory).describe("Doing nothing under each."),
    strategies: z.array(strategyResult).describe("By theory, then by strategy."),
    windows: z.array(vulnerabilityWindow).describe("Where recent moves provoke."),
    orders: z.array(leverOrder).describe("Empty unless asked for."),
    profiles: z.array(profile),
    disagreements: z.array(disagreement).describe("Empty under one theory."),
  }),
);
