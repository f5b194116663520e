import { describe, expect, it } from "vitest";
import type { Case, Figure } from "../case/types.ts";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { issuesOf } from "./issues.ts";
import { noDeal } from "./no-deal.ts";

const ORIGIN = { file: "tiny", line: 1 };
const ISSUE = {
  id: "toll",
  title: "Toll",
  zero: "none",
  hundred: "all",
  actors: ["A", "B", "C"],
  claims: [],
  source: "s",
  note: "",
  origin: ORIGIN,
};

const actor = (id: string, country = "") => ({
  id,
  name: id,
  kind: "state",
  country,
  offices: [],
  source: "s",
  note: "",
  origin: ORIGIN,
});

const three = (who: string, position: number, salience: number, capability: number, half = 0): Figure[] =>
  (
    [
      ["position", position],
      ["salience", salience],
      ["capability", capability],
    ] as const
  ).map(([quantity, value]) =>
    tinyFigure(`${quantity}/issue:toll/${who}`, value, "points", {
      basis: "assumed",
      ...(half > 0 ? { low: value - half, high: value + half } : {}),
    }),
  );

/** Weights 60 x 50, 30 x 50, 10 x 50 at 10, 50, 90: a compromise of 30. */
const kase = (half = 0, more: Partial<Case> = {}): Case =>
  tinyCase({
    actors: [actor("A"), actor("B"), actor("C"), actor("co", "A")],
    issues: [ISSUE],
    figures: [
      ...three("A", 10, 50, 60, half),
      ...three("B", 50, 50, 30, half),
      ...three("C", 90, 50, 10, half),
      tinyFigure("status-quo/issue:toll", 20, "points"),
    ],
    ...more,
  });

const shares = (by: Record<string, number>) => new Map(Object.entries(by));

const CENTRAL = { draws: 0, seed: 1 };

