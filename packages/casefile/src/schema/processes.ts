import type { Process } from "@multivector/engine";
import { z } from "zod";
import { basis, id, note, oneOf, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** A commodity's id, alone or as `{commodity: id}`. */
const commodity = z
  .union([z.string(), z.strictObject({ commodity: id("Id of the commodity.") })])
  .transform((raw) => (typeof raw === "string" ? raw : raw.commodity))
  .meta({ description: "Id of a commodity, or {commodity: id}." });

/** `processes.yaml`: a recipe at a place; its yields are figures on `process:ID`. */
export const processes = kind({
  name: "processes",
  title: "A recipe at a place",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance orenburg."),
    name: text("Name, as a reader sees it."),
    place: id("Id of the place."),
    kind: oneOf("What it is.", ["field", "refinery"]),
    input: commodity.default("").describe("What goes in; a field may leave it out."),
    output: z.array(commodity).default([]).describe("What comes out."),
    source: source(),
    basis: basis(),
    note: note(),
  }),
  build: ({ output, ...row }, origin): Process => ({ ...row, outputs: output, origin }),
});
