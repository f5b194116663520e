import { z } from "zod";
import { envelope } from "./envelope.ts";
import { series, shockTotals, weakInputs } from "./parts.ts";

/** An event of the case as results name it. */
export const eventHead = z.object({ id: z.string(), date: z.iso.date(), title: z.string(), executed: z.string() });

const status = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  step: z.enum(["day", "week", "month"]),
  periods: z.number().int(),
  draws: z.number().int(),
  weakInputs,
  notKnown: z.array(z.string()).describe("What was left out because no figure is known."),
});

/** `multivector run`: the case stepped through time. */
export const run = envelope(
  "run",
  "The case stepped through time, with shocks and changes",
  z.object({
    series: z.array(series),
    events: z.array(eventHead).describe("Events of the case inside the window."),
    totals: z
      .array(shockTotals)
      .describe("What the changes cost against the same window without them; empty without changes."),
    status,
  }),
);
