import type { Case } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIXED, randomNetwork } from "./random-network.ts";
import { changedRun, difference, staticDay } from "./runs.ts";

const capacities = { first: fc.nat(), extra: fc.integer({ min: 1, max: 40 }) };

/** Value of one undisturbed day as a function of one right-hand side: the capacities of links and shared capacities, in turn. */
function valueOfCapacity(kase: Case, pick: number): (capacity: number) => number {
  const day = staticDay(kase);
  const row = day.layout.linkRow + (pick % (day.layout.demandRow - day.layout.linkRow));
  return (capacity) => {
    day.programme.rowUpper[row] = capacity;
    return day.value();
  };
}

describe("the value of a day", () => {
  test("never falls when a capacity grows", () => {
    fc.assert(
      fc.property(randomNetwork(), capacities.first, capacities.extra, capacities.extra, (kase, pick, small, more) => {
        const value = valueOfCapacity(kase, pick);
        expect(value(small / 4 + more / 4)).toBeGreaterThanOrEqual(value(small / 4) - 1e-6);
      }),
      FIXED,
    );
  });

  test("is concave in every capacity: the second tonne is worth no more than the first", () => {
    fc.assert(
      fc.property(randomNetwork(), capacities.first, capacities.extra, capacities.extra, (kase, pick, small, step) => {
        const value = valueOfCapacity(kase, pick);
        const [low, middle, high] = [value(small / 4), value(small / 4 + step / 8), value(small / 4 + step / 4)];
        expect(middle! - low!).toBeGreaterThanOrEqual(high! - middle! - 1e-6);
      }),
      FIXED,
    );
  });

  test("the shadow price of a capacity lies between the worth of the next kilotonne and that of the last", () => {
    fc.assert(
      fc.property(randomNetwork(), capacities.first, capacities.extra, (kase, pick, small) => {
        const day = staticDay(kase);
        const row = day.layout.linkRow + (pick % (day.layout.demandRow - day.layout.linkRow));
        const [capacity, h] = [small / 4, 1e-3];
        const at = (bound: number) => {
          day.programme.rowUpper[row] = bound;
          return day.solve();
        };
        const price = -at(capacity).rowDual[row]!;
        const next = (at(capacity).objective - at(capacity + h).objective) / h;
        const last = (at(capacity - h).objective - at(capacity).objective) / h;
        expect(price).toBeGreaterThanOrEqual(next - 1e-4);
        expect(price).toBeLessThanOrEqual(last + 1e-4);
      }),
      FIXED,
    );
  });
});

const MONEY = new Set([
  "price",
  "tariff",
  "spot-discount",
  "missed-nomination",
  "shut-in-cost",
  "unmet-penalty",
  "premium",
  "differential",
]);

const inOtherMoney = (kase: Case, c: number): Case => ({
  ...kase,
  figures: kase.figures.map((figure) => (MONEY.has(figure.quantity) ? { ...figure, value: figure.value * c } : figure)),
});

describe("money", () => {
  test("in another currency nothing moves otherwise", () => {
    fc.assert(
      fc.property(
        randomNetwork({ contracts: false }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(),
        (kase, tenths, link) => {
          const closed = [`close-link ${kase.links[link % kase.links.length]!.id} +8`];
          const other = inOtherMoney(kase, tenths / 4);
          expect(difference(changedRun(kase, closed, 16), changedRun(other, closed, 16))).toBeLessThan(1e-6);
        },
      ),
      FIXED,
    );
  });

  test("with contracts too, as long as the worth of a kept contract stays above any difference between routes", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.integer({ min: 2, max: 6 }), (kase, quarters) => {
        const other = inOtherMoney(kase, quarters / 4);
        expect(difference(changedRun(kase, [], 2), changedRun(other, [], 2))).toBeLessThan(1e-6);
      }),
      FIXED,
    );
  });
});
