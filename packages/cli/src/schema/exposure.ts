import { z } from "zod";
import { envelope } from "./envelope.ts";
import { basis } from "./parts.ts";

/** One share, never without its definition. */
export const exposureRow = z
  .object({
    key: z.string(),
    label: z.string(),
    share: z.number().nullable().describe("0 to 1; null where figures are missing or no share is measured."),
    amount: z.number().nullable().describe("In `unit`; null where figures are missing."),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: z.string(),
    year: z.number().int(),
    definition: z.string().describe("Id of the definition."),
    partition: z.boolean().describe("true: the categories add up to the whole."),
    basis,
    sources: z.array(z.string()),
    figures: z.array(z.string()),
    note: z.string(),
  })
  .meta({ id: "ExposureRow" });

/** The shares of one definition in one year. */
export const exposureTable = z
  .object({
    definition: z.string(),
    title: z.string(),
    statement: z.string().describe("The definition in words."),
    commodity: z.string(),
    by: z.string(),
    year: z.number().int(),
    unit: z.string(),
    partition: z.boolean(),
    rows: z.array(exposureRow),
    hhi: z.number().nullable().describe("Herfindahl-Hirschman index 0 to 1; null where categories overlap."),
    effectiveNumber: z.number().nullable().describe("1 / HHI."),
    note: z.string(),
  })
  .meta({ id: "ExposureTable" });

/** `multivector exposure`: shares under named definitions. */
export const exposure = envelope(
  "exposure",
  "Shares under named definitions",
  z.object({ rows: z.array(exposureRow).describe("The rows of all tables."), tables: z.array(exposureTable) }),
);
