import type { Shock } from "@multivector/engine";
import { z } from "zod";
import { changeList, id, note, number, source, text, yesNo } from "./cells.ts";
import { kind } from "./kind.ts";

/** `shocks.yaml`: what a reader may inject. */
export const shocks = kind({
  name: "shocks",
  title: "An injectable shock",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance cpc-court-closure."),
    title: text("Title, as a reader sees it."),
    days: number("How many days it lasts.", 1),
    changes: changeList("What it changes, in the grammar of changes."),
    note: note(),
    report: yesNo("yes: part of the assessment; no: only run when asked for.", false),
    source: source(),
  }),
  build: (row, origin): Shock => ({ ...row, origin }),
});
