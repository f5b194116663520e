import { expect, test } from "vitest";
import { drawAt, streamKey } from "../futures/hash-key.ts";
import { exp } from "../quantity/elementary.ts";
import { Clock } from "./clock.ts";

/** Days of the acts of a clock under a hazard a day. */
function daysOf(clock: Clock, hazard: (day: number) => number, days: number): number[] {
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    Array.from({ length: clock.pass(hazard(day)) }, () => day),
  );
}

test("the n-th act comes on the day the summed hazard passes n exponential draws", () => {
  // Draws e^-1, e^-2, e^-1: sums 1, 3, 4. A hazard of 0.25 a day passes them after 4, 12 and 16 days.
  const draws = [exp(-1), exp(-2), exp(-1), 1e-12];
  expect(daysOf(new Clock((n) => draws[n]!), () => 0.250001, 20)).toEqual([3, 11, 15]);
});

test("two acts may fall on one day", () => {
  const draws = [exp(-0.5), exp(-0.25), 1e-12];
  expect(new Clock((n) => draws[n]!).pass(1)).toBe(2);
});

test("no hazard, no act", () => {
  expect(daysOf(new Clock(() => 0.999999), () => 0, 1000)).toEqual([]);
});

test("a higher hazard never delays an act", () => {
  for (let future = 0; future < 200; future++) {
    const draw = (n: number) => drawAt(1, future, streamKey("x"), n, 0);
    const low = daysOf(new Clock(draw), (day) => 0.002 + (day % 7) * 0.001, 2000);
    const high = daysOf(new Clock(draw), (day) => 0.002 + (day % 7) * 0.001 + (day % 50 < 10 ? 0.01 : 0), 2000);
    low.forEach((day, n) => {
      expect(high[n]!).toBeLessThanOrEqual(day);
    });
  }
});

test("acts of a constant hazard are as many as it says", () => {
  let acts = 0;
  for (let future = 0; future < 400; future++)
    acts += daysOf(new Clock((n) => drawAt(3, future, streamKey("y"), n, 0)), () => 2 / 365.25, 3652).length;
  // 400 x 10 years x 2 a year = 8,000, standard error 89.
  expect(Math.abs(acts / (400 * (3652 / 365.25) * 2) - 1)).toBeLessThan(0.035);
});
