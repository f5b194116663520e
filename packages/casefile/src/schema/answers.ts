import type { FigureQuestion } from "@multivector/engine";
import { z } from "zod";
import { id, note, number, text } from "./cells.ts";
import { kind } from "./kind.ts";

const reading = z.strictObject({
  name: text("How a sentence names this reading: the pipeline alone."),
  definition: id("Id of the definition."),
  key: text("Key of its category."),
  years: z.array(number("A year.", 0, 2200)).describe("Years for which it is computed."),
});

/** `answers.yaml`: a figure that a text states, with everything it could mean. */
export const answers = kind({
  name: "answers",
  title: "A stated figure and what it could mean",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id of the question."),
    question: text("The question, as a reader would ask it."),
    claim: note("Id of the claim that states the figure."),
    stated: text("The figure as the text states it, in your own words."),
    value: number("The stated number: a ratio for a share, the unit of the definitions for an amount."),
    tolerance: number("Distance up to which a computed number counts as the stated one.", 0),
    readings: z.array(reading).describe("What it could mean."),
  }),
  build: (row): FigureQuestion => row,
});
