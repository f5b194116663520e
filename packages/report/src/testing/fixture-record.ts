import type { ReactionRecord, RecordRow, SkillRow } from "@multivector/engine";

type FittedHazard = ReactionRecord["fitted"][number];
type Cells = readonly [events: number, days: number, otherEvents: number, otherDays: number];
type Ratio = readonly [ratio: number | null, low: number | null, high: number | null];

const exposure = (
  days: number,
  from: string,
  [exposedEvents, exposedDays, otherEvents, otherDays]: Cells,
  [ratio, low, high]: Ratio,
): RecordRow => ({
  ...{ days, from, to: "2031-01-01", exposedEvents, exposedDays, otherEvents, otherDays, ratio, low, high },
});

const fit = (
  kind: FittedHazard["with"],
  provocation: number,
  low: number | null,
  high: number | null,
): FittedHazard => ({
  ...{ with: kind, halfLife: 60, provocation, low, high, standardError: 0.2 },
});

const skill = (windowDays: number, value: number): SkillRow => ({
  ...{ with: "regime", from: "2029-01-01", to: "2031-01-01", windowDays, windows: 24, hits: 3 },
  ...{ brier: 0.12, brierConstant: 0.11, skill: value, says: "" },
});

/** Invented record: acts jump with a war, and within it moves make no difference that can be seen. */
export function toyRecord(): ReactionRecord {
  return {
    sender: "NR",
    plan: {
      ...{ sender: "NR", from: "2019-01-01", regime: "2027-01-01", to: "2031-01-01", trainTo: "2029-01-01" },
      ...{ windows: [90, 30], halfLives: [60], skillWindows: [30, 90] },
    },
    moves: ["m1", "m2", "m3"],
    episodes: ["e1", "e7", "e8", "e9", "e10", "e11", "e12", "e13", "e14"],
    leftOut: ["e9"],
    exposure: [
      exposure(90, "2019-01-01", [6, 1133, 4, 3250], [4.3, 1.2, 15.2]),
      exposure(30, "2019-01-01", [2, 480, 8, 3903], [2.03, 0.4, 9.6]),
      exposure(90, "2027-01-01", [5, 795, 3, 666], [1.4, 0.3, 5.8]),
      exposure(30, "2027-01-01", [0, 343, 8, 1118], [null, null, null]),
    ],
    variants: [
      { says: "Without the largest act", rows: [exposure(90, "2019-01-01", [5, 1133, 4, 3250], [3.6, 0.97, 13.4])] },
    ],
    rates: [
      {
        ...{ sender: "NR", reaction: "", of: "", from: "2019-01-01", to: "2027-01-01", events: 2, perYear: 0.25 },
        ...{ low: 0.03, high: 0.9, counted: ["e7", "e8"] },
      },
      {
        ...{ sender: "NR", reaction: "", of: "", from: "2027-01-01", to: "2031-01-01", events: 8, perYear: 2 },
        ...{ low: 0.86, high: 3.9, counted: ["e1"] },
      },
    ],
    executed: { yes: 7, partly: 2, no: 1, unknown: 0 },
    pretexts: [
      { pretext: "safety", events: ["e1", "e7"] },
      { pretext: "sanitary", events: ["e8"] },
    ],
    fitted: [fit("no regime", 0.35, 0.05, 0.6), fit("regime", 0.08, -0.3, 0.4)],
    skill: [skill(30, -0.02), skill(90, -0.09)],
    rescaling: [{ with: "regime", distance: 0.2, bound: 0.41, n: 10 }],
    notes: ["An act dated by its month counts as its 15th day."],
  };
}
