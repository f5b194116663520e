import type { Issue } from "@multivector/engine";
import { z } from "zod";
import { id, list, listOfSome, note, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `issues.yaml`: a question actors bargain over; positions, salience and capability are figures on `issue:ID`. */
export const issues = kind({
  name: "issues",
  title: "A question actors bargain over",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance trans-caspian-share."),
    title: text("Title, as a reader sees it."),
    zero: text("What 0 means."),
    hundred: text("What 100 means."),
    actors: listOfSome("Ids of the actors that bargain."),
    claims: list("Ids of the claims it is about."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): Issue => ({ ...row, origin }),
});
