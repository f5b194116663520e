import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RequestError } from "../simulate/run.ts";
import { ROBUSTNESS_METRICS, type RobustnessMetric } from "./metrics.ts";
import { type RobustnessOptions, robustness } from "./robustness.ts";

/** Values of two alternatives in three futures, of the tests published with the metrics' reference implementation (RAPID, MIT). */
const PAIR = [
  [0.99, 1.0, 0.5],
  [0.69, 0.6, 0.6],
];

const each = (rows: number[][], options: RobustnessOptions) => rows.map((row) => robustness(row, options));

function near(found: number[], expected: number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 7);
  });
}

describe("published values of the metrics", () => {
  test("the median regret lacks nothing to the best or 0.3", () => {
    const options = { metric: "percentile_regret", percentile: 0.5, all: PAIR } as const;
    near(each(PAIR, { ...options, maximise: true }), [0, -0.3]);
    near(each(PAIR, { ...options, maximise: false }), [-0.3, 0]);
  });

  test("undesirable deviations are the mean of the worse half, the median in it where futures are odd", () => {
    // below 0.99: -0.49 and 0, mean -0.245; negated: -1, -0.99, -0.5, below -0.99: -0.01 and 0, mean -0.005
    near(each(PAIR, { metric: "undesirable_deviations", maximise: true }), [-0.245, 0]);
    near(each(PAIR, { metric: "undesirable_deviations", maximise: false }), [-0.005, -0.045]);
  });

  test("skew is above 0 where the median is nearer to the better end", () => {
    // (0.99 - 0.75) / 0.25 = 0.96; (0.61 - 0.645) / 0.045 = -7/9
    const rows = [PAIR[0]!, [0.69, 0.6, 0.61]];
    near(each(rows, { metric: "percentile_skew", maximise: true }), [0.96, -7 / 9]);
    near(each(rows, { metric: "percentile_skew", maximise: false }), [-0.96, 7 / 9]);
  });

  test("peakedness is the outer distance in inner distances", () => {
    // 0.5 / 0.47; 0.4 / 0.08
    const rows = [
      [0.99, 1.0, 0.5, 0.52],
      [0.69, 0.6, 0.61, 1.0],
    ];
    near(each(rows, { metric: "percentile_kurtosis", maximise: true }), [1.06382979, 5]);
  });

  test("Starr's share counts futures that meet the threshold, with and without those on it", () => {
    const rows = [
      [0.5, 0.99, 1.0],
      [0.6, 0.65, 0.69],
    ];
    const options = { metric: "starr", threshold: 0.65 } as const;
    near(each(rows, { ...options, maximise: true }), [2 / 3, 2 / 3]);
    near(each(rows, { ...options, maximise: true, acceptEqual: false }), [2 / 3, 1 / 3]);
    near(each(rows, { ...options, maximise: false }), [1 / 3, 2 / 3]);
    near(each(rows, { ...options, maximise: false, acceptEqual: false }), [1 / 3, 1 / 3]);
  });
});

