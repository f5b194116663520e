import { z } from "zod";
import { envelope } from "./envelope.ts";

const share = z.number().min(0).max(1);

const limit = z
  .union([
    z.object({
      input: z.string(),
      low: z.number().describe("Where it is not restricted: the least value there is."),
      high: z.number(),
      lowRestricted: z.boolean(),
      highRestricted: z.boolean(),
      lowP: share.optional().describe("Quasi-p of this end alone."),
      highP: share.optional(),
    }),
    z.object({ input: z.string(), labels: z.array(z.string()).describe("One of these.") }),
  ])
  .meta({ id: "Limit" });

const box = z.object({
  step: z
    .number()
    .int()
    .describe("Place on the trajectory, from 0: the box without limits; of a tree, place of the leaf."),
  limits: z.array(limit),
  coverage: share.describe("Of all runs of interest, the share inside."),
  density: share.describe("Of the runs inside, the share of interest."),
  mass: share.describe("Of all runs, the share inside."),
  n: z.number().int().describe("Runs inside."),
  k: z.number().int().describe("Those of them that are of interest."),
  restricted: z.number().int().describe("Inputs with a limit."),
  quasiP: z.record(z.string(), share).describe("By input: chance of such a density if it did not matter (binomial)."),
});

const saidBox = box.extend({ sentence: z.string() }).meta({ id: "SaidBox" });

const heldOut = z.object({
  box: box.describe("The box found in two thirds of the runs, with its shares there."),
  coverage: share.describe("Of the same box, in the third held out."),
  density: share,
  mass: share,
  n: z.number().int(),
  k: z.number().int(),
  runs: z.number().int().describe("Runs held out."),
  ofInterest: z.number().int(),
  chance: share.describe("Chance of as many of interest inside if the box told nothing (binomial)."),
});

const spread = z.object({ low: share, median: share, high: share });

/** `multivector discover`: where a strategy does badly. */
export const discover = envelope(
  "discover",
  "Boxes of inputs in which runs are worse than a threshold",
  z.object({
    measure: z.object({
      name: z.string(),
      unit: z.string(),
      sense: z.enum(["minimise", "maximise"]).describe("Which way is better; in a bare file larger is worse."),
    }),
    worseThan: z.number().describe("Runs strictly beyond it are of interest."),
    strategy: z.string().nullable().describe("null: there is only one, without a name."),
    theory: z.string().nullable().describe("The one asked for; null: all."),
    runs: z.enum(["futures", "states", "rows"]).describe("A state is a future under a theory."),
    n: z.number().int(),
    ofInterest: z.number().int(),
    leftOut: z.number().int().describe("Runs that failed or lack a number."),
    screened: z.object({
      kept: z.array(z.string()).describe("Inputs that boxes were looked for over."),
      of: z.number().int().describe("Inputs there were."),
    }),
    chosen: saidBox.describe("The box to quote."),
    boxes: z.array(saidBox).describe("The trajectory of PRIM."),
    cart: z.array(saidBox).describe("Leaves of a classification tree."),
    heldOut: heldOut.nullable().describe("null: too few runs to hold some out."),
    reproducibility: z
      .object({
        resamples: z.number().int(),
        inputs: z.array(z.object({ input: z.string(), byCoverage: share, byDensity: share })),
        coverage: spread,
        density: spread,
      })
      .nullable(),
    scores: z
      .array(z.object({ input: z.string(), score: share, low: share, high: share }))
      .describe("Feature scores of all inputs, largest first, with a 95 % interval."),
  }),
);
