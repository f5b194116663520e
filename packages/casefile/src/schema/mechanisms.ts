import type { Mechanism, Theory, Variable } from "@multivector/engine";
import { z } from "zod";
import { id, idOrEmpty, list, listOfSome, note, number, oneOf, text, yesNo } from "./cells.ts";
import { kind } from "./kind.ts";

/** `variables.yaml`: what mechanisms join; where it starts is figure `start` on `variable:ID`. */
export const variables = kind({
  name: "variables",
  title: "A quantity that mechanisms join",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance west-ties."),
    title: text("Title, as a reader sees it."),
    unit: text("Unit; index for a level from 0 to 1 without one."),
    role: oneOf("stock: moved by mechanisms and levers; driver: set by the future; reading: computed each month.", [
      "stock",
      "driver",
      "reading",
    ]),
    reading: note("Of a reading: its function and arguments, such as `dependence RU`."),
    least: number("Least level.").default(0),
    most: number("Highest level.").default(1),
    note: note(),
  }),
  build: (row, origin): Variable => ({ ...row, origin }),
});

/** `mechanisms.yaml`: a causal edge of the texts; its numbers are figures on `mechanism:ID`. */
export const mechanisms = kind({
  name: "mechanisms",
  title: "A causal edge",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance M05."),
    title: text("Title, as a reader sees it."),
    causes: listOfSome("Ids of the variables it starts from."),
    effect: text("Id of the variable it moves, or `reaction:ID` where it works on a hazard."),
    sign: oneOf("Which way.", ["+", "-", "?"]),
    form: oneOf("How the cause works on the effect.", [
      "rate",
      "threshold",
      "saturation",
      "hazard",
      "weakest",
      "computed",
      "text",
    ]),
    theories: listOfSome("Ids of the theories that hold it, or all."),
    claims: list("Ids of the claims that state it."),
    note: note(),
  }),
  build: (row, origin): Mechanism => ({ ...row, origin }),
});

const switches = z.strictObject({
  reactions: yesNo("Do actors react at all?", true),
  provocation: oneOf("Do moves away raise a sender's hazard?", ["off", "linear", "threshold"]).default("off"),
  on: list("Ids of single mechanisms switched on beyond those marked."),
  off: list("Ids of single mechanisms switched off."),
});

/** `theories.yaml`: a rival theory as an exact set of switches. */
export const theories = kind({
  name: "theories",
  title: "A rival theory",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id: T0 is the one in which nobody reacts."),
    title: text("Title, as a reader sees it."),
    text: idOrEmpty("Id of the text that argues it."),
    says: text("The theory in one sentence, in your own words."),
    switches: switches.describe("Its switches."),
    claims: list("Ids of the claims that state it."),
  }),
  build: (row, origin): Theory => ({ ...row, origin }),
});
