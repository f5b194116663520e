import { z } from "zod";
import { envelope } from "./envelope.ts";
import { series, shockTotals, weakInputs } from "./parts.ts";
import { plannedStrategy, provocation } from "./political-parts.ts";

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

const theory = z.object({
  id: z.string().describe("Id, or ids joined by `+`."),
  provocation,
  mechanisms: z.array(z.string()).describe("Ids of the mechanisms that are on."),
  future: z.number().int(),
  seed: z.number().int(),
  from: z.iso.date().describe("First day of the future."),
  to: z.iso.date(),
});

const act = z.object({
  reaction: z.string(),
  sender: z.string(),
  instrument: z.string(),
  channel: z.string(),
  pretext: z.string().describe("What its kind is called in the record."),
  date: z.iso.date(),
  days: z.number().int(),
  executed: z.boolean(),
  effect: z.number().min(0).max(1).describe("Share of the instrument's full effect."),
  attributed: z.boolean().describe("The focal state's public takes it for pressure."),
  licensedUntil: z.iso.date().nullable().describe("A licence holds it off until then; null: there is none."),
  changes: z.array(z.string()).describe("What it does to the network; empty: nothing, or goods outside it."),
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
    strategy: plannedStrategy.optional().describe("Only where one was asked for; its changes are part of the run."),
    theory: theory.optional().describe("Only where actors react."),
    acts: z.array(act).optional().describe("Acts of that one future within the run; their changes are part of it."),
  }),
);
