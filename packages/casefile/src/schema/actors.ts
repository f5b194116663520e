import type { Actor } from "@multivector/engine";
import { z } from "zod";
import { id, note, partialDate, partialDateOrEmpty, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

const office = z.strictObject({
  office: text("The office."),
  holder: text("Who holds it."),
  from: partialDate("Since when."),
  to: partialDateOrEmpty("Until when (exclusive); empty: still."),
  source: source(),
});

/** `actors.yaml`: a state, bloc or company. */
export const actors = kind({
  name: "actors",
  title: "A state, bloc or company",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id; a country's code for a state."),
    name: text("Name, as a reader sees it."),
    kind: text("State, bloc, company ..."),
    country: note("Code of its country."),
    offices: z.array(office).default([]).describe("Who held which office, with dates."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): Actor => ({ ...row, origin }),
});
