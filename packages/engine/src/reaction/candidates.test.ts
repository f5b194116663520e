import { expect, test } from "vitest";
import { drawAt, streamKey } from "../design/hash-key.ts";
import { exp } from "../quantity/elementary.ts";
import { candidatesOf } from "./candidates.ts";

const drawOf = (future: number) => (n: number, purpose: 0 | 1) => drawAt(2, future, streamKey("x"), n, purpose);
const YEARS = 10;
const DAYS = Math.floor(YEARS * 365.25);

test("moments are as far apart as exponential draws over the cap say", () => {
  // Draws e^-1 and e^-2 at a cap of 4 a year: after a quarter, and another half of a year.
  const times = [exp(-1), exp(-2), exp(-100)];
  const found = candidatesOf(4, 100, 465, (n, purpose) => (purpose === 0 ? times[n]! : 0.5));
  expect(found.map(({ day }) => day - 100)).toEqual([91, 273]);
  expect(found.map(({ n }) => n)).toEqual([0, 1]);
});

test("no cap, no moment", () => {
  expect(candidatesOf(0, 0, 1000, drawOf(0))).toEqual([]);
});

test("what is taken at a hazard comes as often as the hazard says, whatever the cap", () => {
  const count = (cap: number, hazard: number) =>
    Array.from({ length: 400 }, (_, future) => candidatesOf(cap, 0, DAYS, drawOf(future)))
      .flat()
      .filter(({ chance }) => chance < hazard / cap).length;
  // 400 x 10 years x 2 a year = 8,000, standard error 89.
  for (const cap of [2, 6, 20]) expect(Math.abs(count(cap, 2) - 8000)).toBeLessThan(270);
});

test("gaps between acts of a constant hazard are exponential: their mean is their standard deviation", () => {
  const gaps = Array.from({ length: 300 }, (_, future) => candidatesOf(8, 0, DAYS, drawOf(future))).flatMap((all) => {
    const days = all.filter(({ chance }) => chance < 2 / 8).map(({ day }) => day);
    return days.slice(1).map((day, i) => day - days[i]!);
  });
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  expect(spread / mean).toBeGreaterThan(0.9);
  expect(spread / mean).toBeLessThan(1.1);
});

test("a cap above a thousand a year is refused, at once and in words", () => {
  for (const cap of [1000.1, 1e12, Number.POSITIVE_INFINITY])
    expect(() => candidatesOf(cap, 0, DAYS, drawOf(0))).toThrow(/at most 1000 times a year, and its rate-cap is/);
  expect(candidatesOf(1000, 0, 365, drawOf(0)).length).toBeGreaterThan(800);
});
