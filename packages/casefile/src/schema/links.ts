import type { Link } from "@multivector/engine";
import { z } from "zod";
import { basis, dateOrEmpty, id, list, listOfSome, note, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `links.csv`: one segment, one direction. */
export const links = kind({
  name: "links",
  title: "A segment in one direction",
  format: "csv",
  required: true,
  row: z.strictObject({
    id: id("Id, for instance cpc.1."),
    corridor: note("Id of the corridor it belongs to."),
    from: id("Id of the place it begins at."),
    to: id("Id of the place it ends at."),
    mode: text("Pipe, rail, sea, road ..."),
    commodities: listOfSome("Ids of the commodities it carries."),
    states: list("Codes of the countries whose territory or water is crossed."),
    opens: dateOrEmpty("First day it can be used; empty: always."),
    closes: dateOrEmpty("First day it can no longer be used; empty: never."),
    source: source(),
    basis: basis(),
    note: note(),
  }),
  build: (row, origin): Link => ({ ...row, origin }),
});
