import type { Duty, Indicator, Threat } from "@multivector/engine";
import { z } from "zod";
import { id, idOrEmpty, list, listOfSome, note, oneOf, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `duties.yaml`: what a membership asks, and what is at odds with it. */
export const duties = kind({
  name: "duties",
  title: "A duty that comes with a membership",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance csto-no-third-party-bases."),
    body: id("Id of the body, an actor."),
    title: text("Title, as a reader sees it."),
    says: text("What the treaty or the practice asks, in your own words."),
    against: list("Ids of levers or bodies at odds with it: a warning, never a ban."),
    conflicts: list("Ids of the conflicts between texts it is about."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): Duty => ({ ...row, origin }),
});

/** `threats.yaml`: a threat of the register; severity and likelihood are figures on `threat:ID`. */
export const threats = kind({
  name: "threats",
  title: "A threat",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance northern-incursion."),
    title: text("Title, as a reader sees it."),
    claims: listOfSome("Ids of the claims that state it."),
    imminence: oneOf("How soon.", ["now", "months", "years", "remote", "not known"]),
    indicators: list("What would be seen first."),
    shocks: list("Ids of the shocks that play it through."),
    reaction: idOrEmpty("Id of the reaction whose hazard is its likelihood."),
    note: note(),
  }),
  build: (row, origin): Threat => ({ ...row, origin }),
});

/** `indicators.yaml`: an observation that tells theories apart; its chance under each is figure `chance` of the theory on `indicator:ID`. */
export const indicators = kind({
  name: "indicators",
  title: "An observation that tells theories apart",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance ban-after-summit."),
    title: text("What would be seen, as a reader sees it."),
    claims: list("Ids of the claims it bears on."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): Indicator => ({ ...row, origin }),
});
