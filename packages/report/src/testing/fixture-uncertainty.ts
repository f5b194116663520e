import type {
  KeptFloor,
  RankedMetric,
  RegretRow,
  RobustnessMetric,
  StrategyFailure,
  TippingPoint,
  UncertaintyResult,
  WatchedSignal,
} from "@multivector/engine";

const COMPARED = ["status-quo", "package-901", "package-900"];
const THEORIES = ["T1", "T2", "T3", "T4", "T5"];
const [FUTURES, STATES] = [200, 1000];

/** Shares in all and by theory, with round intervals. */
function kept(floor: string, limit: number, shares: Readonly<Record<string, readonly number[]>>): KeptFloor {
  return {
    ...{ floor, measure: floor, unit: floor === "loss" ? "USD million a year" : "ratio", limit },
    shares: COMPARED.flatMap((strategy) =>
      ["", ...THEORIES].map((theory, i) => {
        const share = shares[strategy]![i]!;
        const [low, high] = [Math.max(0, share - 0.05), Math.min(1, share + 0.04)];
        return { strategy, theory, share, low, high, of: theory === "" ? STATES : FUTURES };
      }),
    ),
  };
}

const ALWAYS = [1, 1, 1, 1, 1, 1];

const regret = (strategy: string, mean: number, worse: number, better: number): RegretRow => ({
  ...{ strategy, mean, p90: mean * 1.5, largest: mean * 20, bestIn: 0.4, worse, better },
  worseIn: worse === 0 ? 0 : 0.21,
});

const ROWS = [regret("status-quo", 38, 0, 0), regret("package-901", 9.2, 5.4, 35), regret("package-900", 4.3, 4.2, 38)];

/** Values turned so that more is better, as the engine has them; the first place by each metric is sure in so many resamples. */
function metric(name: RobustnessMetric, values: readonly number[], sure = 1): RankedMetric {
  const alternatives = COMPARED.map((alternative, i) => {
    const value = values[i]!;
    const rank = 1 + values.filter((other) => other > value || (Number.isNaN(value) && !Number.isNaN(other))).length;
    const wide = Math.abs(value) / 10;
    return { alternative, value, low: value - wide, high: value + wide, rank, bestShare: rank === 1 ? sure : 0 };
  });
  const best = alternatives.filter(({ rank }) => rank === 1).map(({ alternative }) => alternative);
  return { metric: name, label: name, alternatives, best, sentence: "" };
}

const METRICS = [
  metric("maximin", [-2600, -2300, -2200]),
  metric("maximax", [-1.3, -1, -1]),
  metric("laplace", [-230, -200, -197]),
  metric("minimax_regret", [-2100, -810, -150]),
  metric("percentile_regret", [-47, -14, -2.3]),
  metric("mean_variance", [-0.53, -0.62, -0.6]),
  metric("percentile_skew", [0.52, 0.53, 0.54], 0.3),
  metric("percentile_kurtosis", [Number.NaN, Number.NaN, Number.NaN]),
  metric("starr", [0.9, 0.9, 0.91]),
];

const failure = (strategy: string, kind: "limit" | "harm", rest: Partial<StrategyFailure>): StrategyFailure => ({
  ...{ strategy, kind, failing: 100, failingFutures: 40, states: STATES, share: 0.1 },
  fails: kind === "limit" ? "loses more than 400 USD million a year" : "loses more than doing nothing",
  byTheory: THEORIES.map((theory, i) => ({ theory, share: kind === "harm" && i === 2 ? 0.4 : 0.1 })),
  ...{
    box: null,
    conditions: [],
    signposts: { sentences: [], unwatched: [] },
    heldOut: null,
    reproducibility: null,
    screened: { kept: 30, of: 401 },
  },
  reason: "6 futures of a kind are too few to say where; ask for more futures",
  ...rest,
});

const LIMITS = [
  { input: "rate/reaction:nr", low: 0.9, high: 3, lowRestricted: true, highRestricted: false, lowP: 0.001 },
  { input: "theory", labels: ["T3"] },
];

const boxed = failure("package-901", "harm", {
  ...{ failing: 230, failingFutures: 90, share: 0.23, reason: "" },
  box: {
    ...{ step: 9, limits: LIMITS, coverage: 0.62, density: 0.71, mass: 0.2, n: 200, k: 142, restricted: 2 },
    ...{ quasiP: { "rate/reaction:nr": 0.001, theory: 0.02 }, sentence: "" },
  },
  conditions: ["how often something happens: Northreach inspects at least 0.90 1/y", "theory T3"],
  signposts: { sentences: ["watch Ties to the South: the alarm is at 0.4 or more"], unwatched: ["theory"] },
  heldOut: { n: 60, k: 38, states: 330, failing: 76, coverage: 0.5, density: 38 / 60 },
  reproducibility: {
    resamples: 20,
    inputs: [
      { input: "rate/reaction:nr", byCoverage: 0.95, byDensity: 0.9 },
      { input: "theory", byCoverage: 1, byDensity: 1 },
    ],
    ...{ coverage: { low: 0.5, median: 0.6, high: 0.7 }, density: { low: 0.6, median: 0.7, high: 0.8 } },
  },
});

const chance =
  "what marks them in two thirds of the futures marks them no better than chance in the last third; ask for more futures";

const FAILURES = [
  failure("status-quo", "limit", {}),
  failure("package-901", "limit", {
    ...{ heldOut: { n: 60, k: 6, states: 330, failing: 33, coverage: 0.2, density: 0.1 }, reason: chance },
  }),
  boxed,
  failure("package-900", "limit", {}),
  failure("package-900", "harm", {}),
];

