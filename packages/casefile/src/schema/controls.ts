import type { Control } from "@multivector/engine";
import { z } from "zod";
import { basis, confidence, id, note, oneOf, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `controls.csv`: who can close what, by which lever. */
export const controls = kind({
  name: "controls",
  title: "Who can close what",
  format: "csv",
  required: false,
  row: z.strictObject({
    id: id("Id of the control."),
    target: text("What can be closed, as `link:ID`, `corridor:ID`, `row:ID` or `place:ID`."),
    actor: text("Id of the actor that can close it."),
    lever: oneOf("By which lever.", ["territory", "operator", "port", "law", "fleet"]),
    veto: oneOf("Whether it can do so alone.", ["yes", "no", "disputed"]),
    source: source(),
    basis: basis(),
    confidence: confidence(),
    note: note(),
  }),
  build: (row, origin): Control => ({ ...row, origin }),
});
