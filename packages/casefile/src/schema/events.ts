import type { CaseEvent } from "@multivector/engine";
import { z } from "zod";
import {
  basis,
  changeList,
  confidence,
  dateOrEmpty,
  id,
  list,
  note,
  number,
  oneOf,
  partialDate,
  partialDateOrEmpty,
  source,
  text,
  yesNo,
} from "./cells.ts";
import { kind } from "./kind.ts";

const announcement = z.strictObject({
  date: partialDate("Day of the announcement."),
  text: text("What was announced, in your own words."),
  changes: changeList("What it would have changed, in the grammar of changes."),
});

const coding = z.strictObject({
  as: oneOf("What it counts as.", [
    "move",
    "pressure",
    "attack",
    "licence",
    "sanction",
    "vote",
    "rhetoric",
    "accident",
    "institution",
    "unrest",
    "offer",
  ]),
  sender: id("Id of the actor whose act it is."),
  severity: number("How severe, 0 to 5: a coder's judgement.", 0, 5),
  toward: list("Ids of the poles it is a move towards."),
  away: list("Ids of the poles it is a move away from."),
  instrument: note("What it was done with, in one or two words."),
  pretext: note("The stated ground, in one or two words."),
  follows: list("Ids of the events said to have led to it."),
  counts: yesNo("no: left out of tables of days, because its day is not known or its nature too unsure.", true),
  dated: partialDateOrEmpty(
    "Day, month or year it counts under, where its day is not sure; left out: the event's date.",
  ),
  executed: oneOf("Whether the act as such was carried out; left out: as the event says.", [
    "yes",
    "partly",
    "no",
    "unknown",
    "",
  ]).default(""),
});

/** `events.yaml`: a dated event: what was announced, whether it was done, what it did. */
export const events = kind({
  name: "events",
  title: "A dated event",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance cpc-storm-2022."),
    date: partialDate("The day it began (or its month)."),
    end: dateOrEmpty("First day it was over."),
    title: text("Title, as a reader sees it."),
    actor: note("Id of the actor behind it; empty: none (weather) or unknown."),
    kind: text("What sort of event it was."),
    targets: list("What it touched, as `kind:id`."),
    announced: announcement.optional().describe("What was said before or instead."),
    coding: coding.optional().describe("How it counts in the record of moves and pressure."),
    executed: oneOf("Whether it was carried out.", ["yes", "partly", "no", "unknown"]),
    flowEffect: note("What it did to flows, in your own words."),
    attribution: note("Who says who did it, in your own words."),
    changes: changeList("The physical change as far as the record shows it, in the grammar of changes."),
    record: list("Ids of the figures that record the outcome."),
    source: source(),
    basis: basis(),
    confidence: confidence(),
    quote: note("At most 25 words of the source."),
    note: note(),
  }),
  build: ({ announced, coding, ...row }, origin): CaseEvent => ({
    ...row,
    ...(announced && { announced }),
    ...(coding && { coding }),
    origin,
  }),
});
