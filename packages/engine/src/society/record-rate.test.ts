import { describe, expect, test } from "vitest";
import { recordRate } from "./record-rate.ts";

describe("how often something happens, from a count", () => {
  test("one event in 34.93 years: 1.5 / 34.93, and the quantiles of the Gamma distribution with shape 1.5", () => {
    // scipy.stats.gamma.ppf([0.05, 0.95], 1.5) = 0.175923, 3.907364
    const rate = recordRate(1, 34.93);
    expect(rate.value).toBeCloseTo(1.5 / 34.93, 12);
    expect(rate.low).toBeCloseTo(0.175923 / 34.93, 6);
    expect(rate.high).toBeCloseTo(3.907364 / 34.93, 6);
  });

  test("no event in 35 years is not a rate of zero: half an event, up to 0.055 a year", () => {
    const rate = recordRate(0, 35);
    expect(rate.value).toBeCloseTo(0.5 / 35, 12);
    expect(rate.low).toBeGreaterThan(0);
    expect(rate.high).toBeCloseTo(1.920729 / 35, 5);
  });

  test("twice the record halves neither the mean nor the width exactly, but narrows both", () => {
    const short = recordRate(2, 10);
    const long = recordRate(4, 20);
    expect(long.value).toBeLessThan(short.value);
    expect(long.high! - long.low!).toBeLessThan(short.high! - short.low!);
  });

  test("a negative count or no time at all is refused", () => {
    expect(() => recordRate(-1, 10)).toThrow(RangeError);
    expect(() => recordRate(1, 0)).toThrow(RangeError);
    expect(() => recordRate(Number.NaN, 1)).toThrow(RangeError);
  });
});
