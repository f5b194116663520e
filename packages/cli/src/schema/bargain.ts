import { z } from "zod";
import { envelope } from "./envelope.ts";

const model = z.enum(["compromise", "smp", "nash"]);
const matrix = (text: string) => z.array(z.array(z.number())).describe(text);
const point = (text: string) => z.array(z.number()).describe(`${text}, by dimension, on the scale.`);

const pair = z.object({
  i: z.number().int().describe("Who challenges, by place in `actors` from 0."),
  j: z.number().int().describe("Who is challenged."),
  pi: z.number().describe("Probability that i prevails over j, as i sees it."),
  position: point("Where i would stand"),
  positionOfJ: point("Where j would stand, the same but for rounding"),
  gain: z.number().describe("Utility i expects to gain by it."),
  offered: z.boolean().describe("i makes this offer: its best, if any gains."),
});

const turn = z.object({
  turn: z.number().int().describe("0: before the first."),
  positions: matrix("By actor and dimension, on the scale."),
  probabilities: z.array(z.number()).describe("Chance of each actor's position; actors who stand together share one."),
});

/** One model on one set of numbers; matrices, bargains and turns are of the spatial model and empty otherwise. */
const result = z.object({
  model,
  actors: z.array(z.string()),
  dimensions: z.array(z.string()),
  scale: z.number(),
  outcome: point("Where it settles"),
  median: point("Weighted median of the positions held at first"),
  values: matrix("values[i][j]: worth of j's position to i, before anybody bargains."),
  utilities: matrix("The same with i's attitude to risk."),
  risk: z.array(z.number()).describe("Attitude to risk by actor, -1 to 1."),
  probabilities: z.array(z.number()).describe("Chance of each actor's position to be the central one."),
  victory: matrix("victory[i][j]: probability that i's position beats j's."),
  bargains: z.array(pair).describe("Every ordered pair, before the first turn."),
  turns: z.array(turn),
  notes: z.array(z.string()),
});

/** An issue of a case. */
export const issue = z.object({
  issue: z.string(),
  title: z.string(),
  zero: z.string(),
  hundred: z.string(),
  draws: z.number().int(),
  outcomes: z.array(
    z.object({
      model,
      value: z.number().describe("From the central figures, 0 to 100."),
      low: z.number().describe("90 % of the draws, and the central value, lie between low and high."),
      high: z.number(),
    }),
  ),
  actors: z.array(
    z.object({
      actor: z.string(),
      position: z.number(),
      low: z.number().optional().describe("Stated range of the position."),
      high: z.number().optional(),
      salience: z.number(),
      capability: z.number(),
      pull: z.number().describe("Central compromise less what it would be without the actor."),
    }),
  ),
  statusQuo: z.number().nullable().describe("Where it stands today; null: not known."),
  assumedShare: z.number().describe("Share of the figures used that are assumed."),
  central: z.array(result).optional().describe("The models' whole results on the central figures."),
  notes: z.array(z.string()),
});

const ofCase = z.object({
  issues: z.array(issue),
  lossShare: z
    .record(z.string(), z.number())
    .describe("Share of a year's export value lost if an actor closes all it can for a year; empty without Nash."),
});

/** `multivector bargain`: of a file one result, of a case its issues. */
export const bargain = envelope(
  "bargain",
  "Where issues settle by three models of bargaining",
  z.union([result, ofCase]),
);
