import { describe, expect, it } from "vitest";
import { dayOf } from "../../quantity/dates.ts";
import { exposureRow, exposureTable } from "./exposure-table.ts";
import { poissonInterval } from "./intervals.ts";
import { rateRatio } from "./rate-ratio.ts";

const START = dayOf("2020-01-01");
const day = (n: number) => START + n;

describe("the exposure table, by hand: moves on days 10 and 15, acts on days 12, 20 and 40 of a hundred", () => {
  const days = { moves: [day(10), day(15)], episodes: [day(12), day(20), day(40)] };

  it("counts days 11 to 25 once each, though two moves reach some of them", () => {
    const row = exposureRow(days, day(0), day(100), 10);
    expect(row).toMatchObject({ exposedDays: 15, exposedEvents: 2, otherDays: 85, otherEvents: 1 });
    expect(row.ratio).toBeCloseTo(2 / 15 / (1 / 85), 12);
  });

  it("leaves the day of a move unexposed unless told otherwise", () => {
    const same = { moves: [day(10)], episodes: [day(10)] };
    expect(exposureRow(same, day(0), day(100), 10)).toMatchObject({ exposedDays: 10, exposedEvents: 0 });
    expect(exposureRow(same, day(0), day(100), 10, 0)).toMatchObject({ exposedDays: 11, exposedEvents: 1 });
  });

  it("lets a move before the period expose its first days and cuts at its end", () => {
    expect(exposureRow(days, day(20), day(100), 10)).toMatchObject({
      exposedDays: 6,
      exposedEvents: 1,
      otherEvents: 1,
    });
    expect(exposureRow(days, day(0), day(13), 10)).toMatchObject({ exposedDays: 2, exposedEvents: 1, otherDays: 11 });
  });

  it("gives no ratio where no act fell on one side", () => {
    const row = exposureRow({ moves: [day(10)], episodes: [day(12)] }, day(0), day(100), 10);
    expect(row).toMatchObject({ exposedEvents: 1, otherEvents: 0, ratio: null, low: null, high: null });
  });

  it("lists every period by every window, the longest window first", () => {
    const rows = exposureTable(
      days,
      [
        [day(0), day(100)],
        [day(30), day(100)],
      ],
      [5, 10],
    );
    expect(rows.map((row) => [row.from, row.days])).toEqual([
      ["2020-01-01", 10],
      ["2020-01-01", 5],
      ["2020-01-31", 10],
      ["2020-01-31", 5],
    ]);
  });
});

describe("the rate ratio", () => {
  it("has the log-normal interval: 6 in 1133 against 4 in 3250 days", () => {
    const found = rateRatio(6, 1133, 4, 3250)!;
    expect(found.ratio).toBeCloseTo((6 * 3250) / (4 * 1133), 12);
    expect(found.low).toBeCloseTo(1.214, 3);
    expect(found.high).toBeCloseTo(15.247, 3);
  });

  it("turns over when the sides are exchanged", () => {
    const [one, other] = [rateRatio(5, 100, 2, 300)!, rateRatio(2, 300, 5, 100)!];
    expect(one.ratio * other.ratio).toBeCloseTo(1, 12);
    expect(one.low * other.high).toBeCloseTo(1, 12);
  });

  it("is not formed from an empty cell", () => {
    expect(rateRatio(0, 100, 2, 300)).toBeNull();
    expect(rateRatio(2, 100, 0, 300)).toBeNull();
  });
});

describe("the exact interval of a Poisson count", () => {
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.2422, 7.225],
    [8, 3.454, 15.763],
    [10, 4.795, 18.39],
  ])("of %i is %d to %d, as tabulated", (count, low, high) => {
    const found = poissonInterval(count);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 2);
  });
});
