import { z } from "zod";
import { reading } from "./alignment.ts";
import { compatibility } from "./political-parts.ts";

const known = reading.nullable().describe("null: not known.");

const rule = z
  .object({
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    on: known.describe("With the mechanism at work; null: not known."),
    off: known.describe("Without it."),
    mechanism: z.string(),
    claims: z.array(z.string()),
    says: z.string(),
  })
  .meta({ id: "RuleReading", description: "A rule with its range, on and off: never a bare probability." });

const supplierShare = z.object({
  supplier: z.string(),
  from: z.string(),
  to: z.string(),
  share: z.number(),
  figure: z.string(),
});

const mediation = z.object({
  between: z.array(z.string()),
  ties: z.array(z.object({ actor: z.string(), tie: known, figures: z.array(z.string()) })),
  weakest: z.string().nullable().describe("Whose tie decides."),
  threshold: reading,
  eligible: z.boolean().nullable().describe("At central values; null: a tie is not known."),
  open: z.boolean().describe("The ranges leave it open."),
  claims: z.array(z.string()),
});

const passThrough = z.object({
  of: z.string(),
  on: z.string(),
  regimes: z.array(
    z.object({ title: z.string(), from: z.string(), to: z.string(), beta: known, months: z.number().int() }),
  ),
  window: z.number().int().describe("Months of one rolling slope."),
  rolling: z.array(z.object({ month: z.string(), beta: z.number(), low: z.number(), high: z.number() })),
  notes: z.array(z.string()),
});

const threat = z.object({
  threat: z.string(),
  title: z.string(),
  severity: known,
  rate: rule.nullable().describe("Acts a year; null: not modelled."),
  imminence: z.string(),
  indicators: z.array(z.string()),
  claims: z.array(z.string()),
  shocks: z.array(z.string()),
});

const finance = z.object({
  channel: z.string(),
  title: z.string(),
  limitUsdM: known,
  limitIsYearly: z.boolean(),
  interest: known,
  delayYears: known,
  investments: z.array(
    z.object({ investment: z.string(), costUsdM: known, covers: known, standsAfter: known.describe("Years.") }),
  ),
  claims: z.array(z.string()),
  note: z.string(),
});

const notModelled = z.array(z.object({ what: z.string(), why: z.string() }));

const hazard = z.object({
  reaction: z.string(),
  title: z.string(),
  sender: z.string(),
  base: known.describe("A year, with none of the deterrents."),
  hazard: known.describe("A year, with those that are on."),
  deterrents: z.array(
    z.object({ mechanism: z.string(), title: z.string(), factor: known, missing: z.string(), on: z.boolean() }),
  ),
  conclusion: z.string(),
});

const deterrence = z.object({
  stakes: z.array(
    z.object({
      owner: z.string(),
      usdBillion: z.number(),
      share: z.number().nullable(),
      figure: z.string(),
      note: z.string(),
    }),
  ),
  level: known.describe("Stock of foreign direct investment over gross domestic product."),
  elsewhere: z.array(
    z.object({ actor: z.string(), name: z.string(), level: reading, figure: z.string(), note: z.string() }),
  ),
  hazards: z.array(hazard),
  rules: z.array(rule),
  notModelled,
});

/** The rest of the political system: rules with ranges, and what is not known. */
export const society = z.object({
  memberships: z.array(z.object({ body: z.string(), role: z.string(), from: z.string(), to: z.string() })),
  compatibility: z.array(compatibility),
  arms: z.array(supplierShare),
  mediation: z.array(mediation),
  passThrough: passThrough.nullable(),
  threats: z.array(threat),
  finance: z.array(finance),
  rules: z.array(rule),
  deterrence,
  joint: z.array(
    z.object({
      body: z.string(),
      members: z.array(z.string()),
      corridors: z.array(
        z.object({
          corridor: z.string(),
          name: z.string(),
          inside: z.array(z.string()),
          outside: z.array(z.string()),
        }),
      ),
    }),
  ),
  notModelled,
});
