import type { Contract } from "@multivector/engine";
import { z } from "zod";
import { dateOrEmpty, id, idOrEmpty, listOfSome, note, oneOf, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `contracts.yaml`: who has bound itself to ship what; its volumes are figures on `contract:ID`. */
export const contracts = kind({
  name: "contracts",
  title: "A contract",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance socar-kmg."),
    name: text("Name, as a reader sees it."),
    parties: listOfSome("Ids of the actors bound by it."),
    shipper: idOrEmpty("Id of the shipper whose cargo it moves."),
    link: idOrEmpty("Id of the link or corridor it is about."),
    kind: oneOf("What it promises.", ["ship-or-pay", "term", "quota"]),
    from: dateOrEmpty("First day it binds."),
    to: dateOrEmpty("First day it no longer binds; empty: open."),
    announced: dateOrEmpty("Day it became public; a back-test does not know it before."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): Contract => ({ ...row, origin }),
});
