import { describe, expect, it } from "vitest";
import { relocationRules, relocationsOf } from "./relocation.ts";
import { ranged, toyMechanism, toySociety } from "./testing/toy-society.ts";

const M12 = toyMechanism("M12", "breadth", "firms", "rate");
const COUNTS = [
  ranged("evidence/case:tiny/moved:firms@2020-01-01", "count", 0),
  ranged("evidence/case:tiny/moved:firms@2021-01-01", "count", 10),
  ranged("evidence/case:tiny/moved:firms@2022-01-01", "count", 40),
  ranged("evidence/case:tiny/moved:shops@2022-01-01", "count", 7),
];
const STRENGTH = [ranged("strength/mechanism:M12", "1/y", 20, 0, 40), ranged("start/variable:breadth", "ratio", 0.5)];

describe("firms that moved", () => {
  it("come 20 a year over two years: 10 in the first, 30 in the second", () => {
    const [firms, shops] = relocationsOf(toySociety([], COUNTS));
    expect(firms!.counts.map((one) => one.firms)).toEqual([0, 10, 40]);
    expect(firms!.aYear!.value).toBeCloseTo(20, 1);
    expect(firms!.aYear!.low).toBeCloseTo(10, 1);
    expect(firms!.aYear!.high).toBeCloseTo(30, 1);
    expect(shops!.aYear).toBeNull();
  });

  it("are 10 a year fewer without sanctions of half the breadth at 20 a year", () => {
    const [rule] = relocationRules(toySociety([M12], [...COUNTS, ...STRENGTH]));
    expect(rule!.off!.value).toBeCloseTo(10, 1);
    expect(rule!.off!.low).toBe(0);
    expect(rule!.off!.high).toBeCloseTo(30, 1);
  });

  it("have no number without sanctions where the mechanism is about other firms, or has no strength", () => {
    const other = toyMechanism("M12", "breadth", "shops", "rate");
    for (const kase of [
      toySociety([other], [...COUNTS, ...STRENGTH]),
      toySociety([M12], COUNTS),
      toySociety([], COUNTS),
    ]) {
      expect(relocationRules(kase)).toHaveLength(1);
      expect(relocationRules(kase)[0]!.off).toBeNull();
    }
  });
});
