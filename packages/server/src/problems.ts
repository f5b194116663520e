import { z } from "zod";

/** What a refusal says: one sentence for each problem. */
export const problemsSchema = z
  .object({ problems: z.array(z.string()).describe("One sentence for each problem: what, where, what to do.") })
  .describe("Problems");

/** A refusal with one sentence for each problem. */
export function refusal(status: number, ...problems: readonly string[]): Response {
  return Response.json({ problems }, { status });
}
