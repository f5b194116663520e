import { describe, expect, it } from "vitest";
import { realisedDays } from "../../packages/engine/src/backtest/announcement.ts";
import { drawDiscrepancy } from "../../packages/engine/src/backtest/discrepancy.ts";
import { crps, mape, quantile, wape, worst } from "../../packages/engine/src/backtest/errors.ts";
import { search } from "../../packages/engine/src/backtest/fit.ts";
import { naiveRules } from "../../packages/engine/src/backtest/naive.ts";
import { normal, power } from "../../packages/engine/src/backtest/randomness.ts";
import { PLAN } from "./toy.ts";

const PAIRS = [
  { predicted: 50, observed: 40 },
  { predicted: 9, observed: 10 },
  { predicted: 1, observed: 0 },
];

describe("scores by hand", () => {
  it("weights, averages and takes the worst", () => {
    expect(wape(PAIRS)).toBeCloseTo((100 * 12) / 50, 12);
    expect(mape(PAIRS)).toBeCloseTo((25 + 10) / 2, 12);
    expect(worst(PAIRS)).toBe(10);
  });

  it("scores a sample as the distance to the outcome less half the distance within", () => {
    expect(crps([3], 5)).toBe(2);
    expect(crps([0, 2], 1)).toBeCloseTo(1 - 0.5, 12);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
  });
});

describe("naive rules by hand", () => {
  it("shares use the observed total, volumes do not", () => {
    const rules = naiveRules(120, { flows: [60, 20], total: 80 }, { flows: [70, 30], total: 100 });
    expect(rules[0]).toEqual({ lastYearShares: 90, lastYearVolumes: 60, sharesAtCutoff: 84 });
    expect(rules[1]!.sharesAtCutoff).toBeCloseTo(36, 12);
  });
});

describe("the search", () => {
  it("finds two parameters and leaves an undecided third in the middle", () => {
    const axes = [
      { low: 0, high: 1 },
      { low: 10, high: 60 },
      { low: 5, high: 15 },
    ];
    const { values } = search(axes, ([a, b]) => 100 * Math.abs(a! - 0.72) + Math.abs(b! - 41));
    expect(values[0]).toBeCloseTo(0.72, 1);
    expect(Math.abs(values[1]! - 41)).toBeLessThan(2);
    expect(values[2]).toBe(10);
  });
});

describe("the announcement layer", () => {
  it("gives nothing with its probability, and never zero where the record has none", () => {
    const order = realisedDays({ zero: 0.5, factor: 2.5 }, 30, 1);
    expect(order.low).toBe(0);
    expect(order.value).toBe(15);
    expect(order.high!).toBeGreaterThan(30);
    expect(realisedDays({ zero: 0, factor: 2.5 }, 30, 1).low!).toBeGreaterThan(5);
  });

  it("takes powers without a library", () => {
    expect(power(2.5, 1.25)).toBeCloseTo(2.5 ** 1.25, 8);
    expect(power(2.5, -0.4)).toBeCloseTo(2.5 ** -0.4, 8);
  });
});

describe("the discrepancy of routes", () => {
  it("adds up to nothing, and has about its size", () => {
    const draws = Array.from({ length: 400 }, (_, i) => drawDiscrepancy(PLAN, [0.1, 0.1], [70, 30], 1, i));
    for (const [dear, cheap] of draws) expect(dear! + cheap!).toBeCloseTo(0, 9);
    const spread = Math.sqrt(draws.reduce((sum, [dear]) => sum + dear! ** 2, 0) / draws.length);
    // Two routes with sigma 7 and 3, constrained to cancel: 7 x 3 / sqrt(58).
    expect(spread).toBeCloseTo(21 / Math.sqrt(58), 0);
    expect(normal(1, 2, 3)).toBe(normal(1, 2, 3));
  });
});
