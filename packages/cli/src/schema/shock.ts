import { z } from "zod";
import { interval, series, shadowPrice, shockTotals, weakInputs } from "./parts.ts";

const corridorEffect = z.object({
  corridor: z.string(),
  name: z.string(),
  unit: z.string(),
  focalBefore: interval.describe("Cargo of the case's own state without the shock."),
  focalAfter: interval,
  totalBefore: interval.describe("All cargo without the shock, foreign cargo included."),
  totalAfter: interval,
});

const fieldEffect = z.object({ place: z.string(), name: z.string(), unit: z.string(), deferred: interval });

const storeEffect = z.object({
  place: z.string(),
  name: z.string(),
  unit: z.string(),
  volume: z.number(),
  peak: interval.describe("Highest level."),
  daysUntilFull: z.number().nullable().describe("null: it never filled."),
});

const alert = z.object({
  ref: z.string(),
  capacity: z.number().describe("Capacity at which the first unit is lost."),
  unit: z.string(),
  shareOfCapacity: z.number(),
  daysUntilFull: z.number().optional(),
});

const recorded = z.object({
  what: z.string(),
  unit: z.string(),
  observed: z.number(),
  source: z.string(),
  modelled: interval,
  inside: z.boolean().describe("Does the recorded figure lie inside the modelled range?"),
  kind: z.enum(["observed", "forecast", "ceiling"]).describe("What the recorded figure is itself."),
});

const announced = z.object({
  text: z.string(),
  changes: z.array(z.string()),
  totals: z.array(shockTotals).describe("What the announcement alone would have meant."),
});

const reroute = z
  .object({
    commodity: z.string(),
    unit: z.string(),
    days: z.number().int(),
    technical: z.number().describe("By what pipes and ports allow; a ceiling."),
    permitted: z.number().describe("Within quotas and permits; a ceiling."),
    mobilised: z.number().describe("As the first days really mobilise."),
  })
  .describe("What other routes can take in the first days, as three numbers.");

/** What a shock or replayed event did, without its series and totals. */
export const shockStatus = z.object({
  id: z.string(),
  title: z.string(),
  event: z.string().optional(),
  from: z.iso.date(),
  to: z.iso.date().describe("End of the shock itself."),
  until: z.iso.date().describe("End of the days compared: the shock and its aftermath."),
  days: z.number().int(),
  changes: z.array(z.string()),
  announced: announced.optional(),
  corridors: z.array(corridorEffect),
  byField: z.array(fieldEffect),
  storage: z.array(storeEffect),
  shadowPrices: z.array(shadowPrice),
  alerts: z.array(alert),
  record: z.array(recorded),
  weakInputs,
  notes: z.array(z.string()),
  reroute: reroute.optional().describe("Absent for shocks of less than 30 days."),
  draws: z.number().int(),
});

/** One shock of an assessment. */
export const shockResult = shockStatus
  .extend({ totals: z.array(shockTotals), series: z.array(series) })
  .meta({ id: "ShockResult" });
