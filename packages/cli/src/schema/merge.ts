import { z } from "zod";
import { envelope } from "./envelope.ts";
import { runSummary } from "./explore.ts";

/** `multivector merge`: shards joined. */
export const merge = envelope(
  "merge",
  "Shards of an ensemble joined into one run",
  runSummary.extend({
    twice: z.number().int().describe("Parts that more than one folder held, with the same rows."),
  }),
);