const tips = (strategy: string, never: number, median: number | null): TippingPoint => ({
  ...{ strategy, at: [], low: 2034, median, high: null, futures: STATES, never, sellBy: median, sentence: "" },
});

const signal = (sender: string, hit: number, vain: number): WatchedSignal => ({
  ...{ strategy: "package-901", sender, years: 2, sentence: "" },
  best: {
    ...{ trigger: { above: 9 }, hits: 1, misses: 1, late: 0, falseAlarms: 1, correctRejections: 1, leftOut: 0 },
    hitRate: { value: hit, low: hit - 0.05, high: hit + 0.05 },
    falseAlarmRate: { value: vain, low: vain - 0.04, high: vain + 0.04 },
    ...{ precision: { value: 0.5, low: 0.4, high: 0.6 }, medianWarning: 2, alarms: [] },
  },
});

const switching = (to: string) => ({
  ...{ from: "status-quo", to, decideBy: { low: 2032.5, median: 2036.2, high: 2040 } },
  open: [{ time: 2032, share: 0.73 }],
});

const path = (actions: readonly string[], share: number) => ({
  ...{ id: actions.join(" > "), actions, kept: share, steps: [], cost: null, undominated: true },
  lasts: { low: 2034, median: null, high: null },
});

const lineOf = (action: string, low: number, median: number | null, reached: boolean) => ({
  ...{ action, label: action, low, median, high: null, tips: median, reached },
});

const PATHWAYS: UncertaintyResult["pathways"] = {
  ...{ now: 2032, horizon: 2046, futures: STATES, leftOut: 0, sentences: [] },
  lines: [
    lineOf("status-quo", 2034, 2037, true),
    lineOf("package-901", 2035, null, false),
    lineOf("package-900", 2034, null, true),
  ],
  stations: [
    { id: "a", action: "status-quo", time: 2032, kind: "start" },
    { id: "b", action: "status-quo", time: 2037, kind: "transfer" },
    { id: "c", action: "package-900", time: 2037, kind: "board" },
    { id: "d", action: "package-900", time: 2046, kind: "horizon" },
  ],
  edges: [
    { from: "a", to: "b", kind: "stay", decideBy: null },
    { from: "b", to: "c", kind: "switch", decideBy: 2036.2 },
    { from: "c", to: "d", kind: "stay", decideBy: null },
  ],
  transfers: [switching("package-901"), switching("package-900")],
  paths: [path(["status-quo", "package-900"], 0.67), path(["status-quo"], 0.48)],
};

const cost = (once: number, uncosted: readonly string[]) => ({
  costUsdM: { low: once / 2, value: once, high: once * 2 },
  yearlyUsdM: once === 0 ? { low: 0, value: 0, high: 0 } : null,
  uncosted,
});

const compared = (strategy: string, mean: number, once: number) => ({
  ...{ strategy, lossUsdM: { mean, low: 1.3, high: 890 }, acts: { mean: 6.8, low: 1.3, high: 13 } },
  ...{ cost: cost(once, once === 0 ? [] : ["lever:west-demand"]) },
  worst: { theory: "T3", lossUsdM: { mean: mean + 20, low: 2, high: 990 } },
});

/** Invented strategies side by side: one box that is borne out, one swing that is told, one signal that warns, one switch on the map. */
export function toyUncertainty(): UncertaintyResult {
  const table = {
    ...{ futures: STATES, used: STATES, failed: 0, confidence: 0.9, metrics: METRICS, sentence: "" },
    agreement: [
      { metrics: ["maximin", "laplace"] as const, tau: 1 },
      { metrics: ["maximin", "mean_variance"] as const, tau: -0.33 },
      { metrics: ["maximin", "percentile_kurtosis"] as const, tau: Number.NaN },
    ],
  };
  return {
    ...{ strategies: COMPARED, theories: THEORIES, futures: FUTURES, states: STATES, failed: 0, lossLimitUsdM: 396.2 },
    compared: [compared("status-quo", 230, 0), compared("package-901", 200, 900), compared("package-900", 197, 300)],
    kept: [
      kept("loss", 396.2, {
        ...{ "status-quo": [0.9, 0.9, 0.9, 0.9, 0.9, 0.9], "package-901": [0.9, 0.92, 0.9, 0.86, 0.9, 0.9] },
        "package-900": [0.91, 0.92, 0.9, 0.91, 0.9, 0.9],
      }),
      kept("trade-NR", 0.097, {
        ...{ "status-quo": ALWAYS, "package-901": ALWAYS, "package-900": [0.92, 1, 0.6, 1, 1, 1] },
      }),
      kept("votes-NR", 0.29, { "status-quo": ALWAYS, "package-901": ALWAYS, "package-900": ALWAYS }),
    ],
    floorsNotMoved: ["trade-WH"],
    robustness: {
      ...{ measure: "loss", unit: "USD million a year", sense: "minimise", strategies: COMPARED },
      ...{ baseline: "status-quo", table, regret: ROWS },
      theories: THEORIES.map((theory) => ({ theory, table, regret: ROWS })),
    },
    failures: FAILURES,
    matters: {
      ...{ strategy: "package-901", inputs: 400 },
      swings: [
        {
          ...{ input: "rate/reaction:nr", label: "how often something happens: Northreach inspects", unit: "1/y" },
          ...{ lowest: 0.2, highest: 1.4, atLowest: 80, atHighest: 310, swing: 230, standardError: 30, told: true },
        },
      ],
    },
    ...{ tippingYears: 3, tipping: [tips("status-quo", 0.48, 2037), tips("package-901", 0.55, null)] },
    pathways: PATHWAYS,
    signals: [signal("NR", 0.42, 0.19), signal("EM", 0.09, 0.17), { ...signal("WH", 0, 0), best: null }],
  };
}
