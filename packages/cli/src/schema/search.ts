import { z } from "zod";
import { envelope } from "./envelope.ts";

const values = z.record(z.string(), z.number().nullable()).describe("By objective as it was written.");

const lever = z.object({ lever: z.string(), start: z.iso.date() });

/** `multivector search`: packages of levers that no other one beats. */
export const search = envelope(
  "search",
  "Packages of levers found by search",
  z.object({
    file: z.string().describe("The packages as records of strategies.yaml."),
    objectives: z.array(z.object({ text: z.string(), sense: z.enum(["minimise", "maximise"]), unit: z.string() })),
    packages: z.array(z.object({ strategy: z.string(), levers: z.array(lever), objectives: values })),
    compared: z
      .array(
        z.object({
          strategy: z.string(),
          objectives: values,
          beatenBy: z.number().int().describe("Packages that are as good in every objective and better in one."),
        }),
      )
      .describe("Strategies of the case in the same futures."),
    evaluations: z.number().int(),
    generations: z.number().int(),
    failed: z.number().int().describe("Packages that could not be evaluated."),
    hypervolume: z.number().nullable(),
    progress: z.array(
      z.object({
        generation: z.number().int(),
        evaluations: z.number().int(),
        population: z.number().int(),
        feasible: z.number().min(0).max(1),
        archive: z.number().int(),
        hypervolume: z.number().nullable(),
        epsilonProgress: z.number().int().nullable(),
        restarts: z.number().int(),
      }),
    ),
  }),
);
