import { describe, expect, test } from "vitest";
import { dayOf, isoOf } from "../quantity/dates.ts";
import { afterYears } from "./after-years.ts";

const after = (iso: string, years: number) => isoOf(afterYears(dayOf(iso), years));

describe("a day some years later", () => {
  test("is the same day of the calendar for whole years", () => {
    expect(after("2027-01-01", 3)).toBe("2030-01-01");
    expect(after("2029-01-01", 2)).toBe("2031-01-01");
    expect(after("2027-01-01", 0)).toBe("2027-01-01");
  });

  test("is the 28th where a year has no 29 February", () => {
    expect(after("2028-02-29", 1)).toBe("2029-02-28");
    expect(after("2028-02-29", 4)).toBe("2032-02-29");
  });

  test("adds the rest of a year in days of 365.25 to the year", () => {
    expect(after("2027-01-01", 0.5)).toBe("2027-07-03");
    expect(after("2027-01-01", 3.5)).toBe("2030-07-03");
  });

  test("never goes back as years grow", () => {
    let last = 0;
    for (let step = 0; step <= 400; step++) {
      const day = afterYears(dayOf("2028-02-29"), step / 100);
      expect(day).toBeGreaterThanOrEqual(last);
      last = day;
    }
  });
});
