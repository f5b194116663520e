import { z } from "zod";
import { date, id, list, note, number, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `case.yaml`: what the case is about. */
export const caseHead = kind({
  name: "case",
  title: "The case itself",
  format: "yaml",
  required: true,
  row: z.strictObject({
    id: id("Id of the case, the name of its folder."),
    title: text("Title, as a reader sees it."),
    focal: text("Code of the state in the middle, for instance KZ."),
    asOf: date("Last day whose news the case knows."),
    baseYear: number("Calendar year the baseline is computed for.", 1900, 2200),
    poles: list("Ids of the great powers it stands between."),
    summary: note("What the case is about, in two or three sentences."),
  }),
  build: (row) => row,
});
