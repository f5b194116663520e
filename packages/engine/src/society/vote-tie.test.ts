import { describe, expect, test } from "vitest";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { sampleRange, voteTie } from "./vote-tie.ts";

const votes = (of: string, from: number, to: number, value: number) =>
  tinyFigure(`identical-votes/actor:A/${of}@${from}-01-01`, value, "ratio", { to: `${to}-01-01` });

describe("the tie that votes show", () => {
  test("is the share of the latest span, its range the least and the largest single year since", () => {
    const figures = [
      votes("span:B", 2007, 2020, 0.7),
      votes("span:B", 2014, 2020, 0.6),
      votes("B", 2013, 2014, 0.9),
      votes("B", 2014, 2015, 0.5),
      votes("B", 2025, 2026, 0.75),
    ];
    const { tie, figures: ids } = voteTie(tinyCase({ figures }), "B");
    expect(tie).toEqual({ value: 0.6, low: 0.5, high: 0.75 });
    expect(ids).toEqual([figures[1], figures[3], figures[4]].map((one) => one!.id));
  });

  test("without a span is that of the latest year, as wide as so few roll calls leave it", () => {
    const counted = tinyFigure("roll-calls/actor:A/B@2025-01-01", 4, "count", { to: "2026-01-01" });
    const { tie } = voteTie(tinyCase({ figures: [votes("B", 2025, 2026, 0.75), counted] }), "B");
    expect(tie).toEqual(sampleRange(0.75, 4));
  });

  test("is not known where nobody voted", () => {
    expect(voteTie(tinyCase(), "B")).toEqual({ tie: null, figures: [] });
  });
});

describe("what a sample of roll calls can tell", () => {
  test("half of 100 votes: Wilson's interval at 90 % is 0.419 to 0.581", () => {
    // z = 1.644854, z2/n = 0.0270554; centre 0.5; half = 1.644854 sqrt(0.0025 + 0.0000676...) / 1.0270554
    const range = sampleRange(0.5, 100);
    expect(range.low).toBeCloseTo(0.4188, 3);
    expect(range.high).toBeCloseTo(0.5812, 3);
  });

  test("more votes tell more, and no interval leaves 0 to 1", () => {
    const few = sampleRange(1, 3);
    const many = sampleRange(1, 300);
    expect(few.high).toBe(1);
    expect(few.low!).toBeLessThan(many.low!);
    expect(sampleRange(0, 3).low).toBe(0);
  });
});
