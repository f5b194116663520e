import { z } from "zod";
import { ranged, spread } from "./political-parts.ts";

const share = z.number().min(0).max(1);

/** Where nothing is there to count, or a metric is not defined. */
const known = z.number().nullable();

const rate = z.object({ value: share, low: share, high: share }).nullable().describe("Share with its 95 % interval.");

const dates = {
  low: z.number().nullable().describe("By then one of ten; null: later than the horizon."),
  median: z.number().nullable(),
  high: z.number().nullable(),
};

const compared = z.object({
  strategy: z.string(),
  lossUsdM: spread.describe("USD million a year, over states."),
  acts: spread.describe("A year, over states."),
  cost: z.object({ costUsdM: ranged.nullable(), yearlyUsdM: ranged.nullable(), uncosted: z.array(z.string()) }),
  worst: z
    .object({ theory: z.string(), lossUsdM: spread })
    .describe("The theory under which it loses most on average; spread over futures."),
});

const kept = z.object({
  floor: z.string().describe("Id of a floor, or `loss`."),
  measure: z.string(),
  unit: z.string(),
  limit: z.number().describe("The least level of a tie; of the loss the most."),
  shares: z.array(
    z.object({
      strategy: z.string(),
      theory: z.string().describe("Empty: all together."),
      share: share.nullable(),
      low: share,
      high: share,
      of: z.number().int().describe("States."),
    }),
  ),
});

const table = z.object({
  futures: z.number().int(),
  used: z.number().int(),
  failed: z.number().int(),
  confidence: z.number(),
  metrics: z.array(
    z.object({
      metric: z.string(),
      label: z.string(),
      alternatives: z.array(
        z.object({
          alternative: z.string(),
          value: known.describe("Turned so that more is better; null: not defined."),
          low: known,
          high: known,
          rank: z.number().int(),
          bestShare: share.describe("Share of resamples in which none is better."),
        }),
      ),
      best: z.array(z.string()),
      sentence: z.string(),
    }),
  ),
  agreement: z.array(
    z.object({ metrics: z.array(z.string()).length(2), tau: known.describe("Kendall's tau-b; null: not defined.") }),
  ),
  sentence: z.string(),
});

const regret = z.array(
  z.object({
    strategy: z.string(),
    mean: z.number().describe("Against the best strategy of each state, USD million a year."),
    p90: z.number(),
    largest: z.number(),
    bestIn: share,
    worse: z.number().describe("Against doing nothing, averaged over all states; apart from `better`."),
    better: z.number(),
    worseIn: share,
  }),
);

const robustness = z.object({
  measure: z.string(),
  unit: z.string(),
  sense: z.enum(["minimise", "maximise"]),
  strategies: z.array(z.string()),
  baseline: z.string(),
  table,
  regret,
  theories: z.array(z.object({ theory: z.string(), table, regret })),
});

const limit = z.object({
  input: z.string(),
  low: z.number().optional(),
  high: z.number().optional(),
  lowRestricted: z.boolean().optional(),
  highRestricted: z.boolean().optional(),
  lowP: z.number().optional().describe("Quasi-p of this end alone."),
  highP: z.number().optional(),
  labels: z.array(z.string()).optional().describe("Of an input with labels: those inside."),
});

const box = z
  .object({
    step: z.number().int(),
    limits: z.array(limit),
    coverage: share,
    density: share,
    mass: share,
    n: z.number().int(),
    k: z.number().int(),
    restricted: z.number().int(),
    quasiP: z.record(z.string(), z.number()),
    sentence: z.string(),
  })
  .describe("Found by PRIM; only what futures held out bear out is told.");

const least = z.object({ low: z.number(), median: z.number(), high: z.number() });

