import type { SideRow, SideRowTerm } from "@multivector/engine";
import { z } from "zod";
import { id, note, numberOrEmpty, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

const term = z.strictObject({
  link: id("Id of the link whose flow uses the shared capacity."),
  commodity: id("Only this commodity.").optional(),
  shipper: id("Only this shipper's cargo.").optional(),
  coefficient: numberOrEmpty("Use per unit of flow; 1 where left out."),
});

/** `siderows.yaml`: a capacity several links share; its size is a figure `capacity` on `row:ID`. */
export const siderows = kind({
  name: "siderows",
  title: "A shared capacity",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance cpc-moorings."),
    name: text("Name, as a reader sees it."),
    unit: text("Unit of the shared capacity."),
    terms: z.array(term).describe("The links that use it."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): SideRow => ({ ...row, terms: row.terms.map(buildTerm), origin }),
});

function buildTerm({ link, commodity, shipper, coefficient }: z.output<typeof term>): SideRowTerm {
  return {
    link,
    ...(commodity !== undefined && { commodity }),
    ...(shipper !== undefined && { shipper }),
    coefficient: coefficient ?? 1,
  };
}
