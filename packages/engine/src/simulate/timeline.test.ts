import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromPieces, sumOver, valueAt } from "../network/step-function.ts";
import { Timeline } from "./timeline.ts";

const piece = fc.record({
  from: fc.integer({ min: 0, max: 60 }),
  days: fc.integer({ min: 1, max: 30 }),
  value: fc.integer({ min: -9, max: 9 }),
});
const f = fc.array(piece, { maxLength: 5 }).map((list) =>
  fromPieces(
    list.map(({ from, days, value }) => ({ from, to: from + days, value })),
    1,
  ),
);
const functions = fc.array(f, { minLength: 1, maxLength: 6 });
const periods = fc.array(fc.record({ from: fc.integer({ min: -5, max: 90 }), days: fc.integer({ min: 1, max: 31 }) }), {
  minLength: 1,
  maxLength: 12,
});

describe("step functions read together", () => {
  test("give on any day, forwards or back, what each gives alone", () => {
    fc.assert(
      fc.property(functions, periods, (list, days) => {
        const timeline = new Timeline(list);
        for (const { from } of days) {
          timeline.on(from);
          expect([...timeline.now]).toEqual(list.map((each) => valueAt(each, from)));
        }
      }),
    );
  });

  test("and over any period, whether or not something changes inside it", () => {
    fc.assert(
      fc.property(functions, periods, (list, spans) => {
        const timeline = new Timeline(list);
        for (const { from, days } of spans) {
          timeline.over({ from, to: from + days });
          list.forEach((each, i) => {
            expect(timeline.total[i]).toBeCloseTo(sumOver(each, from, from + days), 9);
          });
        }
      }),
    );
  });

  test("say when nothing has changed, and only then", () => {
    const timeline = new Timeline([fromPieces([{ from: 10, to: 12, value: 5 }], 1)]);
    const days = [8, 9, 10, 11, 12, 13];
    expect(days.map((day) => timeline.on(day))).toEqual([true, false, true, false, true, false]);
    expect([
      timeline.over({ from: 20, to: 21 }),
      timeline.over({ from: 21, to: 22 }),
      timeline.over({ from: 22, to: 24 }),
      timeline.over({ from: 9, to: 11 }),
      timeline.over({ from: 9, to: 11 }),
    ]).toEqual([true, false, true, true, true]);
  });
});
