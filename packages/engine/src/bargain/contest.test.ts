import { describe, expect, it } from "vitest";
import { chanceOf, gainOf } from "./contest.ts";
import { type Parties, perceive, utility } from "./perception.ts";
import { SMP_DEFAULTS } from "./settings.ts";
import { settle } from "./settlement.ts";

const LINEAR = { ...SMP_DEFAULTS, voting: "Proportional" } as const;

/** Three actors on a line, all alike: salience one half. */
const parties: Parties = { weights: [100, 100, 100], salience: [[0.5], [0.5], [0.5]], attention: [0.5, 0.5, 0.5] };
const at = { positions: [[0], [1], [0.25]], ideals: [[0], [1], [0.25]] };
const neutral = perceive(parties, at, { ...LINEAR, observers: "Full" }).values;

describe("a contest of two before a third", () => {
  it("is won by the one whom the third joins, by what joining changes for it", () => {
    // The two put in 50 each. The third leans to 0 by 0.5 x 50 = 25: with it 75 of 125 win.
    const p = 75 / 125;
    // Joining and winning keeps its own place (1 - 0.75), joining and losing gives it up (1 - 0.25).
    const change = p * (1 - 0.75) - (1 - p) * (1 - 0.25);
    expect(change).toBeCloseTo(-0.15, 12);
    expect(chanceOf(parties, neutral, 0, 1, LINEAR)).toBeCloseTo(50 / (100 + 50 * 0.15), 8);
  });

  it("leaves the third out where it is committed in full or not at all: as published, its sides weigh alike", () => {
    for (const thirdParty of ["FullCommit", "NoCommit"] as const)
      expect(chanceOf(parties, neutral, 0, 1, { ...LINEAR, thirdParty })).toBeCloseTo(0.5, 9);
  });

  it("is lost by one if it is won by the other, in any observer's eyes", () => {
    const seen = perceive(parties, at, SMP_DEFAULTS).seenBy;
    for (const eyes of seen)
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const)
        expect(chanceOf(parties, eyes, i, j, SMP_DEFAULTS) + chanceOf(parties, eyes, j, i, SMP_DEFAULTS)).toBeCloseTo(
          1,
          12,
        );
  });

  it("gains by what a victory is worth, as far as the challenged one cares to fight", () => {
    // Status quo 1 + 0. If it gives way (half): 2. If it fights (half): 0.6 x 2.
    expect(gainOf(parties, neutral, 0, 0, 1, 0.6)).toBeCloseTo(0.5 * 2 + 0.5 * 1.2 - 1, 12);
    const careless: Parties = { ...parties, attention: [0.5, 0, 0.5] };
    expect(gainOf(careless, neutral, 0, 0, 1, 0.1)).toBeCloseTo(1, 12);
  });
});

describe("worth and risk", () => {
  it("falls with distance, later for who dares", () => {
    expect([0, 0.5, 1].map((d) => utility(d, 0))).toEqual([1, 0.5, 0]);
    expect(utility(0.5, 1)).toBeCloseTo(0.75, 12);
    expect(utility(0.5, -0.5)).toBeCloseTo(0.375, 12);
  });

  it("is seen by an observer as a third of the other's attitude and two thirds of its own", () => {
    const seen = perceive(parties, at, LINEAR);
    const [own, theirs] = [seen.risk[0]!, seen.risk[1]!];
    expect(seen.seenBy[0]![1]![2]).toBeCloseTo(utility(0.75, (2 * own + theirs) / 3), 12);
    expect(seen.seenBy[1]![1]![2]).toBeCloseTo(seen.utilities[1]![2]!, 12);
  });

  it("gives the likeliest position 1 and the least likely -0.5 by the middle range", () => {
    const { risk } = perceive(parties, at, LINEAR);
    expect(Math.max(...risk)).toBe(1);
    expect(Math.min(...risk)).toBe(-0.5);
    expect(Math.min(...perceive(parties, at, { ...LINEAR, rRange: "Min" }).risk)).toBe(0);
    expect(Math.min(...perceive(parties, at, { ...LINEAR, rRange: "Max" }).risk)).toBe(-1);
  });
});

describe("a settlement", () => {
  const side = (position: number, salience: number, chance: number) => ({
    position: [position],
    salience: [salience],
    chance,
  });

  it("lies between the two by the square of salience times chance", () => {
    // (0.4 x 0.75)^2 : (0.6 x 0.25)^2 = 0.09 : 0.0225 = 4 : 1.
    const { ofI, ofJ } = settle("S2P2", side(0, 0.4, 0.75), side(1, 0.6, 0.25));
    expect(ofI[0]).toBeCloseTo(0.2, 4);
    expect(ofJ[0]).toBeCloseTo(0.2, 4);
  });

  it("or by the first power", () => {
    expect(settle("S1P1", side(0, 0.4, 0.75), side(1, 0.6, 0.25)).ofI[0]).toBeCloseTo(1 / 3, 4);
  });

  it("or by concession: the weaker moves, the stronger stays", () => {
    const { ofI, ofJ } = settle("S2PMax", side(0, 0.5, 0.75), side(1, 0.5, 0.25));
    expect(ofI[0]).toBe(0);
    expect(ofJ[0]).toBeCloseTo(0.5, 4);
  });

  it("leaves both where they are where neither can or cares", () => {
    const { ofI, ofJ } = settle("S2P2", side(0.2, 0, 0.5), side(0.9, 0, 0.5));
    expect([ofI[0], ofJ[0]]).toEqual([0.2, 0.9]);
  });

  it("has four decimals of the scale", () => {
    const { ofI } = settle("S2P2", side(0, 0.31, 0.6), side(1, 0.47, 0.4));
    expect(ofI[0]! * 10_000).toBeCloseTo(Math.round(ofI[0]! * 10_000), 9);
  });
});