describe("an issue of a case", () => {
  it("settles by its figures, each actor with its pull", () => {
    const [issue] = issuesOf(kase(), { ...CENTRAL, models: ["compromise"] });
    expect(issue!.outcomes).toEqual([{ model: "compromise", value: 30, low: 30, high: 30 }]);
    expect(issue!.actors.map(({ actor, position, pull }) => [actor, position, Number(pull.toFixed(9))])).toEqual([
      ["A", 10, -30],
      ["B", 50, Number((30 - (600 + 900) / 70).toFixed(9))],
      ["C", 90, Number((30 - 2100 / 90).toFixed(9))],
    ]);
    expect(issue!.statusQuo).toBe(20);
    expect(issue!.assumedShare).toBeCloseTo(0.9, 12);
    expect(issue!.notes.join()).toContain("90 % of the numbers are judgements");
  });

  it("runs the three models side by side, Nash only where it is told of closures", () => {
    const [without] = issuesOf(kase(), CENTRAL);
    expect(without!.outcomes.map(({ model }) => model)).toEqual(["compromise", "smp"]);
    expect(without!.notes.join()).toContain("Nash's model is left out: no shares of loss are given.");
    const [all] = issuesOf(kase(), { ...CENTRAL, lossShare: shares({ B: 0.5 }), central: true });
    expect(without!.central).toBeUndefined();
    expect(all!.central!.map(({ model }) => model)).toEqual(["compromise", "smp", "nash"]);
    for (const { value, model } of all!.outcomes)
      expect(value).toBe(all!.central!.find((one) => one.model === model)!.outcome[0]);
    const dayless = kase(0, { figures: kase().figures.filter(({ quantity }) => quantity !== "status-quo") });
    expect(issuesOf(dayless, { ...CENTRAL, lossShare: shares({}) })[0]!.notes.join()).toContain(
      "no status quo is stated",
    );
  });

  it("has an interval that holds 90 % of the draws and the central value, the same for the same seed", () => {
    const run = (seed: number) => issuesOf(kase(8), { draws: 100, seed, lossShare: shares({ B: 0.5 }) })[0]!.outcomes;
    for (const { value, low, high } of run(1)) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
    const { low, high } = run(1)[0]!;
    // The compromise of the extreme corners of all ranges lies outside.
    expect(high - low).toBeLessThan(58 - 2);
  });

  it("has draws of a single ranged figure as its own quantiles", () => {
    const ranged = kase(0, {
      figures: kase().figures.map((one) => (one.id === "position/issue:toll/A" ? { ...one, low: 0, high: 20 } : one)),
    });
    const [{ value, low, high }] = issuesOf(ranged, { draws: 1000, seed: 1, models: ["compromise"] })[0]!.outcomes as [
      { value: number; low: number; high: number },
    ];
    // 60 % of the weight stands somewhere between 0 and 20: the outcome between 24 and 36, evenly.
    expect(value).toBeCloseTo(30, 12);
    expect(low).toBeCloseTo(24 + 0.05 * 12, 1);
    expect(high).toBeCloseTo(36 - 0.05 * 12, 1);
  });

  it("leaves out an actor without figures, and says so", () => {
    const short = kase(0, { figures: kase().figures.filter(({ id }) => id !== "salience/issue:toll/C") });
    const [issue] = issuesOf(short, { ...CENTRAL, models: ["compromise"] });
    expect(issue!.actors.map(({ actor }) => actor)).toEqual(["A", "B"]);
    expect(issue!.notes[0]).toBe("Left out for want of a position, salience or capability: C.");
    const empty = kase(0, { figures: [] });
    expect(issuesOf(empty, CENTRAL)[0]!.outcomes).toEqual([]);
  });

  it("stays where it is where Nash finds no agreement, and counts how often", () => {
    // B and C can each do all the harm there is and stand on both sides of today's 20.
    const split = kase(0, {
      figures: [
        ...three("A", 20, 50, 60),
        ...three("B", 0, 50, 30),
        ...three("C", 90, 50, 10),
        ...kase().figures.slice(9),
      ],
    });
    const [issue] = issuesOf(split, {
      ...CENTRAL,
      models: ["nash"],
      lossShare: shares({ B: 0.5, C: 0.5 }),
      central: true,
    });
    expect(issue!.outcomes[0]!.value).toBe(20);
    expect(issue!.notes[0]).toContain("in 1 of 1 runs no agreement is worth more");
    expect(issue!.central![0]!.notes[0]).toContain("the issue stays where it is");
  });

  it("takes the figure in force on the day of the case", () => {
    const [before, after] = [{ from: "2020-01-01" }, { from: "2027-01-01" }];
    const dated = kase(0, {
      figures: [
        ...kase().figures.filter(({ id }) => id !== "position/issue:toll/A"),
        tinyFigure("position/issue:toll/A@2020-01-01", 10, "points", before),
        tinyFigure("position/issue:toll/A@2027-01-01", 99, "points", after),
      ],
    });
    expect(issuesOf(dated, { ...CENTRAL, models: ["compromise"] })[0]!.outcomes[0]!.value).toBeCloseTo(30, 12);
  });
});

describe("no deal", () => {
  const problem = {
    actors: ["A", "co", "B", "C"],
    dimensions: ["position"],
    scale: 100,
    capability: [1, 1, 1, 1],
    position: [[10], [40], [0], [90]],
    salience: [[1], [1], [1], [1]],
  };

  it("costs the focal state and its companies the largest loss, and leaves the others today's state as far as they can threaten", () => {
    // Today 20: worth 0.9, 0.8, 0.8, 0.3 as it is. The largest loss is 0.5, B's; C can do a fifth of that.
    const found = noDeal(kase(), problem, 20, shares({ B: 0.5, C: 0.1 }));
    expect(found.map((d) => Number(d.toFixed(12)))).toEqual([0.45, 0.4, 0.8, 0.06]);
  });

  it("counts no threat of the state against itself", () => {
    expect(noDeal(kase(), problem, 20, shares({ co: 0.9 }))).toEqual([0.9, 0.8, 0, 0]);
  });
});
