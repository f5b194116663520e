import type { PlaceName } from "@multivector/engine";
import { z } from "zod";
import { basis, confidence, id, partialDateOrEmpty, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `names.csv`: the names a place or actor bore, with their dates. */
export const names = kind({
  name: "names",
  title: "A name with its dates",
  format: "csv",
  required: false,
  row: z.strictObject({
    place: id("Id of the place or actor."),
    name: text("The name."),
    from: partialDateOrEmpty("Since when; empty: from the beginning."),
    to: partialDateOrEmpty("Until when (exclusive); empty: still."),
    source: source(),
    basis: basis(),
    confidence: confidence(),
  }),
  build: (row, origin): PlaceName => ({ ...row, note: "", origin }),
});
