import type { Reaction } from "@multivector/engine";
import { z } from "zod";
import { changeList, id, idOrEmpty, list, note, oneOf, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** How an act is read by a pole; its size is a figure `severity` of the pole. */
export const signal = z.strictObject({
  pole: id("Id of the pole that reads it."),
  direction: oneOf("Away from the pole, or towards it.", ["away", "toward"]),
  when: oneOf("When it is seen.", ["announced", "stands"]).default("announced"),
});

const instrument = z.strictObject({
  id: id("Id, for instance port-inspection."),
  title: text("Title, as a reader sees it."),
  channel: id("Channel of dependence it works through, for instance oil-transit."),
  pretext: text("The ground usually stated, in one or two words; none: none is stated."),
  changes: changeList("What it does at full size, in the grammar of changes, without dates."),
  precedents: list("Ids of the events it is read from."),
  note: note(),
});

const excitement = z.strictObject({
  stock: oneOf("Which acts excite it.", ["moves-away", "moves-toward", "pressure"]),
  pole: id("Away from, towards, or by whom."),
});

/** `reactions.yaml`: a marked process of acts; its numbers are figures on `reaction:ID` and `instrument:ID`. */
export const reactions = kind({
  name: "reactions",
  title: "What an actor does in answer, or of its own",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id, for instance ru-informal."),
    title: text("Title, as a reader sees it."),
    sender: id("Id of the actor that acts."),
    register: oneOf("What sort of act.", ["formal", "informal", "attack", "answer", "extreme"]),
    excitedBy: excitement.optional().describe("What raises its hazard; left out: nothing does."),
    regime: idOrEmpty("Id of the driver that is 1 where the rate of war holds."),
    instruments: z.array(instrument).default([]).describe("What it is done with."),
    signals: z.array(signal).default([]).describe("What an act of it signals, where it is the focal state's own."),
    source: source(),
    note: note(),
  }),
  build: ({ excitedBy, ...row }, origin): Reaction => ({ ...row, ...(excitedBy && { excitedBy }), origin }),
});
