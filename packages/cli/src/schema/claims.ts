import { VERDICTS } from "@multivector/engine";
import { z } from "zod";
import { envelope } from "./envelope.ts";

const verdict = z.enum(VERDICTS).meta({ id: "Verdict" });

const checkResult = z.object({
  id: z.string(),
  kind: z.string(),
  says: z.string(),
  holds: z.boolean().nullable().describe("null: the data the check needs are not in the case."),
  found: z.string().describe("What was computed, in words with numbers and units."),
  verdict,
  figures: z.array(z.string()),
  sources: z.array(z.string()),
});

const claim = z.object({
  id: z.string(),
  text: z.string(),
  line: z.number(),
  quote: z.string(),
  verdict,
  verdictBy: z.enum(["check", "record"]).describe("Computed from data, or kept with a reason."),
  reason: z.string(),
  checks: z.array(checkResult),
  definition: z.string(),
  conflicts: z.array(z.string()),
  sources: z.array(z.string()),
});

const flag = z.object({
  id: z.string(),
  kind: z.enum(["between", "inside", "record"]),
  title: z.string(),
  claims: z.array(z.string()),
  raisedBy: z.enum(["check", "record"]),
  reason: z.string(),
  handling: z.string(),
  sources: z.array(z.string()),
});

const reading = z.object({
  text: z.string(),
  author: z.string(),
  thesis: z.string(),
  theory: z.string(),
  counts: z.record(z.enum(VERDICTS), z.number().int()),
  noLongerStand: z.array(z.string()).describe("Ids of the claims that no longer stand."),
});

/** Claims with verdicts, contradictions, and a reading of every text. */
export const claimsResult = z.object({ claims: z.array(claim), flags: z.array(flag), texts: z.array(reading) });

/** `multivector claims`: every claim with its verdict. */
export const claims = envelope("claims", "Every claim of the case's texts with its verdict", claimsResult);