const failure = z.object({
  strategy: z.string(),
  kind: z.enum(["limit", "harm"]).describe("Loses more than the limit; loses more than doing nothing."),
  fails: z.string(),
  share,
  failing: z.number().int(),
  states: z.number().int(),
  failingFutures: z.number().int(),
  byTheory: z.array(z.object({ theory: z.string(), share })),
  box: box.nullable().describe("null: `reason` says why there is none."),
  conditions: z.array(z.string()).describe("Of the box, in words."),
  signposts: z
    .object({ sentences: z.array(z.string()), unwatched: z.array(z.string()) })
    .describe("Which limits of the box can be watched, with the alarm; which cannot."),
  heldOut: z
    .object({
      n: z.number().int(),
      k: z.number().int(),
      states: z.number().int(),
      failing: z.number().int(),
      coverage: share,
      density: share,
    })
    .nullable()
    .describe("A box found in two thirds of the futures, on the last third."),
  reproducibility: z
    .object({
      resamples: z.number().int(),
      inputs: z.array(z.object({ input: z.string(), byCoverage: share, byDensity: share })),
      coverage: least,
      density: least,
    })
    .nullable(),
  screened: z.object({ kept: z.number().int(), of: z.number().int() }),
  reason: z.string(),
});

const swing = z.object({
  input: z.string(),
  label: z.string(),
  unit: z.string(),
  lowest: z.number().describe("Highest value in the lowest fifth."),
  highest: z.number(),
  atLowest: z.number().describe("Mean loss there, USD million a year."),
  atHighest: z.number(),
  swing: z.number(),
  standardError: z.number(),
  told: z.boolean(),
});

const tippingPoint = z.object({
  strategy: z.string(),
  at: z.array(z.number().nullable()).describe("By state; null: never, or its run failed."),
  ...dates,
  futures: z.number().int().describe("States."),
  never: share.nullable(),
  sellBy: z.number().nullable(),
  sentence: z.string(),
});

const pathways = z.object({
  now: z.number(),
  horizon: z.number(),
  lines: z.array(
    z.object({
      action: z.string(),
      label: z.string(),
      ...dates,
      tips: z.number().nullable(),
      reached: z.boolean(),
    }),
  ),
  stations: z.array(
    z.object({
      id: z.string(),
      action: z.string(),
      time: z.number(),
      kind: z.enum(["start", "board", "transfer", "terminal", "horizon"]),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(["stay", "switch"]),
      decideBy: z.number().nullable(),
    }),
  ),
  transfers: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      decideBy: z.object(dates),
      open: z.array(z.object({ time: z.number(), share })),
    }),
  ),
  paths: z.array(
    z.object({
      id: z.string(),
      actions: z.array(z.string()),
      kept: share,
      lasts: z.object(dates),
      steps: z.array(z.object({ action: z.string(), ...dates, needed: share, works: share.nullable() })),
      cost: z.object({ all: z.number(), mean: z.number() }).nullable(),
      undominated: z.boolean(),
    }),
  ),
  futures: z.number().int().describe("States."),
  leftOut: z.number().int(),
  sentences: z.array(z.string()),
});

const signal = z.object({
  strategy: z.string(),
  sender: z.string(),
  years: z.number().int(),
  best: z
    .object({
      trigger: z.object({ above: z.number().optional(), below: z.number().optional(), inARow: z.number().optional() }),
      hits: z.number().int(),
      misses: z.number().int(),
      late: z.number().int(),
      falseAlarms: z.number().int(),
      correctRejections: z.number().int(),
      leftOut: z.number().int(),
      hitRate: rate,
      falseAlarmRate: rate,
      precision: rate,
      medianWarning: z.number().nullable(),
      alarms: z.array(z.number().nullable()).describe("By state."),
    })
    .nullable()
    .describe("null: no count warns without warning too often in vain."),
  sentence: z.string(),
});

/** Strategies side by side over all futures and theories. */
export const uncertainty = z
  .object({
    strategies: z.array(z.string()),
    theories: z.array(z.string()),
    futures: z.number().int(),
    states: z.number().int().describe("A state is a future under a theory; all count alike."),
    failed: z.number().int(),
    lossLimitUsdM: z.number().describe("USD million a year; doing nothing passes it in one state of ten."),
    compared: z.array(compared),
    kept: z.array(kept),
    floorsNotMoved: z.array(z.string()).describe("Floors whose tie no mechanism moves."),
    robustness,
    failures: z.array(failure),
    matters: z.object({ strategy: z.string(), inputs: z.number().int(), swings: z.array(swing) }),
    tippingYears: z.number().int(),
    tipping: z.array(tippingPoint),
    pathways: pathways.nullable(),
    signals: z.array(signal),
  })
  .meta({
    id: "Uncertainty",
    description: "Strategies side by side over futures and theories; no theory has a weight.",
  });
