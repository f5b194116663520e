import { openCase } from "@multivector/casefile";
import type { Case } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { closureLosses } from "../../packages/engine/src/coercion/closure-loss.ts";
import { coercionOf } from "../../packages/engine/src/coercion/coercion.ts";
import { dateProtections } from "../../packages/engine/src/coercion/dated-protections.ts";
import { additionOf, rankProtections } from "../../packages/engine/src/coercion/protection.ts";
import { StaticProgramme } from "../../packages/engine/src/coercion/static-programme.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { solver } from "./static-toy.ts";

/** The triangle with the way from the port shut for seven days: 6 of 12 kt a day stop, the tank before it has room for 10, detours do not grow yet. */
const WEEK = { date: dayOf("2023-06-01"), days: 7, changes: [] };
const shut = { links: ["coast.2"], rows: [] };
const triangle = await openCase("triangle");

/** What a tonne in the tank is worth: 0.98 of price less carriage less discount for a sale nobody nominated. */
const stored = 0.98 * (500 - 3 - 5);

function investing(offers: Readonly<Record<string, string>>): Case {
  const investments = Object.entries(offers).map(([id, change]) => ({
    ...{ id, name: id, adds: [change], leadYears: 1, status: "possible" as const },
    ...{ source: "toy", note: "", origin: { file: "toy", line: 1 } },
  }));
  return { ...triangle, investments };
}

function ranked(offers: Readonly<Record<string, string>>, costUsdM = 10) {
  const kase = investing(offers);
  const candidates = kase.investments.map(({ id, name, adds, leadYears }) => ({
    ...{ id, name, leadYears, adds: additionOf(kase, adds)! },
    ...{ costUsdM, costLowUsdM: costUsdM, costHighUsdM: costUsdM },
  }));
  const programme = new StaticProgramme(kase, solver, WEEK);
  const planned = rankProtections(programme, candidates, { closables: [{ id: "coast.2", ...shut }], k: 1 });
  programme.dispose();
  return dateProtections(kase, solver, planned, shut, WEEK);
}

describe("a tank before a closed link, by hand", () => {
  test("defers as much output less as it holds, but no export value is earned in time for it", () => {
    const closure = { actor: "BB", lever: "port", controls: [], disputed: false, ...shut } as const;
    const options = { date: WEEK.date, days: [7], closures: [closure], draws: 0, seed: 1, yearUsdM: 2190 };
    const loss = (changes: readonly string[]) => closureLosses(triangle, solver, { ...options, changes })[0]!;
    const [without, more] = [loss([]), loss(["build-store port 20kt"])];
    expect(without.byCommodity[0]!.deferred).toBeCloseTo(42 - 10, 6);
    expect(more.byCommodity[0]!.deferred).toBeCloseTo(42 - 10 - 20, 6);
    expect(more.byCommodity[0]!.delayed).toBeCloseTo(10 + 20, 6);
    expect(more.lossUsdM).toBeCloseTo(without.lossUsdM, 9);
    expect(more.lossUsdM).toBeCloseTo((42 * 500) / 1000, 9);
  });
});

describe("protections run day by day, by hand", () => {
  const rows = ranked({
    tank: "build-store port 20kt",
    way: "build-capacity direct.1 4kt/d",
    closed: "build-capacity coast.2 5kt/d",
  });
  const row = (id: string) => rows.find(({ investment }) => investment === id)!;
  // 42 kt not sold; carriage to the port on the 32 shut in and from it on all 42 is saved; 10 kt wait in the tank.
  const before = (42 * 500 - 42 * 3 - 32 * 5 + 32 * 1 - 10 * stored) / 1000;

  test("a tank avoids what it holds, and all of it is only delayed", () => {
    const avoided = (20 * (stored - 5 + 1)) / 1000;
    expect(row("tank").simulatedBeforeUsdM).toBeCloseTo(before, 6);
    expect(row("tank").simulatedAfterUsdM).toBeCloseTo(before - avoided, 6);
    expect(row("tank").delayedUsdM).toBeCloseTo(avoided, 6);
    expect(row("tank").worstBeforeUsdM - row("tank").worstAfterUsdM).toBeGreaterThan(0);
  });

  test("a second way can be used at once: 4 kt a day are sold in time, none of it delayed; more per dollar comes first", () => {
    const avoided = (28 * (500 - 10 + 1)) / 1000;
    expect(row("way").simulatedAfterUsdM).toBeCloseTo(before - avoided, 6);
    expect(row("way").delayedUsdM).toBeCloseTo(0, 9);
    expect(row("way").avoidedPerUsd).toBeCloseTo(avoided / 10, 6);
    expect(rows.map(({ investment }) => investment)).toEqual(["way", "tank", "closed"]);
  });

  test("more of what is closed avoids nothing in the plan and is not run", () => {
    expect(row("closed")).toMatchObject({ simulatedBeforeUsdM: null, simulatedAfterUsdM: null, avoidedPerUsd: 0 });
  });

  test("what costs nothing and helps has no rate and comes first", () => {
    expect(ranked({ tank: "build-store port 20kt" }, 0)[0]!.avoidedPerUsd).toBeNull();
  });
});

describe("protections of Kazakhstan", async () => {
  const kase = await openCase("kazakhstan");
  const { protect } = coercionOf(kase, solver, { days: 30, draws: 0, seed: 1 });
  const avoided = (id: string) => {
    const { simulatedBeforeUsdM, simulatedAfterUsdM } = protect.find(({ investment }) => investment === id)!;
    return simulatedBeforeUsdM! - simulatedAfterUsdM!;
  };

  test("the five best all save something day by day, most per dollar first", () => {
    const best = protect.slice(0, 5);
    for (const one of best) {
      expect(avoided(one.investment), one.investment).toBeGreaterThan(0);
      expect(one.avoidedPerUsd).toBeCloseTo(avoided(one.investment) / one.costUsdM, 9);
    }
    const rates = protect.map(({ avoidedPerUsd }) => avoidedPerUsd ?? Number.POSITIVE_INFINITY);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  test("berths behind detours that have not grown help in the plan only: they rank with nothing", () => {
    const berths = protect.find(({ investment }) => investment === "aktau-berths")!;
    expect(berths.worstBeforeUsdM - berths.worstAfterUsdM).toBeGreaterThan(1);
    expect(berths.avoidedPerUsd).toBe(0);
  });

  test("a tank at Atyrau is worth the same in both: its room, all of it delay", () => {
    const tank = protect.find(({ investment }) => investment === "tanks-atyrau")!;
    expect(avoided("tanks-atyrau")).toBeCloseTo(tank.worstBeforeUsdM - tank.worstAfterUsdM, 0);
    expect(tank.delayedUsdM! / avoided("tanks-atyrau")).toBeGreaterThan(0.95);
  });
});
