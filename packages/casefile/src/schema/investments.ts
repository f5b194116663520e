import type { Investment } from "@multivector/engine";
import { z } from "zod";
import { changeList, id, note, numberOrEmpty, oneOf, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `investments.yaml`: what can be built; its costs are figures `capex`, `opex` and `life` on `investment:ID`. */
export const investments = kind({
  name: "investments",
  title: "Something that can be built",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance kuryk-oil-terminal."),
    name: text("Name, as a reader sees it."),
    adds: changeList(
      "What it changes once it stands, in the grammar of changes, without dates; empty where it is built.",
    ),
    lead: numberOrEmpty("Years from the decision until it stands; empty: not known."),
    status: oneOf(
      "planned: decided; proposed: on the table; possible: nobody's plan; built: in the base case already.",
      ["planned", "proposed", "possible", "built"],
    ),
    source: source(),
    note: note(),
  }),
  build: ({ lead, ...row }, origin): Investment => ({ ...row, leadYears: lead ?? null, origin }),
});
