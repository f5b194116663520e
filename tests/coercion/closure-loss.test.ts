import { openCase } from "@multivector/casefile";
import type { Case } from "@multivector/engine";
import { networkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { closureLosses, closureTable } from "../../packages/engine/src/coercion/closure-loss.ts";
import { closuresOf } from "../../packages/engine/src/coercion/levers.ts";
import type { Closure } from "../../packages/engine/src/coercion/types.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { runPair } from "../../packages/engine/src/shock/pair.ts";
import { summarise } from "../../packages/engine/src/shock/summary.ts";
import { grown, sum } from "../triangle/toy.ts";

/** Every number of the triangle is computed by hand in docs/model/closure-loss.md. */
const solver = networkSimplex;
const triangle = await openCase("triangle");
const JUNE = dayOf("2023-06-01");

const closing = (links: readonly string[], rows: readonly string[] = [], actor = "BB"): Closure => ({
  actor,
  lever: "port",
  links,
  rows,
  controls: [],
  disputed: false,
});

const losses = (kase: Case, closures: readonly Closure[], days: readonly number[], draws = 0) =>
  closureLosses(kase, solver, { date: JUNE, days, closures, draws, seed: 1, yearUsdM: 2190 });

const one = (closure: Closure, days: number, kase = triangle) => losses(kase, [closure], [days])[0]!;

/** What the direct pipe carries beyond its usual 6 kt in 30 days, 23 of them growing. */
const detour = sum(Array.from({ length: 23 }, (_, k) => grown(k + 1) - 6));

describe("the port of the triangle closed", () => {
  test("for seven days: the store takes ten of the 42 kt, the rest stays in the ground", () => {
    const loss = one(closing(["coast.2"]), 7);
    expect(loss.lossKt).toBeCloseTo(7 * 6, 9);
    expect(loss.lossUsdM).toBeCloseTo((7 * 6 * 500) / 1000, 9);
    expect(loss.shareOfYear).toBeCloseTo(21 / 2190, 9);
    const [oil] = loss.byCommodity;
    expect(oil!.deferred).toBeCloseTo(7 * 6 - 10, 6);
    expect(oil!.delayed).toBeCloseTo(10, 6);
    expect(oil!.lost).toBe(0);
    expect(loss.corridors).toEqual(["coast"]);
  });

  test("is noticed at the field on the second day: the store has room for 10 of 6 kt a day", () => {
    expect(one(closing(["coast.2"]), 7).bufferDays).toBe(Math.floor(10 / 6));
    expect(one(closing(["coast.1", "coast.2"]), 7).bufferDays).toBe(0);
    expect(one(closing(["coast.2"]), 1).bufferDays).toBeNull();
    expect(one(closing(["coast.2"]), 7).byCommodity.map(({ bufferDays }) => bufferDays)).toEqual([1]);
    expect(one(closing(["coast.2"]), 1).byCommodity.map(({ bufferDays }) => bufferDays)).toEqual([null]);
  });

  test("for thirty days: the direct pipe has learnt to carry more", () => {
    const loss = one(closing(["coast.2"]), 30);
    expect(loss.lossKt).toBeCloseTo(30 * 6 - detour, 6);
    expect(loss.byCommodity[0]!.deferred).toBeCloseTo(30 * 6 - 10 - detour, 6);
    expect(loss.reroutes).toHaveLength(1);
    expect(loss.reroutes[0]!.corridor).toBe("direct");
    expect(loss.reroutes[0]!.amount).toBeCloseTo(detour, 6);
    expect(loss.recoveryDays).toBe(0);
  });

  test("costs who closes the tariffs: half of each link, as two states share it and nobody operates it", () => {
    const both = one(closing(["coast.1", "coast.2"]), 30).ownCost;
    expect(both.feesUsdM).toBeCloseTo((180 * (5 / 2 + 3 / 2)) / 1000, 9);
    // The pipe to the port brings the store's 10 kt before it stops.
    const port = one(closing(["coast.2"]), 30).ownCost;
    expect(port.feesUsdM).toBeCloseTo((170 * (5 / 2) + 180 * (3 / 2)) / 1000, 9);
    expect([port.equityUsdM, port.cargoUsdM]).toEqual([0, 0]);
    expect(port.totalUsdM).toBe(port.feesUsdM);
  });

  test("twice, by its link and by its berths, is closed once", () => {
    const once = closing(["coast.2"]);
    const twice = closing(["coast.2", "coast.2"], ["berths"]);
    const { losses: both, work } = closureTable(triangle, solver, {
      date: JUNE,
      days: [7, 30],
      closures: [once, twice],
      draws: 0,
      seed: 1,
    });
    expect(both.slice(2)).toEqual(both.slice(0, 2));
    expect(work.run).toBe(1);
  });

  test("with draws spans the central loss, and says nothing where nothing varies", () => {
    const [week, month] = losses(triangle, [closing(["coast.2"])], [7, 30], 5);
    expect(week!.low).toBeUndefined();
    expect(month!.low).toBeLessThan(month!.lossUsdM);
    expect(month!.high).toBeGreaterThan(month!.lossUsdM);
  });
});

describe("closures of the triangle", () => {
  test("the direct pipe has no detour: the berths are full. Ten kilotonnes get as far as the store", () => {
    const loss = one(closing(["direct.1"], [], "DD"), 30);
    expect(loss.lossKt).toBeCloseTo(180, 6);
    expect(loss.byCommodity[0]!.deferred).toBeCloseTo(170, 6);
    expect(loss.byCommodity[0]!.delayed).toBeCloseTo(10, 6);
  });

  test("an actor without a control has no row", () => {
    const rows = losses(triangle, closuresOf(triangle), [7]);
    expect([...new Set(rows.map((row) => row.actor))].sort()).toEqual(["BB", "DD"]);
  });

  test("a link that carries nothing costs nothing, and no day is run for it", () => {
    const { losses: rows, work } = closureTable(triangle, solver, {
      date: JUNE,
      days: [30],
      closures: [closing(["railway.1"])],
      draws: 0,
      seed: 1,
    });
    expect([rows[0]!.lossKt, rows[0]!.lossUsdM, rows[0]!.ownCost.totalUsdM]).toEqual([0, 0, 0]);
    expect(work.run).toBe(0);
  });

  test("a dearer month after one day of closure is a gain by waiting, flagged and not clipped", () => {
    const price = triangle.figures.find((f) => f.quantity === "price")!;
    const wider = triangle.figures.map((f) =>
      f.quantity === "capacity" && (f.subject === "row:berths" || f.subject === "link:coast.2")
        ? { ...f, value: 12 }
        : f,
    );
    const dearer = { ...price, id: "dearer", from: "2023-06-02", value: 600, low: 600, high: 600 };
    const kase = { ...triangle, figures: [...wider, dearer] };
    const loss = one(closing(["coast.2"]), 1, kase);
    // 8 kt go by the coast on a usual day: kept for a day, sold at 600 - 5 instead of 500.
    expect(loss.lossUsdM).toBeCloseTo(4, 9);
    expect(loss.gainByWaiting).toBe(true);
    expect(loss.notes.some((note) => note.includes("gain by waiting"))).toBe(true);
    expect(one(closing(["coast.2"]), 1).gainByWaiting).toBe(false);
  });
});

describe("the Caspian pipeline closed at its terminal", async () => {
  const kase = await openCase("kazakhstan");
  const date = dayOf("2023-07-01");
  const days = [7, 30, 90];
  const table = closureLosses(kase, solver, {
    date,
    days,
    closures: [closing(["cpc.4"], [], "RU"), closing(["cpc.1", "cpc.2", "cpc.3", "cpc.4"], [], "cpc")],
    draws: 0,
    seed: 1,
  });
  const crude = (row: number) => table[row]!.byCommodity.find(({ commodity }) => commodity === "crude")!;

  test("is the shock of the same days: a reopening that branches off the closed run changes nothing", () => {
    const request = { id: "x", title: "x", changes: ["close-link cpc"], date, aftermath: 60, otherEvents: false };
    const shock = summarise(runPair(kase, solver, { ...request, days: 30 }), ["crude"]);
    for (const what of ["deferred", "delayed", "diverted", "lost"] as const)
      expect(crude(1)[what], what).toBeCloseTo(shock.get(`${what}|crude`)!, 3);
  });

  test("defers about 4.2 Mt in 30 days and 12 Mt in 90, restarts of fields included, and is over soon after", () => {
    expect(crude(1).deferred).toBeGreaterThan(4100);
    expect(crude(1).deferred).toBeLessThan(4400);
    expect(table[1]!.recoveryDays).toBeGreaterThanOrEqual(5);
    expect(table[1]!.recoveryDays).toBeLessThanOrEqual(30);
    expect(crude(2).deferred).toBeGreaterThan(11_500);
    expect(crude(2).deferred).toBeLessThan(12_500);
  });

  test("never loses less the longer it lasts; the tanks at the terminal help only while the pipe is open", () => {
    for (const rows of [table.slice(0, 3), table.slice(3)]) {
      for (const [i, row] of rows.slice(1).entries()) {
        expect(row.lossUsdM).toBeGreaterThanOrEqual(rows[i]!.lossUsdM);
        expect(row.lossKt).toBeGreaterThanOrEqual(rows[i]!.lossKt);
      }
    }
    expect(table[1]!.bufferDays).toBeGreaterThan(0);
    expect(table[4]!.bufferDays).toBe(0);
  });

  test("leaves open what no figure gives: the profit its owners lose", () => {
    const { ownCost, notes } = table[4]!;
    expect(ownCost.equityUsdM).toBeNull();
    expect(ownCost.feesUsdM).toBeGreaterThan(0);
    expect(ownCost.totalUsdM).toBe(ownCost.feesUsdM);
    expect(notes.some((note) => note.startsWith("Equity not known") && note.includes("chevron 15 %"))).toBe(true);
  });
});
