import { z } from "zod";
import { envelope } from "./envelope.ts";
import { basis } from "./parts.ts";

const ratio = z.number().nullable();

/** A value with the interval it is known within. */
export const reading = z
  .object({
    value: z.number(),
    low: z.number().optional().describe("Lower end; absent: nothing varies."),
    high: z.number().optional().describe("Upper end."),
  })
  .meta({ id: "Reading", description: "A value with the interval it is known within." });

const tie = z.object({
  pole: z.string(),
  domain: z.string(),
  tie: reading.nullable().describe("In `unit`; null: not known, `note` says why."),
  unit: z.string().describe("ratio, or count of bodies."),
  figures: z.array(z.string()),
  basis: basis.nullable(),
  year: z.number().int().nullable(),
  note: z.string(),
});

const domain = z.object({
  domain: z.string(),
  title: z.string(),
  measure: z.enum(["votes", "shares", "bodies", "none"]),
  year: z.number().int().nullable().describe("Latest year up to the one asked for that has figures."),
  ties: z.array(tie),
  evenness: ratio.describe("Entropy of the poles' parts over its largest, 0 to 1; null: not known."),
  effectivePoles: reading.nullable().describe("exp of the entropy; its range over the intervals of the parts."),
  elsewhere: ratio.describe("Of shares: the part of the whole that goes to none of the poles."),
  first: z.string().nullable().describe("Pole with the largest tie."),
  last: z.string().nullable().describe("Pole with the smallest known tie."),
  note: z.string(),
});

const net = z.object({
  a: z.string(),
  b: z.string(),
  year: z.number().int(),
  net: reading.nullable().describe("1: with a, or beyond it; -1: with b; null: both poles are one point."),
  coincide: z.boolean().describe("The poles' intervals overlap: which is nearer means nothing."),
});

const distance = z.object({
  pole: z.string(),
  voter: z.string().describe("Who votes for the pole."),
  year: z.number().int(),
  distance: reading.describe("Of ideal points, in points."),
});

const agreement = z.object({
  with: z.string(),
  from: z.number().int(),
  to: z.number().int().describe("Last year; the same as `from` for a single year."),
  rollCalls: z.number().int().describe("Roll calls on which both voted."),
  identical: z.number().describe("Share of them on which both voted alike."),
  kappa: ratio.describe("Cohen's kappa, unweighted."),
  pi: ratio.describe("Scott's pi, unweighted."),
  s: ratio.describe("S, absolute distances: yes and no are two apart."),
});

const opposed = z.object({
  a: z.string(),
  b: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  withA: z.number().int().describe("Of the roll calls on which a and b voted yes against no: with a."),
  withB: z.number().int(),
  abstained: z.number().int(),
});

const floor = z.object({
  floor: z.string(),
  pole: z.string(),
  domain: z.string(),
  least: reading.nullable(),
  tie: reading.nullable(),
  unit: z.string(),
  holds: z.boolean().nullable().describe("false: violated; null: tie or floor is not known."),
  sure: z.boolean().nullable().describe("The answer is the same anywhere inside both ranges."),
  claims: z.array(z.string()),
});

const dynamic = z.object({
  trained: z.tuple([z.number().int(), z.number().int()]).describe("First and last year fitted."),
  tested: z.tuple([z.number().int(), z.number().int()]),
  eta: z.number().describe("Fitted pull of the poles, a year."),
  gamma: z.number().nullable().describe("Pull of the state's own mean as a part of eta."),
  model: z.number().describe("Root mean square error of one year's step in the years tested, points."),
  noChange: z.number(),
  modelTrained: z.number(),
  noChangeTrained: z.number(),
  on: z.boolean(),
  says: z.string(),
});

/** What `alignment` answers; an assessment may hold the same. */
export const alignmentResult = z.object({
  year: z.number().int(),
  domains: z.array(domain),
  net: z.array(net),
  distances: z.array(distance),
  agreement: z.array(agreement).describe("By voter, then by year; spans of years beside single years."),
  opposed: z.array(opposed),
  floors: z.array(floor),
  dynamic: dynamic.nullable().describe("null: too few years of ideal points."),
  notes: z.array(z.string()),
});

/** `multivector alignment`: ties to each pole by domain. */
export const alignment = envelope(
  "alignment",
  "Ties to each pole by domain, agreement of votes, net alignment, floors",
  alignmentResult,
);
