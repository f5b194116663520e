import type { FinanceChannel, Lever, Strategy } from "@multivector/engine";
import { z } from "zod";
import { changeList, date, id, idOrEmpty, list, note, oneOf, source, text, yesNo } from "./cells.ts";
import { kind } from "./kind.ts";
import { signal } from "./reactions.ts";

/** `levers.yaml`: something an actor can do; its numbers are figures on `lever:ID`. */
export const levers = kind({
  name: "levers",
  title: "Something an actor can do",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance middle-corridor."),
    title: text("Title, as a reader sees it."),
    actor: id("Id of the actor whose lever it is."),
    side: oneOf("The focal state's, or an outsider's.", ["focal", "outsider"]),
    claims: list("Ids of the claims that recommend or name it."),
    costClass: oneOf("Order of its cost.", ["none", "low", "medium", "high", "very high"]),
    horizon: oneOf("How soon it can work.", ["days", "months", "years"]),
    investments: list("Ids of the investments it builds."),
    changes: changeList("What else it changes once it stands, in the grammar of changes, without dates."),
    signals: z.array(signal).default([]).describe("How it is read, by whom."),
    shifts: list("Ids of the variables it moves, by figure `shift`."),
    duties: list("Ids of the duties it touches."),
    after: list("Ids of levers that must stand before it."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): Lever => ({ ...row, origin }),
});

const dated = z.strictObject({ lever: id("Id of the lever."), start: date("Day it is announced and begun.") });

/** `strategies.yaml`: a package of levers with dates. */
export const strategies = kind({
  name: "strategies",
  title: "A package of levers",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance package-003."),
    title: text("Title, as a reader sees it."),
    text: idOrEmpty("Id of the text it is taken from."),
    claims: list("Ids of the claims it carries out."),
    levers: z.array(dated).default([]).describe("Its levers, each with its first day."),
    report: yesNo("yes: part of the assessment.", false),
    note: note(),
  }),
  build: (row, origin): Strategy => ({ ...row, origin }),
});

/** `channels.yaml`: a source of money for corridors; its numbers are figures on `channel:ID`. */
export const channels = kind({
  name: "channels",
  title: "A source of finance",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance ebrd."),
    title: text("Title, as a reader sees it."),
    actor: id("Id of the actor that lends."),
    investments: list("Ids of the investments it could pay for."),
    claims: list("Ids of the claims that name it."),
    source: source(),
    note: note(),
  }),
  build: (row, origin): FinanceChannel => ({ ...row, origin }),
});
