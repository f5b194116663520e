import { z } from "zod";
import { envelope } from "./envelope.ts";

const usd = (text: string) => z.number().describe(`${text}, USD.`);

const commodityLoss = z.object({
  commodity: z.string(),
  unit: z.string(),
  deferred: z.number().describe("Shut in, still in the ground."),
  delayed: z.number().describe("Delivered later or still in store."),
  diverted: z.number().describe("Arrived by another way."),
  lost: z.number().describe("Home need not met."),
  valueUsd: usd("Export value not earned in the days of closure"),
  bufferDays: z.number().nullable().describe("Days until output of it is first shut in; null: it never is."),
});

const reroutes = z
  .array(z.object({ corridor: z.string(), commodity: z.string(), amount: z.number(), unit: z.string() }))
  .describe("Extra cargo of the focal state on other corridors.");

const closure = z.object({
  actor: z.string(),
  lever: z
    .enum(["territory", "operator", "port", "law", "fleet", "all"])
    .describe("`all`: every lever the actor holds."),
  disputed: z.boolean().describe("Rests on controls whose veto is disputed."),
  days: z.number().int().describe("Days of closure, from `date`."),
  corridors: z.array(z.string()).describe("Corridors that stop."),
  lossKt: z.number().describe("Cargo of the focal state not delivered in time, of what is counted in kt."),
  lossUsd: usd("Export value the focal state does not earn in the days of closure; negative is a gain by waiting"),
  shareOfYear: z.number().describe("lossUsd over the export value of the base year of all the model carries."),
  low: z.number().nullable().describe("Lowest lossUsd of the draws; null: none were asked for, or nothing varies."),
  high: z.number().nullable().describe("Highest lossUsd of the draws."),
  ownCostUsd: z
    .number()
    .nullable()
    .describe("What the closure costs the one who closes, USD: the known parts of ownCost."),
  ownCost: z.object({
    feesUsd: z.number().nullable().describe("Tariffs not earned; null: not known."),
    equityUsd: z.number().nullable().describe("Share of the profit not made; null: not known."),
    cargoUsd: z.number().nullable().describe("Export value of its own cargo that stops; null: not known."),
  }),
  bufferDays: z.number().nullable().describe("Days until the first field of any commodity is shut in; null: none is."),
  recoveryDays: z
    .number()
    .nullable()
    .describe("Days after reopening until nothing is short; null: longer than watched."),
  gainByWaiting: z.boolean(),
  byCommodity: z.array(commodityLoss),
  reroutes,
  notes: z.array(z.string()),
});

const worst = z.object({
  k: z.number().int().describe("Closures at once."),
  over: z.enum(["links", "controllers"]),
  days: z.number().int(),
  closed: z.array(z.string()).describe("Ids of links, or of actors that close all they can."),
  loss: usd("What the network can earn less over the days, exactly, by the static programme"),
  lossKt: z.number().describe("Focal cargo that no longer leaves; negative where cut-off home supply is exported."),
  solved: z.number().int().describe("Programmes solved to prove it."),
  sets: z.number().int().describe("Sets there are."),
  simulated: z
    .object({
      lossUsd: usd("Export value not earned, day by day"),
      lossKt: z.number(),
      bufferDays: z.number().nullable(),
      reroutes,
    })
    .optional()
    .describe("The same closures in the simulator, where detours have to grow; of the worst set of its kind only."),
});

const protection = z.object({
  investment: z.string(),
  name: z.string(),
  leadYears: z.number().nullable(),
  days: z.number().int(),
  k: z.number().int().describe("At most so many links closed at once."),
  costUsd: usd("Cost of building it"),
  costLowUsd: usd("Low end"),
  costHighUsd: usd("High end"),
  worstBeforeUsd: usd("Worst loss without it, by the static programme"),
  worstAfterUsd: usd("Worst loss with it, by the static programme, against the same value"),
  closedAfter: z.array(z.string()).describe("What is worst once it stands."),
  simulatedBeforeUsd: z
    .number()
    .nullable()
    .describe("The same loss day by day, oil in tanks taken off, USD; null: not run, it avoids too little above."),
  simulatedAfterUsd: z.number().nullable().describe("The same with it."),
  delayedUsd: z
    .number()
    .nullable()
    .describe(
      "Part of what is avoided day by day that waits in tanks: loss turned into delay, earned after reopening.",
    ),
  avoidedPerUsd: z
    .number()
    .nullable()
    .describe("Loss avoided day by day, once, per dollar of cost; null: it costs nothing."),
});

const portfolio = z.object({
  days: z.number().int(),
  k: z.number().int(),
  budgetUsd: usd("Budget"),
  investments: z.array(z.string()),
  costUsd: usd("Cost"),
  worstBeforeUsd: usd("Worst loss without"),
  worstAfterUsd: usd("Worst loss with all of them"),
  closedAfter: z.array(z.string()),
  examined: z.number().int(),
  sets: z.number().int(),
});

const shares = {
  shapley: usd("What it adds on arrival, averaged over all orders of arrival; a year"),
  nucleolus: z.number().nullable().describe("USD a year; null: too many players to tabulate."),
  standardError: z.number().optional().describe("Of a sampled Shapley value, USD; absent: it is exact."),
  bound: z
    .number()
    .optional()
    .describe("With 95 % no sampled Shapley value of the same game errs by more than its bound, USD; absent: exact."),
};

const power = z.object({
  actor: z.string(),
  ...shares,
  with: z.record(z.string(), z.object(shares)).describe("With a planned corridor that may be built, by investment."),
});

const fact = z.boolean().nullable().describe("null: too many players to tabulate.");

const game = z.object({
  days: z.number().int(),
  worthUsd: usd("What all players together are worth to the focal state"),
  planned: z.array(
    z.object({
      investment: z.string(),
      name: z.string(),
      yearlyCostUsd: usd("Annuity and running cost, a year"),
      gainUsd: usd("What the whole gains by it after that cost; 0: not worth building"),
    }),
  ),
  monotone: fact,
  superadditive: fact,
  coreIsEmpty: fact,
  shapleyInCore: fact,
  solved: z.number().int().describe("Programmes solved."),
});

const alert = z.object({
  link: z.string(),
  commodity: z.string(),
  unit: z.string().describe("Of firstLossAt and capacity."),
  firstLossAt: z.number().describe("Smallest capacity that costs nothing, foreign cargo included."),
  capacity: z.number().nullable().describe("null: no limit is stated."),
  lostShare: z.number().describe("Of what is missing just below, the share that is neither delivered nor stored."),
  daysUntilFull: z.number().nullable().describe("Days the tanks upstream take all it carries; null: no tank."),
});

/** What `coercion` answers; an assessment holds the same. Money is plain USD. */
export const coercionResult = z.object({
  date: z.iso.date().describe("First day of closure."),
  horizons: z.array(z.number().int()),
  days: z.number().int().describe("Days that worst, protect and alerts speak about."),
  closures: z.array(closure),
  worst: z.array(worst),
  protect: z.array(protection).describe("Most loss avoided per dollar, day by day, first."),
  portfolio: portfolio.nullable().describe("null: no budget was given."),
  power: z.array(power).describe("The focal state first."),
  game,
  alerts: z.array(alert),
});

/** `multivector coercion`: who can close what, at what cost to whom. */
export const coercion = envelope(
  "coercion",
  "Closures, their worst sets, protection, bargaining power, alert values",
  coercionResult,
);
