import type { Backtest, BacktestRow } from "@multivector/engine";

const ROUTES = [
  { route: "north", name: "Northern Pipeline", values: [43.9, 44.8, 45.1, 45.3], seen: [44.0, 45.0, 44.7, 45.2] },
  { route: "vale", name: "Lake and Vale route", values: [6.1, 6.9, 7.4, 7.9], seen: [6.8, 7.1, 7.6, 7.8] },
  { route: "east", name: "Eastern line", values: [5.9, 5.2, 5.1, 4.4], seen: [5.6, 5.1, 4.9, 5.8] },
];

function rows(): BacktestRow[] {
  return ROUTES.flatMap((r) =>
    r.values.map((value, i) => {
      const predicted = { value, low: value * 0.93, high: value * 1.07 };
      const observed = r.seen[i]!;
      const naive = {
        lastYearShares: r.seen[i - 1] ?? value * 1.1,
        lastYearVolumes: r.seen[i - 1] ?? value,
        sharesAtCutoff: value * 1.15,
      };
      return {
        route: r.route,
        name: r.name,
        year: 2027 + i,
        unit: "Mt",
        predicted,
        observed,
        observedBasis: "observed",
        source: "operator",
        naive,
        inside: observed >= predicted.low && observed <= predicted.high,
      };
    }),
  );
}

/** An invented back-test with a win, a loss and a miss. */
export function toyBacktest(): Backtest {
  const annual = rows();
  const inside = annual.filter((r) => r.inside).length;
  const naive = { lastYearShares: 4.1, lastYearVolumes: 5.2, sharesAtCutoff: 9.8 };
  return {
    asKnownOn: "2026-12-31",
    parameters: [{ id: "ramp", title: "Speed of detours", value: 31, unit: "d", fittedOn: "2020 to 2026" }],
    given: ["production by field", "refinery intake", "capacities", "prices"],
    admittedLate: ["flow/corridor:north/@2026-01-01"],
    annual,
    annualScores: [
      {
        measure: "all routes, weighted error",
        unit: "%",
        value: 2.9,
        naive,
        threshold: "at most 3.5",
        met: true,
        losesTo: [],
      },
      {
        measure: "Eastern line, mean error",
        unit: "%",
        value: 11.3,
        naive: { ...naive, lastYearVolumes: 8.0 },
        threshold: "at most 18",
        met: true,
        losesTo: ["last year’s volumes"],
      },
    ],
    events: [],
    eventScores: [],
    coverage: { level: 0.8, targets: annual.length, inside, share: inside / annual.length },
    corruption: { factor: 10, figuresChanged: 12, identical: true },
    notes: ["Routes with fewer than three observed years are left out."],
  };
}
