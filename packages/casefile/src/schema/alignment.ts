import type { AlignmentDomain, Floor } from "@multivector/engine";
import { z } from "zod";
import { id, idOrEmpty, list, note, oneOf, text } from "./cells.ts";
import { kind } from "./kind.ts";

const pole = z.strictObject({
  pole: id("Id of the pole, an actor."),
  series: list("Figure series summed for the pole, as `quantity/subject/of` without a date; of votes the one voter."),
  note: note(),
});

/** `domains.yaml`: a domain of ties, and what stands for each pole in it. */
export const domains = kind({
  name: "domains",
  title: "A domain of ties",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance trade."),
    title: text("Title, as a reader sees it."),
    measure: oneOf("How ties are measured; none: nobody gives a number, `note` says why.", [
      "votes",
      "shares",
      "bodies",
      "none",
    ]),
    poles: z.array(pole).default([]).describe("What stands for each pole."),
    whole: list("Figure series of the whole; left out: the series are shares already."),
    note: note(),
  }),
  build: (row, origin): AlignmentDomain => ({ ...row, origin }),
});

/** `floors.yaml`: a tie the state is told to keep; how much is figure `least` on `floor:ID`. */
export const floors = kind({
  name: "floors",
  title: "A tie to be kept",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance trade-RU."),
    pole: id("Id of the pole."),
    domain: id("Id of the domain."),
    variable: idOrEmpty("Id of the variable that is this tie in a future; left out: no mechanism moves it."),
    claims: list("Ids of the claims that demand it."),
    note: note(),
  }),
  build: (row, origin): Floor => ({ ...row, origin }),
});
