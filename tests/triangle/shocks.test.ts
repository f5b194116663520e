import { describe, expect, test } from "vitest";
import { counted, daily, grown, june, levels, sum } from "./toy.ts";

/** Every number of this file is computed by hand in docs/model/triangle.md. */
const close = (actual: readonly number[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => void expect(actual[i], `day ${i + 1}`).toBeCloseTo(value, 6));
};

describe("calm days", () => {
  test("half of the 12 kt a day goes each way: the coast is cheaper, but its berths take 6", () => {
    const pair = june([], 3, 0);
    for (const link of ["direct.1", "coast.1", "coast.2"]) close(daily(pair, link), [6, 6, 6]);
    close(levels(pair), [10, 10, 10]);
  });

  test("no box travels by pipe and no oil by rail", () => {
    close(daily(june([], 3, 0), "railway.1"), [0, 0, 0]);
  });
});

describe("a storm that closes the berths for ten days", () => {
  const pair = june(["close-row berths +10"], 10);

  test("fills the store from 10 to 16 to 20 kt, and then it is full", () => {
    close(levels(pair).slice(0, 10), [16, 20, 20, 20, 20, 20, 20, 20, 20, 20]);
  });

  test("leaves the direct pipe at its proven 6 kt for seven days, then lets it grow by a tenth of what is left", () => {
    close(daily(pair, "direct.1").slice(0, 10), [6, 6, 6, 6, 6, 6, 6, 6.4, 6.76, 7.084]);
  });

  test("lets the berths take their 6 kt again on the first day after", () => {
    close(daily(pair, "coast.2").slice(9, 12), [0, 6, 6]);
  });

  test("empties the store to its target in six days, by what the direct pipe has learnt to carry above 6", () => {
    // The direct pipe takes 10 - 4 x 0.9^k, k = 4 to 8; the store gives what it leaves of the coast pipe's oil: 9.2528 of 10 kt in five days.
    const given = [4, 5, 6, 7, 8].map((k) => grown(k) - 6);
    const expected = given.map((_, day) => 20 - sum(given.slice(0, day + 1)));
    close(levels(pair).slice(10, 17), [...expected, 10, 10]);
  });

  test("defers 47.756 kt, delays the 10 kt of the store, diverts 12.244 kt and loses nothing", () => {
    // Days 2 to 10 the field makes 10, 6 x 5, 6.4, 6.76, 7.084 instead of 12: 2 + 6 x 5 + 5.6 + 5.24 + 4.916 = 47.756.
    const { deferred, delayed, diverted, lost } = counted(pair);
    expect(deferred).toBeCloseTo(2 + 6 * 5 + 5.6 + 5.24 + 4.916, 6);
    expect(delayed).toBeCloseTo(10, 6);
    // Above 6 on the direct pipe: 0.4 + 0.76 + 1.084 during the storm, the store's 10 after it.
    expect(diverted).toBeCloseTo(0.4 + 0.76 + 1.084 + 10, 6);
    expect(lost).toBe(0);
  });

  test("costs 23.928 million dollars of export value: 47.756 kt at 500 dollars, and 5 dollars on the store's 10 kt", () => {
    // After the storm 12 kt a day are nominated and come; the store's oil is sold on top of them, at the spot price.
    expect(counted(pair).value).toBeCloseTo((47.756 * 500 + 10 * 5) / 1000, 6);
  });

  test("transport: a diverted tonne pays 10 by pipe instead of 8 by the coast", () => {
    // Tonne by tonne: (252.244 x 10 + coast.1 180 x 5 + coast.2 180 x 3) / 432.244 against (240 x 10 + 240 x 8) / 480 = 9 USD/t.
    const cost = 252.244 * 10 + 180 * 5 + 180 * 3;
    expect(counted(pair).transport).toBeCloseTo((cost - 9 * 432.244) / 1000, 6);
  });
});

describe("the port closed for thirty days", () => {
  const pair = june(["close-link coast +30"], 30);

  test("loads nothing while it is closed and 6 kt on the day after", () => {
    close(daily(pair, "coast.2").slice(0, 31), [...new Array<number>(30).fill(0), 6]);
  });

  test("takes the direct pipe to 9.65 kt by day 30", () => {
    expect(daily(pair, "direct.1")[29]).toBeCloseTo(grown(23), 6);
  });

  test("defers what neither the store nor the detour took", () => {
    // Not made: 6 a day for 30 days, less 10 kt of room in the store, less the sum of 4 - 4 x 0.9^k for k = 1 to 23.
    const detour = sum(Array.from({ length: 23 }, (_, i) => grown(i + 1) - 6));
    const { deferred, delayed, diverted } = counted(pair);
    expect(deferred).toBeCloseTo(6 * 30 - 10 - detour, 6);
    expect(delayed).toBeCloseTo(10, 6);
    expect(diverted).toBeCloseTo(detour + 10, 6);
  });
});

describe("the direct pipe closed for thirty days", () => {
  const pair = june(["close-link direct +30"], 30);

  test("finds no detour at all: the berths are full on an ordinary day", () => {
    expect(counted(pair).diverted).toBeCloseTo(0, 6);
    close(daily(pair, "coast.2"), new Array<number>(60).fill(6));
  });

  test("is softened by 10 kt of room in the store alone, reached by the slow growth of the coast pipe", () => {
    expect(counted(pair).deferred).toBeCloseTo(6 * 30 - 10, 6);
    expect(counted(pair).delayed).toBeCloseTo(10, 6);
  });
});
