import { z } from "zod";
import { backtestResult } from "./backtest.ts";
import { claimsResult } from "./claims.ts";
import { coercionResult } from "./coercion.ts";
import { envelope } from "./envelope.ts";
import { exposureRow, exposureTable } from "./exposure.ts";
import { series, shadowPrice, weakInputs } from "./parts.ts";
import { politics } from "./politics.ts";
import { shockResult } from "./shock.ts";

const linkFlow = z.object({
  link: z.string(),
  corridor: z.string(),
  commodity: z.string(),
  unit: z.string(),
  focal: z.number().describe("Cargo of the case's own state."),
  total: z.number().describe("All cargo."),
  capacity: z.number().nullable(),
  basis: z.string(),
});

const corridor = z.object({
  corridor: z.string(),
  name: z.string(),
  commodity: z.string(),
  unit: z.string(),
  focal: z.number(),
  total: z.number(),
  observed: z.number().nullable().describe("The record; a match is calibration, not a test."),
  observedSource: z.string(),
  observedBasis: z.string(),
});

const baseline = z.object({
  year: z.number().int(),
  links: z.array(linkFlow),
  paths: z.array(
    z.object({
      origin: z.string(),
      corridor: z.string(),
      market: z.string(),
      commodity: z.string(),
      unit: z.string(),
      amount: z.number(),
    }),
  ),
  corridors: z.array(corridor),
  balance: z.array(z.object({ what: z.string(), commodity: z.string(), unit: z.string(), value: z.number() })),
  shadowPrices: z.array(shadowPrice),
  series: z.array(series),
  weakInputs,
});

const answer = z.object({
  id: z.string(),
  question: z.string(),
  claim: z.string(),
  stated: z.string(),
  answers: z.array(exposureRow).describe("The same sentence under each definition."),
  verdict: z.string(),
});

const ends = z.object({ low: z.number(), high: z.number() }).describe("USD million.");

const transitEffect = z.object({
  shock: z.string(),
  title: z.string(),
  note: z.string(),
  commodity: z.string(),
  unit: z.string(),
  from: z.iso.date(),
  days: z.number().int(),
  deliveries: z.array(
    z.object({
      place: z.string(),
      name: z.string(),
      country: z.string(),
      focal: z.boolean().describe("Cargo of the case's own state."),
      before: z.number(),
      after: z.number(),
    }),
  ),
  unmet: z
    .array(z.object({ place: z.string(), name: z.string(), amount: z.number() }))
    .describe("Home needs that go short because of it."),
  income: z
    .array(z.object({ corridor: z.string(), name: z.string(), beforeUsdM: ends, afterUsdM: ends }))
    .describe("Tariffs that foreign cargo pays on its way through; low leaves out links that run on abroad."),
});

/** `multivector assess`: the main job. */
export const assess = envelope(
  "assess",
  "Base year, exposure, shocks and replays, coercion, politics, back-test, claims",
  z.object({
    caseId: z.string(),
    title: z.string(),
    focal: z.string(),
    asOf: z.string(),
    engine: z.string(),
    runId: z.string(),
    baseline,
    exposure: z.object({ tables: z.array(exposureTable), answers: z.array(answer) }),
    shocks: z.array(shockResult),
    transit: z.array(transitEffect).describe("Shocks about cargo of others on its way through."),
    coercion: coercionResult.describe("As `coercion` without options gives it; money in plain USD."),
    politics: politics.nullable().describe("null: the case has no theories."),
    backtest: backtestResult.nullable().describe("null: the case names no back-test."),
    claims: claimsResult,
    notModelled: z.array(z.object({ section: z.string(), text: z.string() })),
    files: z.array(z.string()).describe("Files written."),
  }),
);
