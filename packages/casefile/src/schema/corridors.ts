import type { Corridor } from "@multivector/engine";
import { z } from "zod";
import { id, list, listOfSome, note, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `corridors.csv`: a named route that links belong to. */
export const corridors = kind({
  name: "corridors",
  title: "A named route",
  format: "csv",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance cpc."),
    name: text("Name, as a reader sees it."),
    mode: text("Pipe, rail, sea, road or a mixture."),
    commodities: listOfSome("Ids of the commodities it carries."),
    gauge: list("Ids of the links whose summed flow is the corridor's volume."),
    status: note("In use, planned, closed ..."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): Corridor => ({ ...row, origin }),
});
