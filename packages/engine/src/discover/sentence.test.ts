import { describe, expect, it } from "vitest";
import { boxSentence, limitWords } from "./sentence.ts";

const ends = { lowRestricted: true, highRestricted: true };
const price = { input: "price", low: 150.049995, high: 199.6, lowRestricted: true, highRestricted: false };
const mass = { input: "mass", low: 450, high: 755.8, lowRestricted: false, highRestricted: true };

describe("the sentence of a box", () => {
  it("says how often it fails, where, and how much of all failures that is", () => {
    const names = { price: { label: "Backstop price", unit: "USD/t" }, mass: { label: "Total biomass" } };
    expect(boxSentence({ limits: [price, mass], coverage: 0.752809, density: 0.770115 }, names)).toBe(
      "fails in 77 % of futures with Backstop price at least 150 USD/t and Total biomass at most 760; these are 75 % of all failures",
    );
  });

  it("takes other words, and lists labels", () => {
    const limits = [price, { input: "route", labels: ["north", "sea", "south"] }, mass];
    const words = { fails: "exports under 50 Mt", futures: "runs", failures: "shortfalls" };
    expect(boxSentence({ limits, coverage: 1, density: 0.055 }, {}, words)).toBe(
      "exports under 50 Mt in 5.5 % of runs with price at least 150, route north, sea or south and mass at most 760; these are 100 % of all shortfalls",
    );
  });

  it("without limits speaks of all futures", () => {
    expect(boxSentence({ limits: [], coverage: 1, density: 0.1 })).toBe("fails in 10 % of all futures");
  });

  it("keeps two digits of a limit, and more where a year needs them", () => {
    expect(limitWords({ input: "e", low: -0.422, high: -0.202, ...ends }, { unit: "1" })).toBe(
      "e from -0.42 to -0.20 1",
    );
    expect(limitWords({ input: "year", low: 2031.5, high: 2040, ...ends })).toBe("year from 2032 to 2040");
    expect(limitWords({ input: "days", low: 3, high: 3, ...ends }, { unit: "days" })).toBe("days 3 days");
    expect(limitWords({ input: "x", low: 1234567, high: 2e6, ...ends, highRestricted: false })).toBe(
      "x at least 1200000",
    );
    expect(limitWords({ input: "x", low: 0, high: 1e-9, ...ends, lowRestricted: false })).toBe("x at most 1e-9");
  });

  it("never rounds a share to none or to all", () => {
    const said = [0, 0.0004, 0.0123, 0.994, 0.9999, 1].map((density) =>
      boxSentence({ limits: [], coverage: 1, density }),
    );
    expect(said.map((sentence) => sentence.slice("fails in ".length, -" of all futures".length))).toEqual([
      "0 %",
      "under 0.1 %",
      "1.2 %",
      "over 99 %",
      "over 99 %",
      "100 %",
    ]);
  });
});
