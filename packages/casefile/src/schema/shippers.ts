import type { Shipper } from "@multivector/engine";
import { z } from "zod";
import { basis, id, listOfSome, note, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `shippers.yaml`: whose cargo it is, where it enters and what it may use. */
export const shippers = kind({
  name: "shippers",
  title: "A producer's or country's cargo",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance tco."),
    name: text("Name, as a reader sees it."),
    commodity: id("Id of its commodity."),
    country: text("Code of the country whose cargo it is."),
    fields: listOfSome("Ids of the places where its cargo enters the network."),
    access: listOfSome("Ids of the links or corridors it may use."),
    source: source(),
    basis: basis(),
    note: note(),
  }),
  build: (row, origin): Shipper => ({ ...row, origin }),
});
