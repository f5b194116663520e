import type { Membership } from "@multivector/engine";
import { z } from "zod";
import { basis, confidence, id, note, partialDateOrEmpty, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `memberships.csv`: who belongs to which body. */
export const memberships = kind({
  name: "memberships",
  title: "A membership",
  format: "csv",
  required: false,
  row: z.strictObject({
    actor: id("Id of the actor."),
    body: id("Id of the body, itself an actor."),
    role: text("Member, observer, partner ..."),
    from: partialDateOrEmpty("Since when."),
    to: partialDateOrEmpty("Until when (exclusive); empty: still."),
    source: source(),
    basis: basis(),
    confidence: confidence(),
    note: note(),
  }),
  build: (row, origin): Membership => ({ ...row, origin }),
});
