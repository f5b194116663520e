import { describe, expect, it } from "vitest";
import { recordRate } from "./record-rate.ts";
import { ranged, toyMechanism, toySociety } from "./testing/toy-society.ts";
import { unrestRecord, unrestRules } from "./unrest.ts";

const RECORD = [
  ranged("evidence/case:tiny/unrest:record@2006-01-01", "count", 0),
  ranged("evidence/case:tiny/unrest:square@2010-05-01", "count", 1),
  ranged("evidence/case:tiny/unrest:prices@2012-05-01", "count", 1, 0, 1),
  ranged("evidence/case:tiny/unrest:one-town@2014-05-01", "count", 0, 0, 1),
];
const ELITES = [
  ranged("strength/mechanism:M28", "ratio", -0.2, -0.4, 0),
  ranged("start/variable:elites", "ratio", 0.5, 0.2, 0.8),
];
const M28 = toyMechanism("M28", "elites", "unrest", "threshold");

describe("the record of unrest", () => {
  it("counts two episodes in twenty years, one in a strict sense and three in a wide one", () => {
    const record = unrestRecord(toySociety([], RECORD))!;
    expect(record.years).toBeCloseTo(20, 2);
    expect(record.episodes).toEqual({ value: 2, low: 1, high: 3 });
    expect(record.rate.value).toBeCloseTo(2.5 / 20, 4);
    expect(record.rate.low).toBe(recordRate(1, record.years).low);
    expect(record.rate.high).toBe(recordRate(3, record.years).high);
  });

  it("is absent where nothing is recorded", () => {
    expect(unrestRecord(toySociety([], []))).toBeNull();
    expect(unrestRules(toySociety([M28], ELITES))).toEqual([]);
  });
});

describe("an elite that falls out", () => {
  it("adds 0.2 x 0.5 to the rate with the mechanism, nothing without", () => {
    const kase = toySociety([M28], [...RECORD, ...ELITES]);
    const [rule] = unrestRules(kase);
    const { rate } = unrestRecord(kase)!;
    expect(rule!.on!.value).toBeCloseTo(rate.value + 0.1, 10);
    expect(rule!.on!.high).toBeCloseTo(rate.high! + 0.4 * 0.8, 10);
    expect(rule!.on!.low).toBe(rate.low);
    expect(rule!.off).toEqual(rate);
    expect(rule!.claims).toEqual(["C-M28"]);
  });

  it("adds what is not known where no strength is stated: the record stands alone", () => {
    const [rule] = unrestRules(toySociety([M28], RECORD));
    expect(rule!.on).toBeNull();
    expect(rule!.off).not.toBeNull();
    expect(rule!.says).toContain("No figure states the strength of M28.");
  });
});
