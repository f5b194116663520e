import { describe, expect, it } from "vitest";
import { reformRules } from "./reform.ts";
import { ranged, toyMechanism, toySociety } from "./testing/toy-society.ts";
import { unrestRecord } from "./unrest.ts";

const MECHANISMS = [
  toyMechanism("M30", "credit", "stability", "rate"),
  toyMechanism("M30a", "stability", "unrest", "threshold"),
];
const FIGURES = [
  ranged("evidence/case:tiny/unrest:square@2006-01-01", "count", 1),
  ranged("start/variable:credit", "ratio", 0.5),
  ranged("start/variable:stability", "ratio", 0.6),
  ranged("strength/mechanism:M30", "1/y", 0.04, -0.02, 0.1),
  ranged("strength/mechanism:M30a", "ratio", -0.2),
];

describe("reform", () => {
  const rules = reformRules(toySociety(MECHANISMS, FIGURES));
  const found = (id: string) => rules.find((one) => one.id === id)!;

  it("shows both ends of credibility, since nobody knows which it is", () => {
    expect(rules.map(({ id }) => id)).toEqual([
      "reform-kept-stability",
      "reform-kept-unrest",
      "reform-broken-stability",
      "reform-broken-unrest",
    ]);
  });

  it("kept for ten years moves stability by 0.04 x 0.5 x 10, broken by as much the other way", () => {
    expect(found("reform-kept-stability").on!.value).toBeCloseTo(0.2, 10);
    expect(found("reform-kept-stability").on!.low).toBeCloseTo(-0.1, 10);
    expect(found("reform-broken-stability").on!.value).toBeCloseTo(-0.2, 10);
    expect(found("reform-kept-stability").off).toEqual({ value: 0 });
  });

  it("reaches unrest through stability: 0.2 less for each unit of it", () => {
    const { rate } = unrestRecord(toySociety(MECHANISMS, FIGURES))!;
    expect(found("reform-kept-unrest").on!.value).toBeCloseTo(rate.value - 0.2 * 0.2, 10);
    expect(found("reform-broken-unrest").on!.value).toBeCloseTo(rate.value + 0.2 * 0.2, 10);
    expect(found("reform-kept-unrest").off).toEqual(rate);
  });

  it("without the mechanism in the case has no rule, and without its strength no number", () => {
    expect(reformRules(toySociety([], FIGURES))).toEqual([]);
    const bare = reformRules(toySociety(MECHANISMS, FIGURES.slice(0, 3)));
    for (const rule of bare) expect(rule.on).toBeNull();
  });
});
