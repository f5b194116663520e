import type {
  LeverOrder,
  ProvocationProfile,
  Spread,
  StrategyResult,
  TheoryReading,
  VulnerabilityWindow,
} from "@multivector/engine";
import { RECOMMENDED, toyTheories } from "./fixture-strategies.ts";

const FUTURES = 200;
/** A strategy of which so many futures do not tell the sign. */
export const UNTOLD = "rec-901-05";
const ZERO: Spread = { mean: 0, low: 0, high: 0 };
const around = (mean: number, width: number): Spread => ({ mean, low: mean - width, high: mean + 2 * width });

/** Change of the yearly loss, USD million: the exercises provoke where moves do, the advocacy changes nothing, the corridor relieves. */
function change(strategy: string, theory: string): number {
  if (theory === "T0" || strategy === "status-quo" || strategy === "rec-901-12") return 0;
  const provokes = theory === "T3" || theory === "T4";
  if (strategy === "rec-901-01") return provokes ? 12 : -35;
  if (strategy === "package-901") return theory === "T3" ? 140 : theory === "T4" ? 45 : -60;
  if (strategy === "package-900") return theory === "T2" ? -22 : 0;
  return provokes && RECOMMENDED.indexOf(strategy) < 5 ? 6 : 0;
}

function resultOf(strategy: string, theory: string): StrategyResult {
  const by = change(strategy, theory);
  const spread = by === 0 ? ZERO : around(by, Math.abs(by) * 0.8);
  const base = theory === "T0" ? ZERO : around(120, 60);
  return {
    ...{ strategy, theory, futures: FUTURES },
    lossUsdM: { mean: base.mean + by, low: base.low, high: base.high + 2 * by },
    lossKt: around((base.mean + by) * 2, 100),
    differenceUsdM: spread,
    standardErrorUsdM: Math.abs(by) * (strategy === UNTOLD ? 0.7 : 0.1),
    differenceKt: spread,
    acts: theory === "T0" ? ZERO : around(2.4, 0.8),
    actsDifference: by > 0 ? around(0.3, 0.2) : ZERO,
    extreme: { acts: { mean: 0.006, low: 0, high: 0.07 }, difference: ZERO },
    worse: by > 0 ? 0.61 : by < 0 ? 0.08 : 0,
    shifts: by === 0 ? [] : [{ variable: "west-ties", statusQuo: 0.31, with: 0.42 }],
  };
}

/** Every strategy under every theory. */
export const toyResults: StrategyResult[] = toyTheories.flatMap(({ id }) =>
  ["status-quo", ...RECOMMENDED, "package-901", "package-900"].map((strategy) => resultOf(strategy, id)),
);

/** The theories as they were run. */
export const toyReadings: TheoryReading[] = toyTheories.map(({ id, title, text, says, switches }) => ({
  ...{ theory: id, title, text, says, provocation: switches.provocation },
  mechanisms: id === "T0" ? ["M19"] : id === "T5" ? ["M05", "M15", "M19"] : ["M05", "M19"],
  lossUsdM: id === "T0" ? ZERO : around(120, 60),
  lossKt: id === "T0" ? ZERO : around(240, 100),
  acts: id === "T0" ? ZERO : around(2.4, 0.8),
}));

/** A window of two years after the announcement; of no height where nothing provokes. */
function toyWindow(strategy: string, theory: string, height: number): VulnerabilityWindow {
  const months = Array.from({ length: 60 }, (_, i) => {
    const mean = i < 3 || i > 26 ? 0 : height * (1 - Math.abs(i - 9) / 18);
    const usdM: Spread = { mean, low: mean === 0 ? 0 : -height, high: mean === 0 ? 0 : 5 * height };
    const month = `${2032 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`;
    return {
      ...{ month, announcedUsdM: 10 + mean, unannouncedUsdM: 10, usdM, kt: usdM },
      ...{ worstUsdM: 40 * height, above: mean > 0 ? 0.34 : 0, expectedUsdM: mean },
    };
  });
  const open = height > 0;
  return {
    ...{ strategy, theory, futures: FUTURES, months },
    opens: open ? "2032-04-01" : null,
    closes: open ? "2034-03-01" : null,
    deepest: open ? { month: "2032-10-01", expectedUsdM: height, usdM: height, kt: 2 * height } : null,
    areaUsdM: open ? { mean: 12 * height, low: -4 * height, high: 60 * height } : ZERO,
    standardErrorUsdM: height * (strategy === "package-901" ? 2 : 8),
    areaKt: open ? { mean: 24 * height, low: -8 * height, high: 120 * height } : ZERO,
    expectedAreaUsdM: open ? { mean: 11 * height, low: -2 * height, high: 44 * height } : ZERO,
    areaWithoutProvocationUsdM: 0,
    bySender: open
      ? [
          { sender: "NR", areaUsdM: 11 * height },
          { sender: "EM", areaUsdM: height },
        ]
      : [],
    signTurns: open ? 0.28 : 0,
  };
}

export const toyWindows: VulnerabilityWindow[] = ["T3", "T4"].flatMap((theory) =>
  [...RECOMMENDED, "package-901", "package-900"].map((id) =>
    toyWindow(id, theory, id === "package-901" ? 9 : id === "rec-901-04" ? (theory === "T3" ? 2 : 0) : 0),
  ),
);

const order = (theory: string, signTurns: number, exact: boolean): LeverOrder => {
  const ids = RECOMMENDED.map((id) => id.replace("rec", "lever"));
  const best = [...ids].reverse();
  return {
    ...{
      strategy: "package-901",
      theory,
      signTurns,
      exact,
      examined: exact ? 720 : 400,
      orders: exact ? 720 : 479001600,
    },
    asDated: { areaUsdM: 99 },
    asGiven: { order: ids, areaUsdM: 108 },
    best: { order: best, starts: best.map((_, i) => `${2032 + i}-01-01`), areaUsdM: 61 },
    worst: { order: ids, areaUsdM: 131 },
    boundUsdM: exact ? 61 : 44,
  };
};

export const toyOrders: LeverOrder[] = [order("T3", 0.28, false), order("T4", 0, true)];

export const toyProfiles: ProvocationProfile[] = [...RECOMMENDED.slice(0, 5), "package-901"].map((strategy) => ({
  ...{ strategy, pole: "NR", month: "2032-01" },
  peak: strategy === "package-901" ? { value: 9.4, low: 8.1, high: 9.9 } : { value: 2, low: 2, high: 2 },
  threshold: { value: 4, low: 2, high: 8 },
  above: strategy === "package-901" ? 0.97 : 0.06,
}));
