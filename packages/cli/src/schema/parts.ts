import { z } from "zod";

const range = {
  low: z.number().optional().describe("Lowest value of the draws; absent where nothing varies."),
  high: z.number().optional().describe("Highest value of the draws; absent where nothing varies."),
};

/** Where a number comes from. */
export const basis = z
  .enum(["observed", "estimated", "derived", "assumed", "memory", "modelled"])
  .meta({ id: "Basis", description: "Where the number comes from; see the glossary." });

/** A central value with the range the draws give it. */
export const interval = z
  .object({ value: z.number().describe("Central value."), ...range })
  .meta({ id: "Interval", description: "A central value with the range of the draws: not a probability." });

const of = z.object({
  link: z.string().optional(),
  corridor: z.string().optional(),
  place: z.string().optional(),
  actor: z.string().optional(),
  commodity: z.string().optional(),
  shipper: z.string().optional(),
  row: z.string().optional(),
});

/** A measure by period: amounts of half-open periods. */
export const series = z
  .object({
    measure: z.string(),
    of: of.describe("What the series speaks about."),
    unit: z.string(),
    basis,
    points: z.array(
      z.object({
        from: z.iso.date().describe("First day."),
        to: z.iso.date().describe("First day after the period."),
        value: z.number().describe("Amount of the period, not a rate."),
        ...range,
      }),
    ),
  })
  .meta({ id: "Series" });

/** How much of a result rests on figures that nobody observed. */
export const weakInputs = z
  .object({
    figures: z.number().int().describe("Figures the run rests on."),
    weak: z.number().int().describe("Those whose basis is not `observed`."),
    share: z.number().min(0).max(1),
    weightedShare: z
      .number()
      .min(0)
      .max(1)
      .describe("The same, weighted by the amounts that pass the subject of the figure."),
    examples: z.array(z.string()).describe("Ids of the weightiest weak figures."),
  })
  .meta({ id: "WeakInputs" });

/** What a shock cost, by commodity. */
export const shockTotals = z
  .object({
    commodity: z.string(),
    unit: z.string(),
    deferred: interval.describe("Shut in, still in the ground."),
    delayed: interval.describe("Delivered later or still in store at the end."),
    diverted: interval.describe("Arrived by another way than without the shock."),
    lost: interval.describe("Domestic need not met."),
    exportValueUsdM: interval.describe(
      "Gross export value at the border not earned, USD million; negative is a gain by waiting.",
    ),
    extraTransportUsdM: interval.describe("Extra transport cost, USD million."),
  })
  .meta({ id: "ShockTotals" });

/** Worth of one more unit of a bottleneck. */
export const shadowPrice = z
  .object({
    ref: z.string().describe("`link:ID` or `row:ID`."),
    unit: z.string(),
    days: z.number().describe("Days it was tight."),
    value: z.number(),
    ...range,
  })
  .meta({ id: "ShadowPrice" });
