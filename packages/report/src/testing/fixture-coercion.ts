import type { ClosureLoss, CoercionResult, TransitEffect } from "@multivector/engine";

const DAYS = [7, 30, 90, 365];

/** Rows of one actor over all horizons; losses and own costs in the order of the days. */
function closures(
  actor: string,
  lever: ClosureLoss["lever"],
  losses: readonly number[],
  own: readonly (number | null)[],
  more: Partial<ClosureLoss> = {},
): ClosureLoss[] {
  return DAYS.map((days, i) => ({
    actor,
    lever,
    disputed: false,
    days,
    corridors: ["north"],
    lossKt: losses[i]! * 1.5,
    lossUsdM: losses[i]!,
    shareOfYear: losses[i]! / 30_000,
    byCommodity: [],
    ownCost: { feesUsdM: own[i]!, equityUsdM: null, cargoUsdM: 0, totalUsdM: own[i]! },
    bufferDays: 3,
    reroutes: [
      { corridor: "vale", commodity: "crude", amount: 120, unit: "kt" },
      { corridor: "east", commodity: "crude", amount: 60, unit: "kt" },
    ],
    recoveryDays: 0,
    gainByWaiting: false,
    notes: [],
    ...more,
  }));
}

const WORST = { days: 30, solved: 5, sets: 28 } as const;

/** Invented coercion: one strong state, one that would hurt itself more, a company, a disputed lever, one corridor to be built. */
export function toyCoercion(): CoercionResult {
  return {
    date: "2030-01-01",
    horizons: DAYS,
    days: 30,
    closures: [
      ...closures("NR", "territory", [300, 1400, 4100, 16_000], [30, 140, 420, 1700]),
      ...closures("NR", "all", [320, 1500, 4200, 16_500], [31, 150, 430, 1750]),
      ...closures("SV", "territory", [0, 20, 110, 600], [6, 25, 75, 300], {
        corridors: ["vale"],
        bufferDays: null,
        recoveryDays: 12,
      }),
      ...closures("guild", "operator", [90, 400, 1300, 5000], [null, null, null, null]),
      ...closures("WH", "law", [200, 900, 2700, 11_000], [0, 0, 0, 0], { disputed: true }),
      ...closures("EM", "territory", [0, 0, 0, 0], [1, 4, 12, 48], { corridors: [] }),
    ],
    worst: [
      {
        ...{ ...WORST, k: 2, over: "links", closed: ["north.1", "vale.1"], lossUsdM: 1460, lossKt: 2300 },
        simulated: {
          lossUsdM: 1620,
          lossKt: 2500,
          bufferDays: 2,
          reroutes: [{ corridor: "east", commodity: "crude", amount: 60, unit: "kt" }],
        },
      },
      { ...WORST, k: 2, over: "controllers", closed: ["NR", "SV"], lossUsdM: 1510, lossKt: 2400 },
    ],
    protect: [
      {
        ...{ investment: "tanks", name: "Tanks at Lakeside", costUsdM: 40, costLowUsdM: 20, costHighUsdM: 80 },
        ...{ leadYears: 2, days: 30, k: 2, worstBeforeUsdM: 1460, worstAfterUsdM: 1360 },
        ...{ closedAfter: ["north.1", "vale.1"], avoidedPerUsd: 2.5 },
        ...{ simulatedBeforeUsdM: 1600, simulatedAfterUsdM: 1500, delayedUsdM: 100 },
      },
      {
        ...{ investment: "road", name: "Second box road", costUsdM: 90, costLowUsdM: 90, costHighUsdM: 90 },
        ...{ leadYears: null, days: 30, k: 2, worstBeforeUsdM: 1460, worstAfterUsdM: 1460 },
        ...{ closedAfter: ["north.1", "vale.1"], avoidedPerUsd: 0 },
        ...{ simulatedBeforeUsdM: null, simulatedAfterUsdM: null, delayedUsdM: null },
      },
    ],
    portfolio: null,
    power: {
      days: 365,
      worthUsdM: 20_000,
      players: [
        {
          actor: "ML",
          shapleyUsdM: 11_000,
          nucleolusUsdM: 12_500,
          with: { lakeline: { shapleyUsdM: 11_600, nucleolusUsdM: 14_000 } },
        },
        {
          actor: "NR",
          shapleyUsdM: 8500,
          nucleolusUsdM: 7400,
          with: { lakeline: { shapleyUsdM: 7300, nucleolusUsdM: 5900 } },
        },
        {
          actor: "SV",
          shapleyUsdM: 500,
          nucleolusUsdM: 100,
          with: { lakeline: { shapleyUsdM: 1100, nucleolusUsdM: 100 } },
        },
      ],
      planned: [{ investment: "lakeline", name: "Line across the lake", yearlyCostUsdM: 200, gainUsdM: 0 }],
      ...{ monotone: true, superadditive: true, coreIsEmpty: false, shapleyInCore: false, solved: 9 },
    },
    alerts: [],
    notes: [],
  };
}

/** Invented transit: foreign boxes on their way, stopped for a quarter. */
export function toyTransit(): TransitEffect[] {
  return [
    {
      ...{
        shock: "boxes-refused",
        title: "Foreign boxes refused for a year",
        note: "",
        commodity: "container",
        unit: "TEU",
      },
      ...{ from: "2030-01-01", days: 365 },
      deliveries: [
        { place: "westmarket", name: "West market", country: "WH", focal: false, before: 49_000, after: 0 },
        { place: "westmarket", name: "West market", country: "WH", focal: true, before: 41_000, after: 41_000 },
      ],
      unmet: [{ place: "lakeside", name: "Lakeside", amount: 300 }],
      income: [
        { corridor: "boxes", name: "Box road", beforeUsdM: { low: 20, high: 35 }, afterUsdM: { low: 0, high: 0 } },
      ],
    },
  ];
}
