import { sobol } from "@multivector/ensemble";
import { describe, expect, it } from "vitest";
import study, { constant, criticalLevel, lake, RELEASES } from "../../examples/lake-model.mjs";

/** The same number, whatever is drawn. The model keeps the inflow of a seed. */
const draws = (u: number) => ({ seed: u, future: 0, uniform: () => u });
const world = { b: 0.42, q: 2, mean: 0.02, stdev: 1e-9, delta: 0.98, initial: 0 };

describe("the lake problem", () => {
  it("turns over where x^q / (1 + x^q) = b x for the first time; for q = 2 that is (1 - sqrt(1 - 4 b^2)) / (2 b)", () => {
    expect(criticalLevel(0.42, 2)).toBeCloseTo((1 - Math.sqrt(1 - 4 * 0.42 ** 2)) / 0.84, 12);
    const x = criticalLevel(0.2, 3.7);
    expect(x ** 3.7 / (1 + x ** 3.7) - 0.2 * x).toBeCloseTo(0, 12);
    expect(() => criticalLevel(0.6, 2)).toThrow("no tipping point");
  });

  it("without spread of the inflow comes to rest where b x = x^q / (1 + x^q) + release + inflow", () => {
    const { maxPhosphorus: x, reliability, inertia } = lake({ ...world, ...constant(0.02) }, draws(0.5));
    expect(0.42 * x - x ** 2 / (1 + x ** 2)).toBeCloseTo(0.02 + 0.02, 6);
    expect([reliability, inertia]).toEqual([1, 1]);
  });

  it("discounts what the same release brings as a geometric sum: 0.4 a (1 - 0.98^100) / 0.02", () => {
    const { utility } = lake({ ...world, ...constant(0.03) }, draws(0.3));
    expect(utility).toBeCloseTo((0.4 * 0.03 * (1 - 0.98 ** 100)) / 0.02, 12);
  });

  it("counts as inertia the years without a cut of 0.02 or more, a rise among them: 49 of 99 when release goes up and down", () => {
    const upAndDown = Object.fromEntries(
      RELEASES.map((name: string, year: number) => [name, year % 2 === 0 ? 0.05 : 0]),
    );
    expect(lake({ ...world, ...upAndDown }, draws(0.5)).inertia).toBeCloseTo(49 / 99, 12);
  });

  it("draws log-normal inflow of the mean and deviation asked for", () => {
    // At u = 0.5 the inflow is its median, mean / sqrt(1 + (stdev / mean)^2) = 0.05 / sqrt(2), and the lake comes to rest on it.
    const { maxPhosphorus } = lake({ ...world, b: 0.49, q: 4, mean: 0.05, stdev: 0.05, ...constant(0) }, draws(0.5));
    expect(0.49 * maxPhosphorus - maxPhosphorus ** 4 / (1 + maxPhosphorus ** 4)).toBeCloseTo(0.05 / Math.sqrt(2), 6);
  });

  it("satisfies the criteria of Quinn et al. 2017 in the published share of futures, for two of their rules", async () => {
    // Shares of 1,000 futures with utility > 0.2, reliability > 0.95, and both: the data published with the paper (DPSrobustness, rows 43 and 87).
    const published: Record<string, readonly number[]> = {
      "most robust rule": [0.913, 0.637, 0.552],
      "bold rule": [0.744, 0.6, 0.349],
    };
    const rules = Object.fromEntries(Object.keys(published).map((name) => [name, study.strategies[name]!]));
    const runs = await study.withPolicies(rules).run({ futures: sobol(256), seed: 1 });
    expect(runs.failed).toEqual([]);
    for (const { policy, each, all } of runs.satisficing({ criteria: { utility: 0.2, reliability: 0.95 } }).rows) {
      const shares = [...each.map(({ share }) => share), all];
      for (const [k, share] of shares.entries()) expect(Math.abs(share - published[policy]![k]!)).toBeLessThan(0.05);
    }
  });
});
