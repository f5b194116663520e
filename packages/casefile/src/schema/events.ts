import type { CaseEvent } from "@multivector/engine";
import { z } from "zod";
import {
  basis,
  changeList,
  confidence,
  dateOrEmpty,
  id,
  list,
  note,
  oneOf,
  partialDate,
  source,
  text,
} from "./cells.ts";
import { kind } from "./kind.ts";

const announcement = z.strictObject({
  date: partialDate("Day of the announcement."),
  text: text("What was announced, in your own words."),
  changes: changeList("What it would have changed, in the grammar of changes."),
});

/** `events.yaml`: a dated event: what was announced, whether it was done, what it did. */
export const events = kind({
  name: "events",
  title: "A dated event",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance cpc-storm-2022."),
    date: partialDate("The day it began (or its month)."),
    end: dateOrEmpty("First day it was over."),
    title: text("Title, as a reader sees it."),
    actor: note("Id of the actor behind it; empty: none (weather) or unknown."),
    kind: text("What sort of event it was."),
    targets: list("What it touched, as `kind:id`."),
    announced: announcement.optional().describe("What was said before or instead."),
    executed: oneOf("Whether it was carried out.", ["yes", "partly", "no", "unknown"]),
    flowEffect: note("What it did to flows, in your own words."),
    attribution: note("Who says who did it, in your own words."),
    changes: changeList("The physical change as far as the record shows it, in the grammar of changes."),
    record: list("Ids of the figures that record the outcome."),
    source: source(),
    basis: basis(),
    confidence: confidence(),
    quote: note("At most 25 words of the source."),
    note: note(),
  }),
  build: ({ announced, ...row }, origin): CaseEvent => ({ ...row, ...(announced && { announced }), origin }),
});
