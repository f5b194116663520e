import { z } from "zod";
import { envelope } from "./envelope.ts";

const input = z.object({
  id: z.string(),
  value: z.number(),
  low: z.number().optional().describe("Stated range; absent: none is stated."),
  high: z.number().optional(),
  unit: z.string(),
  basis: z.string(),
  source: z.string().describe("Ids of sources, `a|b` where two say so."),
  note: z.string(),
});

/** `multivector explain`: a number taken apart. */
export const explain = envelope(
  "explain",
  "A number taken apart",
  z.object({
    measure: z.string(),
    value: z.number().nullable().describe("null: not known."),
    unit: z.string(),
    equation: z.string().describe("The equation with numbers put in."),
    inputs: z.array(input),
  }),
);
