import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveByNearness, effectiveParts, effectiveReading, entropy, evenness } from "./spread.ts";

describe("the spread over parts", () => {
  it("is no entropy for one part alone and log k for k alike, whatever they add up to", () => {
    expect(entropy([0.94, 0, 0])).toBe(0);
    expect(entropy([2, 2, 2, 2])).toBeCloseTo(Math.log(4), 12);
    expect(effectiveParts([0.1, 0.1, 0.1])).toBeCloseTo(3, 12);
    expect(evenness(effectiveParts([5, 5]), 2)).toBeCloseTo(1, 12);
    expect(evenness(effectiveParts([5, 0, 0]), 3)).toBe(0);
  });

  it("is by hand for 3/4 and 1/4: 2 ln 2 - 3/4 ln 3 nats, 1.7548 parts", () => {
    expect(entropy([3, 1])).toBeCloseTo(2 * Math.log(2) - 0.75 * Math.log(3), 12);
    expect(effectiveParts([3, 1])).toBeCloseTo(1.754765, 6);
  });

  it("means nothing without a part above zero", () => {
    expect(entropy([0, 0])).toBeNaN();
  });

  it("ranges over the corners of the parts' intervals", () => {
    const found = effectiveReading([{ value: 3, low: 1, high: 3 }, { value: 1 }]);
    expect(found.value).toBeCloseTo(effectiveParts([3, 1]), 12);
    expect(found.low).toBe(found.value);
    expect(found.high).toBeCloseTo(2, 12);
    expect(effectiveReading([{ value: 1 }, { value: 1 }]).low).toBeUndefined();
  });

  it("never leaves 1 to the number of parts, and is largest where they are alike", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 }), (parts) => {
        if (!parts.some((part) => part > 0)) return;
        expect(effectiveParts(parts)).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(effectiveParts(parts)).toBeLessThanOrEqual(parts.length + 1e-9);
      }),
    );
  });
});

describe("nearness as parts", () => {
  it("counts k poles at one distance as k, and a pole far away as almost none", () => {
    expect(effectiveByNearness([1, 1, 1]).effective.value).toBeCloseTo(3, 12);
    const { parts, effective } = effectiveByNearness([0, 40]);
    expect(parts[0]).toBe(1);
    expect(effective.value).toBeCloseTo(1, 6);
  });

  it("has a range over how steeply nearness counts: the steeper, the fewer poles", () => {
    const { effective } = effectiveByNearness([0, 1, 3]);
    expect(effective.low).toBeLessThan(effective.value);
    expect(effective.high).toBeGreaterThan(effective.value);
  });
});
