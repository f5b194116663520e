import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveNumber, herfindahl } from "./concentration.ts";

const partition = fc
  .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.map((part) => part / parts.reduce((sum, value) => sum + value, 0)));

describe("concentration", () => {
  test("n equal shares give 1/n, and n as effective number", () => {
    for (const n of [1, 2, 3, 7, 50]) {
      const hhi = herfindahl(Array.from({ length: n }, () => 1 / n));
      expect(hhi).toBeCloseTo(1 / n, 12);
      expect(effectiveNumber(hhi)).toBeCloseTo(n, 9);
    }
  });

  test("shares of a half, three tenths and a fifth give 0.38", () => {
    expect(herfindahl([0.5, 0.3, 0.2])).toBeCloseTo(0.38, 12);
  });

  test("lies between 1/n and 1 for every partition", () => {
    fc.assert(
      fc.property(partition, (shares) => {
        const hhi = herfindahl(shares);
        expect(hhi).toBeGreaterThanOrEqual(1 / shares.length - 1e-12);
        expect(hhi).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("does not depend on the order of the categories", () => {
    fc.assert(
      fc.property(partition, fc.infiniteStream(fc.nat()), (shares, keys) => {
        const shuffled = shares.map((share) => ({ share, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(herfindahl(shuffled.map(({ share }) => share))).toBeCloseTo(herfindahl(shares), 12);
      }),
    );
  });

  test("merging two categories never lowers it", () => {
    fc.assert(
      fc.property(partition, (shares) => {
        const [first = 0, second = 0, ...others] = shares;
        expect(herfindahl([first + second, ...others])).toBeGreaterThanOrEqual(herfindahl(shares) - 1e-12);
      }),
    );
  });
});
