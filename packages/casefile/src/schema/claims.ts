import type { Claim, ClaimCheck, SourceText } from "@multivector/engine";
import { z } from "zod";
import { id, idOrEmpty, list, note, number, oneOf, partialDateOrEmpty, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** What a check can find about a claim. */
const VERDICTS = ["supported", "contradicted", "imprecise", "outdated", "ambiguous", "unverified", "opinion"] as const;

const check = z.strictObject({
  id: id("Id of the check, unique within the claim."),
  kind: text("Name of the check function."),
  with: z.record(z.string(), z.unknown()).default({}).describe("Arguments of the check."),
  // biome-ignore lint/suspicious/noThenProperty: the word of the case format; the object is never awaited.
  then: oneOf("Verdict if the check holds.", VERDICTS),
  otherwise: oneOf("Verdict if it does not.", VERDICTS),
  says: text("What the check asserts, in words."),
});

const recorded = z.strictObject({
  verdict: oneOf("Verdict on record where no check decides.", VERDICTS),
  reason: note("Why, in your own words."),
  sources: list("Ids of the sources it rests on."),
});

/** The head of a claims file: the text its claims are taken from. */
export const texts = kind({
  name: "texts",
  title: "A text whose claims are checked",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id of the text, in quotation marks if it is a number."),
    author: text("Who wrote it."),
    kind: text("What sort of text it is."),
    written: partialDateOrEmpty("When it was written."),
    thesis: note("What it argues, in your own words."),
    theory: note("Id of the theory it stands for."),
  }),
  build: (row): SourceText => row,
});

/** `claims/*.yaml`: one claim of a text: a quote, what it says, and how it is checked. */
export const claims = kind({
  name: "claims",
  title: "A claim of a text",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance C000-01."),
    text: idOrEmpty("Id of the text; left out: the text of the file."),
    line: number("Line of the text the quote stands on.", 0),
    quote: text("At most 25 words of the text."),
    kind: text("Fact, mechanism, prediction, recommendation ..."),
    subject: note("Who or what the claim is about."),
    predicate: note("What it says of the subject."),
    object: note("Of what or whom."),
    value: note("Stated value."),
    unit: note("Its unit."),
    asOf: partialDateOrEmpty("The day it speaks about."),
    definition: note("Id of the definition under which it is read."),
    checkableBy: oneOf("What can decide it.", ["data", "simulation", "text-only"]),
    conflictsWith: list("Ids of claims it conflicts with."),
    recorded,
    checks: z.array(check).default([]).describe("Checks over the case's data or a run."),
  }),
  build: (row, origin): Claim => ({ ...row, checks: row.checks as ClaimCheck[], origin }),
});

/** `conflicts.yaml`: a contradiction between texts, inside one, or against the record. */
export const conflicts = kind({
  name: "conflicts",
  title: "A contradiction",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id of the conflict."),
    kind: oneOf("Between texts, inside one, or against the record.", ["between", "inside", "record"]),
    title: text("Title, as a reader sees it."),
    claims: list("Ids of the claims concerned."),
    handling: note("What the system does about it."),
    sources: list("Ids of the sources that decide it."),
  }),
  build: (row, origin) => ({ ...row, origin }),
});
