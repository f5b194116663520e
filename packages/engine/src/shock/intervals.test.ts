import { describe, expect, test } from "vitest";
import { Intervals } from "./intervals.ts";

const summary = (value: number) => new Map([["deferred", value]]);

describe("an interval over draws", () => {
  test("spans the draws and the central value, scaled into the unit of the report", () => {
    const intervals = new Intervals(summary(10), [summary(8), summary(9)]);
    expect(intervals.of("deferred", 1000)).toEqual({ value: 10_000, low: 8000, high: 10_000 });
  });

  test("has no low and high where nothing varies or nothing was drawn", () => {
    expect(new Intervals(summary(10), [summary(10)]).of("deferred")).toEqual({ value: 10 });
    expect(new Intervals(summary(10), []).of("deferred")).toEqual({ value: 10 });
  });

  test("does not take the solver's noise for a tonne", () => {
    expect(new Intervals(summary(-3e-12), []).of("deferred")).toEqual({ value: 0 });
  });

  test("of something that was not counted is an error, not 0", () => {
    expect(() => new Intervals(summary(1), []).of("lost")).toThrow(/no summary value lost/);
  });
});
