import { openCase } from "@multivector/casefile";
import { dayOf, isoOf, networkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { run } from "../../packages/engine/src/simulate/run.ts";
import { scheduleOf } from "../../packages/engine/src/strategy/schedule.ts";
import { startsInOrder } from "../../packages/engine/src/strategy/starts-in-order.ts";
import { over } from "./flows.ts";

const toy = await openCase("triangle");
const year = { from: dayOf("2023-01-01"), to: dayOf("2024-01-01"), step: "day" } as const;

describe("more berths on the triangle, by hand (docs/model/strategies.md)", () => {
  const schedule = scheduleOf(toy, "coast");

  test("half a year after 1 January they stand, 90 days later in full", () => {
    expect(schedule.levers.map(({ lever, stands, full }) => [lever, isoOf(stands), isoOf(full)])).toEqual([
      ["more-berths", "2023-07-03", "2023-10-01"],
      ["visit", "2023-07-03", "2023-07-03"],
    ]);
    expect(schedule.changes.slice(0, 2)).toEqual([
      "build-row berths 2kt/d @2023-07-03",
      "build-row berths 2kt/d @2023-10-01",
    ]);
    expect(schedule.costUsdM).toEqual({ low: 80, value: 100, high: 120 });
  });

  test("Deland sees two steps away and the visit", () => {
    const seen = (announced: boolean) =>
      scheduleOf(toy, "coast", { announced }).moves.map(
        ({ day, direction, severity }) => `${isoOf(day)} ${direction} ${severity}`,
      );
    expect(seen(true)).toEqual(["2023-01-01 away 2", "2023-07-03 away 1", "2023-07-03 toward 1"]);
    expect(seen(false)).toEqual(["2023-07-03 away 1"]);
  });

  test("the coast carries 6, then 8, then 10 kt a day, the direct pipe the rest of 12", () => {
    const trace = run(toy, networkSimplex, { ...year, changes: schedule.changes, events: false, commodities: ["oil"] });
    const daily = (link: string, day: string) => over(trace, link, day, isoOf(dayOf(day) + 1));
    for (const [day, coast] of [
      ["2023-07-02", 6],
      ["2023-07-03", 8],
      ["2023-09-30", 8],
      ["2023-10-01", 10],
      ["2023-12-31", 10],
    ] as const) {
      expect(daily("coast.2", day), day).toBeCloseTo(coast, 6);
      expect(daily("direct.1", day), day).toBeCloseTo(12 - coast, 6);
    }
  });

  test("a lever that follows waits, and money decides when the first begins to be spent", () => {
    const starts = startsInOrder(toy, ["more-berths", "visit"], { from: dayOf("2024-01-01") });
    expect([...starts].map(([id, day]) => `${id} ${isoOf(day)}`)).toEqual([
      "more-berths 2024-01-01",
      "visit 2024-07-02",
    ]);
    // 100 million within half a year count as 100 a year: nothing is spent faster than over a year.
    expect(() => startsInOrder(toy, ["more-berths"], { from: 0, budgetPerYear: 99 })).toThrow("more than the budget");
    expect(startsInOrder(toy, ["more-berths"], { from: 0, budgetPerYear: 100 }).get("more-berths")).toBe(0);
  });
});

describe("the status quo", () => {
  test("is a run without a strategy, bit for bit", () => {
    const { changes } = scheduleOf(toy, "status-quo");
    const bare = run(toy, networkSimplex, year);
    const quo = run(toy, networkSimplex, { ...year, changes });
    expect(quo.periods).toEqual(bare.periods);
  });
});
