import type { Definition, DefinitionCategory } from "@multivector/engine";
import { z } from "zod";
import { id, list, note, number, oneOf, text, yesNo } from "./cells.ts";
import { kind } from "./kind.ts";

const category = z.strictObject({
  key: text("Key of the category."),
  label: text("Its name, as a reader sees it."),
  series: list("Figure series that are summed, as `quantity/subject/of` without a date."),
  note: note(),
});

const BY = ["route", "state", "controller", "partner", "investor", "supplier", "currency", "product"] as const;

/** `definitions.yaml`: what a share means: which figure series are summed over which. */
export const definitions = kind({
  name: "definitions",
  title: "What a share means",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id of the definition."),
    title: text("Title, as a reader sees it."),
    statement: text("The definition in one sentence."),
    by: oneOf("What the categories are.", BY),
    commodity: text("Id of the commodity, or a word such as trade, fdi, arms."),
    measure: oneOf("A share of the whole, the amount itself, or its yearly growth since `since`.", [
      "share",
      "amount",
      "growth",
    ]).default("share"),
    partition: yesNo("yes: the categories add up to the whole, so that concentration is meaningful.", false),
    unit: text("Unit of the printed amounts."),
    categories: z.array(category).default([]).describe("What is summed in each category."),
    denominator: list("Series summed as the whole; left out: the categories are the whole."),
    rest: note("Label of what the named categories leave of the whole."),
    since: number("First year of a sum over years or of a growth rate.", 0, 2200).default(0),
    across: note("Id of a definition by route whose categories are crossed with states or controls."),
    note: note(),
  }),
  build: (row, origin): Definition => ({ ...row, categories: row.categories as DefinitionCategory[], origin }),
});
