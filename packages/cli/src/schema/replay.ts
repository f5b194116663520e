import { z } from "zod";
import { envelope } from "./envelope.ts";
import { series, shockTotals } from "./parts.ts";
import { eventHead } from "./run.ts";
import { shockStatus } from "./shock.ts";

/** `multivector replay`: a dated event against the same days without it, and against the record. */
export const replay = envelope(
  "replay",
  "A dated event against the same days without it",
  z.object({ series: z.array(series), events: z.array(eventHead), totals: z.array(shockTotals), status: shockStatus }),
);
