import { openCase } from "@multivector/casefile";
import { networkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { alertValues } from "../../packages/engine/src/coercion/alert-values.ts";
import { StaticProgramme } from "../../packages/engine/src/coercion/static-programme.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { programmeOf, toyCase } from "./static-toy.ts";

const links = [
  { id: "gathering", from: "field", to: "hub" },
  { id: "feeder", from: "hub", to: "port", capacity: 15 },
  { id: "main", from: "port", to: "market", capacity: 9 },
  { id: "detour", from: "port", to: "market", capacity: 4, tariff: 1 },
];

describe("the capacity at which the first tonne is lost", () => {
  const toy = toyCase({ fields: { field: 10 }, markets: { market: 100 }, links, tanks: { hub: 30 } });
  const alerts = new Map(alertValues(programmeOf(toy, 10)).map((alert) => [alert.link, alert]));

  test("is what a link carries that nothing relieves, and all below is lost or stored", () => {
    const feeder = alerts.get("feeder")!;
    expect(feeder).toMatchObject({ commodity: "oil", unit: "kt/d", capacity: 15 });
    expect(feeder.firstLossAt).toBeCloseTo(10, 6);
    expect(feeder.lostShare).toBe(0);
    // A tank of 30 kt takes three days of 10 kt.
    expect(feeder.daysUntilFull).toBeCloseTo(3, 9);
  });

  test("is what a link carries though a dearer way is free: below it costs more, and nothing is lost", () => {
    const main = alerts.get("main")!;
    expect(main.firstLossAt).toBeCloseTo(9, 6);
    expect(main.lostShare).toBeCloseTo(0, 6);
    expect(alerts.get("detour")!.firstLossAt).toBeCloseTo(1, 6);
  });

  test("without tanks what cannot pass is lost", () => {
    const bare = programmeOf(toyCase({ fields: { field: 10 }, markets: { market: 100 }, links }), 10);
    const feeder = alertValues(bare).find(({ link }) => link === "feeder");
    expect(feeder!.lostShare).toBeCloseTo(1, 6);
    expect(feeder!.daysUntilFull).toBe(null);
  });

  test("counts the room that foreign cargo takes, and passes over links that a free way replaces", () => {
    const foreign = { field: "abroad", output: 3, access: ["in", "feeder", "main"] };
    const shared = toyCase({
      ...{ fields: { field: 10 }, markets: { market: 100 }, foreign },
      links: [
        { id: "in", from: "abroad", to: "field" },
        { id: "feeder", from: "field", to: "port", capacity: 20 },
        { id: "main", from: "port", to: "market", capacity: 20 },
        { id: "twin", from: "port", to: "market", capacity: 20 },
      ],
    });
    const found = new Map(alertValues(programmeOf(shared, 10)).map((alert) => [alert.link, alert.firstLossAt]));
    expect(found.get("feeder")).toBeCloseTo(13, 6);
    expect([...found.keys()]).toEqual(["feeder"]);
  });
});

describe("of the shipped country", () => {
  test("every capacity is the smallest that leaves the value as it is", async () => {
    const kase = await openCase("kazakhstan");
    const programme = new StaticProgramme(kase, networkSimplex, { date: dayOf(`${kase.baseYear}-01-01`), days: 30 });
    const alerts = alertValues(programme);
    expect(alerts.length).toBeGreaterThan(20);
    for (const { link, firstLossAt } of alerts) {
      const left = firstLossAt - programme.roomOn(link)!.foreign;
      const value = (room: number) => -programme.solveWith(link, room).objective / 1000;
      expect(value(left)).toBeCloseTo(programme.base, 5);
      expect(value(left * 0.999)).toBeLessThan(programme.base - 1e-8);
    }
    programme.dispose();
  });
});
