import { z } from "zod";

/** A mean over futures with the 5 and 95 % of futures: a share of futures, not a probability. */
export const spread = z
  .object({
    mean: z.number(),
    low: z.number().describe("5 % of futures lie at or below."),
    high: z.number().describe("95 % of futures lie at or below."),
  })
  .meta({ id: "Spread", description: "A mean over futures with 5 and 95 % of them: not a probability." });

/** A central value with its stated range. */
export const ranged = z
  .object({ low: z.number(), value: z.number(), high: z.number() })
  .meta({ id: "Ranged", description: "A central value with its stated range." });

export const provocation = z
  .enum(["off", "linear", "threshold"])
  .describe("Do moves away raise a sender's hazard: no, from the first on, only beyond a threshold?");

const direction = z.enum(["away", "toward"]);

/** What is at odds with a duty: a warning, never a ban. */
export const compatibility = z
  .object({
    duty: z.string(),
    body: z.string(),
    title: z.string(),
    with: z.string().describe("Id of the lever or body that is at odds with it."),
    warning: z.string(),
    conflicts: z.array(z.string()).describe("Ids of contradictions of the texts."),
  })
  .meta({ id: "Compatibility" });

const cost = {
  costUsdM: ranged.nullable().describe("Once, USD million; null: nothing of it is stated."),
  yearlyUsdM: ranged.nullable().describe("Every year it stands, USD million a year; null: nothing of it is stated."),
};

/** A strategy with its days. */
export const plannedStrategy = z
  .object({
    id: z.string(),
    title: z.string(),
    levers: z.array(
      z.object({
        lever: z.string(),
        title: z.string(),
        actor: z.string().describe("Id of the actor whose lever it is."),
        side: z.enum(["focal", "outsider"]),
        horizon: z.enum(["days", "months", "years"]),
        costClass: z.string(),
        ...cost,
        announced: z.iso.date(),
        stands: z.iso.date(),
        full: z.iso.date(),
        builds: z.array(z.string()).describe("Names of the investments it adds."),
      }),
    ),
    moves: z
      .array(
        z.object({
          date: z.iso.date(),
          lever: z.string(),
          pole: z.string().describe("Who reads it."),
          direction,
          severity: z.number().describe("0 to 5; a coder's judgement, or as the future draws it."),
          announcement: z.boolean().describe("Seen because it was announced: it could have been left out."),
        }),
      )
      .describe("Who reads which lever how, by day."),
    changes: z.array(z.string()).describe("What it changes, dated, in the grammar of changes."),
    ...cost,
    uncosted: z.array(z.string()).describe("Levers and investments whose cost nobody states."),
    warnings: z.array(compatibility),
  })
  .meta({ id: "PlannedStrategy" });

/** A strategy under a theory, against doing nothing in the same futures. */
export const strategyResult = z
  .object({
    strategy: z.string(),
    theory: z.string(),
    futures: z.number().int(),
    lossUsdM: spread.describe("Exports lost to acts of others, USD million a year, extreme acts apart."),
    lossKt: spread,
    standardErrorUsdM: z
      .number()
      .nullable()
      .describe("Standard error of the mean difference, USD million a year; null: one future has none."),
    differenceUsdM: spread.describe(
      "Against doing nothing in the same future; negative: the strategy lowers the loss.",
    ),
    differenceKt: spread,
    extreme: z
      .object({ acts: spread, difference: spread })
      .nullable()
      .describe("Extreme acts a year, never observed; null: the case has none."),
    acts: spread.describe("Acts of senders a year, extreme ones apart."),
    actsDifference: spread,
    worse: z.number().min(0).max(1).describe("Share of futures in which it is worse than doing nothing."),
    shifts: z
      .array(z.object({ variable: z.string(), statusQuo: z.number(), with: z.number() }))
      .describe("Levels at the end, mean over futures, where they differ."),
  })
  .meta({ id: "StrategyResult" });

/** How far moves pile up in a pole's memory. */
export const profile = z
  .object({
    strategy: z.string(),
    pole: z.string(),
    peak: ranged.describe("Largest decayed stock of severity; range over the half-life."),
    month: z.string().describe("Month of the peak."),
    threshold: ranged.nullable().describe("Of the theory that knows one; null: none does."),
    above: z.number().min(0).max(1).describe("Share of futures in which the stock passes the threshold."),
  })
  .meta({ id: "ProvocationProfile" });

/** Where theories disagree on a strategy. */
export const disagreement = z
  .object({
    strategy: z.string(),
    title: z.string(),
    lowers: z
      .array(z.string())
      .describe("Theories under which it lowers the mean loss, by more than 1 % and two standard errors."),
    leaves: z.array(z.string()),
    raises: z.array(z.string()),
    unclear: z.array(z.string()).describe("Theories under which so many futures cannot tell."),
    indicator: z.string().nullable().describe("What would tell most between the two sides; null: they do not split."),
    bits: ranged.nullable().describe("Its expected information within a year, bits."),
  })
  .meta({ id: "Disagreement" });
