import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, isoOf, periodsOf, yearOf } from "./dates.ts";

const anyDay = fc.integer({ min: -20_000, max: 40_000 });

describe("a day", () => {
  test("is counted from 1970-01-01, and back", () => {
    expect(dayOf("1970-01-01")).toBe(0);
    expect(dayOf("2022-07-05")).toBe(19_178);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOf(isoOf(day))).toBe(day);
      }),
      { seed: 1 },
    );
  });

  test("of a year or a month alone is its first", () => {
    expect(dayOf("2023")).toBe(dayOf("2023-01-01"));
    expect(dayOf("2023-04")).toBe(dayOf("2023-04-01"));
  });

  test.each(["2024-02-29", "2000-02-29"])("%s exists: a leap year", (iso) => {
    expect(isoOf(dayOf(iso))).toBe(iso);
  });

  test.each(["2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-1-1", "5 July 2022", ""])(
    "%j is no date",
    (text) => {
      expect(dayOf(text)).toBeNaN();
    },
  );

  test("a leap year has 366 of them", () => {
    expect(dayOf("2025-01-01") - dayOf("2024-01-01")).toBe(366);
    expect(dayOf("2024-01-01") - dayOf("2023-01-01")).toBe(365);
    expect(yearOf(dayOf("2024-12-31"))).toBe(2024);
  });
});

describe("periods", () => {
  test("cover the window without gap or overlap, whatever the step", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 800 }),
        fc.constantFrom("day", "week", "month"),
        (from, days, step) => {
          const periods = periodsOf(from, from + days, step);
          expect(periods[0]!.from).toBe(from);
          expect(periods.at(-1)!.to).toBe(from + days);
          periods.slice(1).forEach((period, i) => void expect(period.from).toBe(periods[i]!.to));
        },
      ),
      { seed: 1 },
    );
  });

  test("of a month end with the calendar month; the first and the last may be partial", () => {
    const periods = periodsOf(dayOf("2024-01-20"), dayOf("2024-03-05"), "month").map(({ from, to }) => [
      isoOf(from),
      isoOf(to),
    ]);
    expect(periods).toEqual([
      ["2024-01-20", "2024-02-01"],
      ["2024-02-01", "2024-03-01"],
      ["2024-03-01", "2024-03-05"],
    ]);
  });

  test("of an empty window are none", () => {
    expect(periodsOf(10, 10, "day")).toEqual([]);
  });
});
