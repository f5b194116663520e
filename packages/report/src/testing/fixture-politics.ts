import type { IndicatorValue, IssueResult, PoliticsResult } from "@multivector/engine";
import { toyAlignment } from "./fixture-alignment.ts";
import { toyOrders, toyProfiles, toyReadings, toyResults, toyWindows, UNTOLD } from "./fixture-futures.ts";
import { toyRecord } from "./fixture-record.ts";
import { toySociety } from "./fixture-society.ts";
import { RECOMMENDED, toyLevers, toyStrategies } from "./fixture-strategies.ts";
import { toyUncertainty } from "./fixture-uncertainty.ts";

const REACTING = ["T1", "T2", "T3", "T4", "T5"];

const indicator = (id: string, title: string, bits: number, chance: number): IndicatorValue => ({
  ...{ indicator: id, title, basis: "assumed" },
  bits: { value: bits, low: 0, high: bits * 4 },
  chances: REACTING.map((theory, i) => {
    const value = chance * (0.5 + i / 8);
    return { theory, value, low: value / 2, high: Math.min(1, value * 1.6) };
  }),
});

const issue = (id: string, title: string, statusQuo: number | null): IssueResult => ({
  ...{ issue: id, title, zero: "none of it", hundred: "all of it", draws: 400, statusQuo, assumedShare: 0.8 },
  outcomes: [
    { model: "compromise", value: 38, low: 22, high: 51 },
    { model: "smp", value: 44, low: 18, high: 70 },
    { model: "nash", value: 31, low: 12, high: 49 },
  ],
  actors: [
    { actor: "ML", position: 60, salience: 0.9, capability: 1, pull: 6 },
    { actor: "NR", position: 5, salience: 0.8, capability: 2.4, pull: -21 },
  ],
  notes: [],
});

/** Invented politics with every part: six theories, fourteen strategies, windows under two of them, one disagreement that matters. */
export function toyPolitics(): PoliticsResult {
  const agree = { lowers: [], leaves: ["T0", ...REACTING], raises: [], unclear: [], indicator: null, bits: null };
  return {
    ...{ from: "2032-01-01", to: "2047-01-01", futures: 200, seed: 7 },
    alignment: toyAlignment(),
    record: toyRecord(),
    theories: toyReadings,
    levers: toyLevers,
    strategies: toyResults,
    windows: toyWindows,
    orders: toyOrders,
    profiles: toyProfiles,
    disagreements: toyStrategies.map(({ id: strategy, title }) => {
      const about = { strategy, title };
      if (strategy === UNTOLD) return { ...about, ...agree, leaves: ["T0", "T1", "T2", "T5"], unclear: ["T3", "T4"] };
      const split = {
        raises: ["T3", "T4"],
        unclear: [],
        indicator: "act-after-summit",
        bits: { value: 0.031, low: 0, high: 0.12 },
      };
      if (strategy === "package-901" || strategy === "rec-901-01") {
        return { ...about, lowers: ["T1", "T2", "T5"], leaves: ["T0"], ...split };
      }
      if (strategy === "package-900")
        return { ...about, ...agree, lowers: ["T2"], leaves: ["T0", "T1", "T3", "T4", "T5"] };
      return RECOMMENDED.indexOf(strategy) >= 0 && RECOMMENDED.indexOf(strategy) < 5
        ? { ...about, lowers: [], leaves: ["T0", "T1", "T2", "T5"], ...split }
        : { ...about, ...agree };
    }),
    indicators: [
      indicator("act-after-summit", "An act within 30 days of a summit", 0.031, 0.5),
      indicator("small-moves-quiet", "A year with three small moves and no act", 0.012, 0.2),
    ],
    society: toySociety(),
    issues: [
      issue("corridor-share", "Share of oil across the lake", 10),
      issue("pact-depth", "Depth of the River Pact", null),
    ],
    priorChecks: [
      { theory: "T3", sender: "NR", recordMost: 5, widened: 10, factor: 2, within: 0.981 },
      { theory: "T4", sender: "NR", recordMost: 5, widened: 10, factor: 2, within: 0.912 },
    ],
    uncertainty: toyUncertainty(),
    notes: ["Output is held at its last known year."],
  };
}