describe("a metric at its edges", () => {
  test("takes the value of the even rank where a quantile lies half way: rank 0.5 is 0, rank 1.5 is 2", () => {
    const regretAt = (values: number[], percentile: number) => {
      const all = [values, values.map(() => 10)];
      return robustness(values, { metric: "percentile_regret", maximise: true, percentile, all });
    };
    expect(regretAt([1, 2, 3, 4, 5, 6], 0.1)).toBe(1 - 10);
    expect(regretAt([1, 2, 3, 4], 0.5)).toBe(3 - 10);
  });

  test("has one value for one future, and none where there is nothing to divide by", () => {
    const one = (metric: RobustnessMetric) =>
      robustness([4], { metric, maximise: true, threshold: 3, all: [[4], [5]] });
    expect(["maximin", "maximax", "hurwicz", "laplace"].map((name) => one(name as RobustnessMetric))).toEqual([
      4, 4, 4, 4,
    ]);
    expect([one("minimax_regret"), one("starr"), one("undesirable_deviations")]).toEqual([-1, 1, 0]);
    expect([one("mean_variance"), one("percentile_skew"), one("percentile_kurtosis")]).toEqual([NaN, NaN, NaN]);
  });

  test("says every mistake in a sentence", () => {
    const wrong = (options: object, values: number[] = [1, 2]) => {
      try {
        robustness(values, options as RobustnessOptions);
      } catch (error) {
        expect(error).toBeInstanceOf(RequestError);
        return (error as RequestError).problems.join("\n");
      }
      return "nothing wrong";
    };
    expect(wrong({ metric: "maxmin", maximise: true })).toBe(
      `robustness: unknown metric \`maxmin\`; did you mean \`maximin\`? Choose of ${ROBUSTNESS_METRICS.join(", ")}`,
    );
    expect(wrong({ metric: "zzzzz", maximise: true })).toContain("unknown metric `zzzzz`. Choose of maximin, ");
    expect(wrong({ metric: "maximin", maximise: true, aplha: 1 })).toContain(
      "unknown key `aplha`; did you mean `alpha`?",
    );
    expect(wrong({ metric: "maximin" })).toContain("maximise is missing");
    expect(wrong({ metric: "minimax_regret", maximise: true })).toContain("give the rows of every one as `all`");
    expect(wrong({ metric: "starr", maximise: true })).toContain("starr needs a threshold");
    expect(wrong({ metric: "hurwicz", maximise: true, alpha: 2 })).toContain("alpha is 2");
    expect(wrong({ metric: "percentile_regret", maximise: true, percentile: 90, all: [] })).toContain(
      "percentile is 90",
    );
    expect(wrong({ metric: "percentile_skew", maximise: true, percentiles: [0.1, 0.9] })).toContain(
      "needs 3 percentiles",
    );
    expect(wrong({ metric: "laplace", maximise: true }, [1, Number.NaN])).toContain("future 1 has no number");
    expect(wrong({ metric: "laplace", maximise: true }, [])).toContain("there are no values");
    expect(wrong({ metric: "minimax_regret", maximise: true, all: [[1]] })).toContain("row 1 has 1 values");
  });
});

describe("for any values", () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 })).chain(([m, n]) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n }), {
      minLength: m,
      maxLength: m,
    }),
  );
  const of = (rows: number[][], metric: RobustnessMetric, maximise: boolean, threshold = 3) =>
    rows.map((row) => robustness(row, { metric, maximise, threshold, all: rows }));
  const check = (property: (rows: number[][], maximise: boolean) => void) =>
    fc.assert(fc.property(table, fc.boolean(), property), { numRuns: 60 });

  test("to minimise is to maximise the negated", () => {
    check((rows, maximise) => {
      const negated = rows.map((row) => row.map((value) => 0 - value));
      for (const metric of ROBUSTNESS_METRICS)
        expect(of(rows, metric, maximise)).toEqual(of(negated, metric, !maximise, -3));
    });
  });

  test("the order of futures changes no bit", () => {
    check((rows, maximise) => {
      const turned = rows.map((row) => row.toReversed());
      for (const metric of ROBUSTNESS_METRICS) expect(of(turned, metric, maximise)).toEqual(of(rows, metric, maximise));
    });
  });

  test("every future twice changes none of the metrics that are no estimate from a sample", () => {
    const steady = ["maximin", "maximax", "hurwicz", "laplace", "minimax_regret", "starr"] as const;
    check((rows, maximise) => {
      const twice = rows.map((row) => [...row, ...row]);
      const even = rows[0]!.length % 2 === 0 ? (["undesirable_deviations"] as const) : [];
      for (const metric of [...steady, ...even]) near(of(twice, metric, maximise), of(rows, metric, maximise));
    });
  });

  test("better values in every future are never worse by a metric of level or regret", () => {
    const level = ["maximin", "maximax", "hurwicz", "laplace", "starr", "minimax_regret", "percentile_regret"] as const;
    check((rows, maximise) => {
      const raised = rows[0]!.map((value, i) => value + (maximise ? i % 3 : -(i % 3)));
      const options = { maximise, threshold: 3, all: rows };
      for (const metric of level)
        expect(robustness(raised, { ...options, metric })).toBeGreaterThanOrEqual(
          robustness(rows[0]!, { ...options, metric }),
        );
    });
  });

  test("no regret is above 0, and the best of one future has none there", () => {
    check((rows, maximise) => {
      for (const value of of(rows, "minimax_regret", maximise)) expect(value).toBeLessThanOrEqual(0);
      for (let i = 0; i < rows[0]!.length; i++) {
        const column = rows.map((row) => [row[i]!]);
        expect(Math.max(...of(column, "minimax_regret", maximise))).toBe(0);
      }
    });
  });
});
