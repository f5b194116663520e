import { describe, expect, it } from "vitest";
import { centralPosition } from "./central-position.ts";
import { SMP_CHOICES, SMP_DEFAULTS } from "./settings.ts";
import { coalitions, victories, victory, vote } from "./votes.ts";

describe("a vote", () => {
  it("answers what is at stake by its rule", () => {
    const at = (du: number) => SMP_CHOICES.voting.map((rule) => [rule, Number(vote(rule, 10, du).toFixed(9))]);
    expect(Object.fromEntries(at(0.5))).toEqual({
      PropCbc: 3.125,
      Proportional: 5,
      Cubic: 1.25,
      Binary: 10,
      PropBin: 6,
      ASymProsp: 3.333333333,
    });
    expect(Object.fromEntries(at(-0.5))).toEqual({
      PropCbc: -3.125,
      Proportional: -5,
      Cubic: -1.25,
      Binary: -10,
      PropBin: -6,
      ASymProsp: -5,
    });
    expect(at(0).every(([, cast]) => cast === 0)).toBe(true);
  });

  it("counts for the option it prefers, and for nobody where it is indifferent", () => {
    const strength = coalitions(
      "Proportional",
      [10, 20, 5],
      [
        [1, 0.5],
        [0.25, 1],
        [0.7, 0.7],
      ],
    );
    expect(strength[0]![1]).toBeCloseTo(5, 7);
    expect(strength[1]![0]).toBeCloseTo(15, 7);
  });
});

describe("a victory", () => {
  it("is the likelier the steeper the rule", () => {
    expect(victory("Linear", 3, 1)).toBe(0.75);
    expect(victory("Square", 3, 1)).toBeCloseTo(9 / 10, 12);
    expect(victory("Quartic", 3, 1)).toBeCloseTo(81 / 82, 12);
    expect(victory("Octic", 3, 1)).toBeCloseTo(6561 / 6562, 12);
    expect(victory("Square", 1, 3)).toBeCloseTo(1 / 10, 12);
  });

  it("is certain by an advantage of a tenth where the rule is binary, and even between equals", () => {
    expect(victory("Binary", 1.1, 1)).toBeCloseTo(1, 5);
    expect(victory("Binary", 1, 1.1)).toBeCloseTo(0, 5);
    expect(victory("Binary", 5, 5)).toBeCloseTo(0.5, 12);
    expect(victory("Binary", 1.05, 1)).toBeGreaterThan(0.5);
    expect(victory("Binary", 1.05, 1)).toBeLessThan(1);
  });

  it("of one is the defeat of the other, by each rule", () => {
    for (const rule of SMP_CHOICES.victProb) {
      const chances = victories(rule, [
        [0, 7, 2],
        [3, 0, 1e-8],
        [2, 1e-8, 0],
      ]);
      chances.forEach((row, i) => {
        row.forEach((p, j) => {
          expect(p + chances[j]![i]!).toBeCloseTo(1, 12);
        });
      });
      expect(chances[0]![2]).toBeCloseTo(0.5, 12);
      expect(chances[1]![2]).toBeCloseTo(0.5, 12);
    }
  });
});

describe("the central position of two", () => {
  // 6 of 10 for the first: an actor of weight 6 and one of weight 4, each with all at stake.
  const utility = [
    [1, 0],
    [0, 1],
  ];

  it.each(SMP_CHOICES.pce)("is the first with the chance that it beats the other (%s)", (pce) => {
    const { chances } = centralPosition({ ...SMP_DEFAULTS, voting: "Proportional", pce }, [6, 4], utility);
    expect(chances[0]).toBeCloseTo(0.6, 5);
    expect(chances[1]).toBeCloseTo(0.4, 5);
  });
});

describe("the central position of three", () => {
  // Weights 3, 2, 1, each with all at stake for its own and nothing between the others: 3:2, 3:1, 2:1.
  const utility = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const chances = (pce: (typeof SMP_CHOICES.pce)[number]) =>
    centralPosition({ ...SMP_DEFAULTS, voting: "Proportional", pce }, [3, 2, 1], utility).chances;

  it("is by conditional chances in proportion to beating both others", () => {
    const all = [(3 / 5) * (3 / 4), (2 / 5) * (2 / 3), (1 / 4) * (1 / 3)];
    const sum = all.reduce((a, b) => a + b, 0);
    chances("Conditional").forEach((p, i) => {
      expect(p).toBeCloseTo(all[i]! / sum, 7);
    });
  });

  it("is by uniform challenges at rest: as much is won as is lost", () => {
    const p = chances("MarkovUniform");
    const v = [
      [0.5, 3 / 5, 3 / 4],
      [2 / 5, 0.5, 2 / 3],
      [1 / 4, 1 / 3, 0.5],
    ];
    p.forEach((own, i) => {
      expect(v[i]!.reduce((sum, chance, j) => sum + (chance * (own + p[j]!)) / 3, 0)).toBeCloseTo(own, 5);
    });
    expect(p[0]! + p[1]! + p[2]!).toBeCloseTo(1, 9);
  });

  it("is by challenges with an incentive at rest, and favours the strong more than uniform ones", () => {
    const p = chances("MarkovIncentive");
    // Urge of i against a favourite j: weight times chance; what a favourite is challenged by adds up to 1.
    const v = [
      [0.5, 3 / 5, 3 / 4],
      [2 / 5, 0.5, 2 / 3],
      [1 / 4, 1 / 3, 0.5],
    ];
    const urge = [
      [0, 3 * 0.6, 3 * 0.75],
      [2 * 0.4, 0, (2 * 2) / 3],
      [1 / 4, 1 / 3, 0],
    ];
    const challenge = (i: number, j: number) => urge[i]![j]! / (urge[0]![j]! + urge[1]![j]! + urge[2]![j]!);
    p.forEach((own, i) => {
      const next = [0, 1, 2].reduce((sum, j) => sum + v[i]![j]! * (own * challenge(j, i) + p[j]! * challenge(i, j)), 0);
      expect(next).toBeCloseTo(own, 6);
    });
    expect(p[0]).toBeGreaterThan(chances("MarkovUniform")[0]!);
  });
});
