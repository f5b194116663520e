import { z } from "zod";
import { envelope } from "./envelope.ts";

/** What the folder of a run holds. */
export const runSummary = z.object({
  folder: z.string(),
  ensemble: z
    .string()
    .describe("Hash of all that sets the rows: folders with the same one hold parts of the same ensemble."),
  design: z.looseObject({ kind: z.string() }).describe("The design of the futures."),
  seed: z.number().int(),
  acceptance: z.number().min(0).max(1).describe("Share of candidate futures that met the constraint; 1 without one."),
  futures: z.number().int().describe("Futures of the whole ensemble."),
  stored: z.number().int().describe("Those the folder holds."),
  computed: z.number().int().describe("Those this call computed."),
  complete: z.boolean(),
  strategies: z.array(z.string()),
  theories: z
    .array(z.string())
    .describe("Each future under each; one without a name: the theory is drawn as an input."),
  inputs: z.number().int(),
  measures: z.array(
    z.object({
      name: z.string(),
      sense: z.enum(["minimise", "maximise"]).describe("Which way is better."),
      unit: z.string(),
      label: z.string().optional(),
    }),
  ),
  runs: z.number().int().describe("Runs the folder holds: a future under a strategy and a theory."),
  failed: z.number().int().describe("Those of them that failed; their rows say why."),
  digest: z.string().nullable().describe("SHA-256 of all rows; null while some are missing."),
});

/** `multivector explore`: many futures of a case, stored. */
export const explore = envelope("explore", "A run of many futures", runSummary);
