import { z } from "zod";
import { spread } from "./political-parts.ts";

const month = z.object({
  month: z.iso.date(),
  announcedUsdM: z.number().describe("Loss to acts if the strategy is announced, USD million, mean over futures."),
  unannouncedUsdM: z.number().describe("The same if it is not, with the same links built."),
  usdM: spread.describe("Their difference W."),
  kt: spread,
  worstUsdM: z.number(),
  expectedUsdM: z.number().describe("Mean of W as expected, without drawing acts."),
  above: z.number().min(0).max(1).describe("Share of futures with W above zero."),
});

/** What announcing a strategy costs, month by month. */
export const vulnerabilityWindow = z
  .object({
    strategy: z.string(),
    theory: z.string(),
    futures: z.number().int(),
    months: z.array(month),
    opens: z.iso.date().nullable().describe("First month of the window; null: there is none."),
    closes: z.iso.date().nullable(),
    deepest: z.object({ month: z.iso.date(), expectedUsdM: z.number(), usdM: z.number(), kt: z.number() }).nullable(),
    areaUsdM: spread.describe("Sum of W over all months, USD million."),
    standardErrorUsdM: z
      .number()
      .nullable()
      .describe("Standard error of its mean, USD million; null: one future has none."),
    areaKt: spread,
    expectedAreaUsdM: spread.describe("The same as expected, without drawing acts and what they set off."),
    areaWithoutProvocationUsdM: z.number().describe("The same with provocation zero: no window may be left."),
    bySender: z
      .array(z.object({ sender: z.string(), areaUsdM: z.number() }))
      .describe("Who could use it: area that goes when the sender does nothing."),
    signTurns: z.number().min(0).max(1).describe("Share of futures in which announcing is expected to help."),
  })
  .meta({ id: "VulnerabilityWindow" });

const ordered = { order: z.array(z.string()), areaUsdM: z.number() };

/** The order of the same levers that leaves the smallest expected area. */
export const leverOrder = z
  .object({
    strategy: z.string(),
    theory: z.string(),
    asDated: z.object({ areaUsdM: z.number() }).describe("All on the days the strategy gives them."),
    asGiven: z.object(ordered).describe("One after the other in the order of the strategy."),
    best: z.object({ ...ordered, starts: z.array(z.iso.date()) }),
    worst: z.object(ordered),
    examined: z.number().int(),
    orders: z.number().nullable().describe("Orders there are; null: more than can be counted."),
    exact: z.boolean().describe("Every order was examined; else a search, and no order goes below the bound."),
    boundUsdM: z.number(),
    signTurns: z.number().min(0).max(1).describe("Share of futures in which the order turns round."),
  })
  .meta({ id: "LeverOrder" });
