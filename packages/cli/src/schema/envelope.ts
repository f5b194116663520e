import { z } from "zod";

/** The document a command prints with `--json`, around its own results. */
export function envelope<C extends string, R extends z.ZodType>(command: C, title: string, results: R) {
  return z
    .object({
      command: z.literal(command),
      case: z.string().describe("Id of the case."),
      runId: z
        .string()
        .regex(/^([0-9a-f]{32})?$/)
        .describe("Digest of case, request and engine; empty where nothing was run."),
      engine: z.string().describe("Version of the engine."),
      results,
      warnings: z.array(z.string()).describe("What a reader must know before using the results."),
    })
    .describe(title);
}
