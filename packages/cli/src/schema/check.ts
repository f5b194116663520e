import { z } from "zod";
import { envelope } from "./envelope.ts";

const problem = z.object({
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  file: z.string(),
  line: z.number().int().describe("1 is the first line; 0 where no line is meant."),
  path: z.string().describe("Record and field: `links[cpc.1].capacity`."),
  message: z.string().describe("What is wrong."),
  remedy: z.string().describe("What to do."),
});

/** `multivector check`: every problem of a case; exit code 1 if one of them is an error. */
export const check = envelope("check", "Every problem of a case at once", z.object({ problems: z.array(problem) }));
