import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankAgreement } from "./rank-agreement.ts";
import { robustness } from "./robustness.ts";
import { robustnessTable } from "./robustness-table.ts";

const alternatives = ["stocks", "bonds", "money market"];
const rows = [
  [-4, 4, 12],
  [-2, 3, 8],
  [3, 2, 1],
];

describe("the table of metrics", () => {
  const table = robustnessTable({
    alternatives,
    rows,
    maximise: true,
    metrics: ["maximin", "maximax", "minimax_regret"],
  });

  test("ranks every alternative and names the best of each metric", () => {
    expect(table.metrics.map(({ best }) => best)).toEqual([["money market"], ["stocks"], ["bonds"]]);
    expect(table.metrics[0]!.alternatives.map(({ value, rank }) => [value, rank])).toEqual([
      [-4, 3],
      [-2, 2],
      [1, 1],
    ]);
    expect(table.sentence).toBe(
      "Which alternative is best depends on the metric: money market by maximin; stocks by maximax; bonds by minimax regret.",
    );
  });

  test("has tau-b between metrics: maximin and maximax rank in opposite orders", () => {
    expect(table.agreement.map(({ metrics, tau }) => [...metrics, Number(tau.toFixed(4))])).toEqual([
      ["maximin", "maximax", -1],
      ["maximin", "minimax_regret", -0.3333],
      ["maximax", "minimax_regret", 0.3333],
    ]);
  });

  test("leaves a future out for all where one alternative failed, and counts it", () => {
    const failing = rows.map((row, a) => [...row, a === 1 ? Number.NaN : 1000]);
    const found = robustnessTable({
      alternatives,
      rows: failing,
      maximise: true,
      metrics: ["maximin", "maximax", "minimax_regret"],
    });
    expect([found.futures, found.used, found.failed]).toEqual([4, 3, 1]);
    expect(found.metrics).toEqual(table.metrics);
  });

  test("draws the same futures for all: alternatives that differ by a constant never change places", () => {
    const base = Array.from({ length: 40 }, (_, i) => (i * i * 7) % 41);
    const found = robustnessTable({
      alternatives: ["less", "more"],
      rows: [base, base.map((value) => value + 0.5)],
      maximise: true,
      metrics: ["laplace", "maximin"],
    });
    for (const {
      alternatives: [less, more],
    } of found.metrics) {
      expect([less!.bestShare, more!.bestShare]).toEqual([0, 1]);
      expect(more!.high - less!.high).toBeCloseTo(0.5, 12);
      expect(more!.low - less!.low).toBeCloseTo(0.5, 12);
    }
    expect(found.metrics[0]!.sentence).toBe("Laplace (mean): more is best, in 100 % of resamples");
  });

  test("has the interval of a mean: 200 values of 0 and 1 alike, 90 % within 0.5 +- 1.645 x 0.5 / sqrt(200) = 0.058", () => {
    const coins = Array.from({ length: 200 }, (_, i) => i % 2);
    const [{ low, high }] = robustnessTable({
      ...{ alternatives: ["coin"], rows: [coins], maximise: true, metrics: ["laplace"] as const, bootstraps: 2000 },
    }).metrics[0]!.alternatives as [{ low: number; high: number }];
    expect(low).toBeCloseTo(0.5 - 0.058, 2);
    expect(high).toBeCloseTo(0.5 + 0.058, 2);
  });

  test("ranks equal alternatives alike and puts those without a value last", () => {
    const found = robustnessTable({
      alternatives: ["flat", "one", "other"],
      rows: [
        [1, 1, 1],
        [0, 1, 3],
        [0, 1, 3],
      ],
      maximise: true,
      metrics: ["percentile_skew", "starr"],
      threshold: 0,
    });
    expect(found.metrics[0]!.alternatives.map(({ rank }) => rank)).toEqual([3, 1, 1]);
    expect(found.metrics[0]!.sentence).toBe("percentile skew: one and other are equally good; not defined for flat");
    expect(found.metrics[1]!.sentence).toBe("Starr: tells no two alternatives apart");
    expect(found.sentence).toBe("The one metric that tells alternatives apart finds best: one and other.");
  });

  test("holds the values of the single metrics, and Starr's where there is a threshold", () => {
    const found = robustnessTable({ alternatives, rows, maximise: false, threshold: 3, bootstraps: 2 });
    expect(found.metrics).toHaveLength(11);
    expect(robustnessTable({ alternatives, rows, maximise: false, bootstraps: 2 }).metrics).toHaveLength(10);
    for (const { metric, alternatives: ranked } of found.metrics)
      for (const [a, { value }] of ranked.entries())
        expect(value).toBe(robustness(rows[a]!, { metric, maximise: false, threshold: 3, all: rows }));
  });

  test("says what is wrong", () => {
    expect(() => robustnessTable({ alternatives: ["a"], rows, maximise: true })).toThrow("1 alternatives and 3 rows");
    expect(() => robustnessTable({ alternatives: ["a", "a", "b"], rows, maximise: true })).toThrow("called `a`");
    expect(() => robustnessTable({ alternatives, rows, maximise: true, metrics: ["starr"] })).toThrow(
      "needs a threshold",
    );
    expect(() => robustnessTable({ alternatives: ["a"], rows: [[Number.NaN]], maximise: true })).toThrow(
      "nothing to compare",
    );
  });
});

describe("agreement of ranks", () => {
  test("is tau-b with ties by hand: 1 2 2 3 and 1 2 3 3 agree in 4 pairs of 5 told apart by each", () => {
    expect(rankAgreement([1, 2, 2, 3], [1, 2, 3, 3])).toBeCloseTo(4 / 5, 12);
  });

  test("leaves out what has no value, and is unknown for a column of one value", () => {
    expect(rankAgreement([1, Number.NaN, 3], [5, 0, 6])).toBe(1);
    expect(rankAgreement([1, 1, 1], [1, 2, 3])).toBeNaN();
  });

  test("is symmetric and turns its sign with one column", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const [a, b] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const tau = rankAgreement(a, b);
        expect(rankAgreement(b, a)).toEqual(tau);
        if (!Number.isNaN(tau))
          expect(
            rankAgreement(
              a,
              b.map((y) => -y),
            ),
          ).toBeCloseTo(-tau, 12);
      }),
    );
  });
});
