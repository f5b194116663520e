import { futureWorld, type Reaction, simulate, vulnerabilityWindow } from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { actLossesOf } from "../../packages/engine/src/window/act-losses.ts";
import { endingsOf, strategyResult } from "../../packages/engine/src/window/strategies.ts";
import { stageOf } from "./scene.ts";

const kept = (reaction: Reaction, ...instruments: string[]): Reaction => ({
  ...reaction,
  instruments: reaction.instruments.filter(({ id }) => instruments.includes(id)),
});

/** Russia has one instrument outside the network, the United States one under licence; both by hand. */
const hand = await stageOf(1, (kase) => ({
  ...kase,
  reactions: kase.reactions.flatMap((one) =>
    one.id === "ru-informal"
      ? [kept(one, "sanitary-ban")]
      : one.id === "us-sanction"
        ? [kept(one, "shareholder-sanction")]
        : [],
  ),
}));
const { kase, outlook, futures } = await stageOf(10);
afterAll(() => {
  hand.outlook.dispose();
  outlook.dispose();
});
const extreme = new Set(kase.reactions.filter(({ register }) => register === "extreme").map(({ id }) => id));
const scene = { theories: ["T3"], strategy: "package-003" };

describe("what an act costs on average", () => {
  const figure = (subject: string, quantity: string) =>
    hand.kase.figures.find((one) => one.use && one.subject === `instrument:${subject}` && one.quantity === quantity)!
      .value;
  const losses = actLossesOf(hand.outlook).of([]);
  /** Mean of whole days over a log-normal length, by the three nodes of Gauss and Hermite. */
  const meanDays = (median: number, spread: number) =>
    [-Math.sqrt(3), 0, Math.sqrt(3)].reduce(
      (sum, z) => sum + (z === 0 ? 2 / 3 : 1 / 6) * Math.round(median * Math.exp(z * spread)),
      0,
    );

  test("outside the network: carried out or not, its size, its length in months, the money of a month", () => {
    const [executed, size] = [figure("sanitary-ban", "executed"), figure("sanitary-ban", "flow-effect")];
    const expected = executed * size * 6 * (meanDays(180, figure("sanitary-ban", "duration-spread")) / 30.4375);
    expect(losses.get("ru-informal")).toBeCloseTo(expected, 9);
    expect(expected).toBeGreaterThan(20);
  });

  test("over its length: the three nodes give the mean of a log-normal", () => {
    // Exact: 100 x exp(0.95 ^ 2 / 2) = 157.
    expect(meanDays(100, 0.95)).toBeGreaterThan(150);
    expect(meanDays(100, 0.95)).toBeLessThan(160);
  });

  test("under a licence: only where none comes the same day", () => {
    const [executed, size] = [
      figure("shareholder-sanction", "executed"),
      figure("shareholder-sanction", "flow-effect"),
    ];
    const days = meanDays(365, figure("shareholder-sanction", "duration-spread"));
    expect(losses.get("us-sanction")).toBeCloseTo((1 - 0.9) * executed * size * 12.5 * (days / 30.4375), 9);
  });
});

describe("the window", () => {
  const window = vulnerabilityWindow(outlook, scene, futures);

  test("is what the announced run loses less what the unannounced one does, in the same futures", () => {
    const quiet = futures.filter((future) =>
      [true, false].every((announced) =>
        simulate(futureWorld(outlook, { ...scene, announced }), future).acts.every(
          ({ reaction }) => !extreme.has(reaction),
        ),
      ),
    );
    expect(quiet.length).toBeGreaterThan(4);
    const { months } = vulnerabilityWindow(outlook, scene, quiet);
    const runs = quiet.map((future) =>
      [true, false].map((announced) => simulate(futureWorld(outlook, { ...scene, announced }), future).lossUsdM),
    );
    for (const [t, { usdM, month }] of months.entries()) {
      const mean = runs.reduce((sum, [loud, still]) => sum + loud![t]! - still![t]!, 0) / quiet.length;
      expect(usdM.mean, month).toBeCloseTo(mean, 9);
    }
  });

  test("adds up: its area is the sum of its months, and opens where the announcements are heard", () => {
    expect(window.areaUsdM.mean).toBeCloseTo(
      window.months.reduce((sum, { usdM }) => sum + usdM.mean, 0),
      6,
    );
    expect(window.expectedAreaUsdM.mean).toBeCloseTo(
      window.months.reduce((sum, { expectedUsdM }) => sum + expectedUsdM, 0),
      6,
    );
    expect(window.opens).toBe("2027-01-01");
    expect(window.closes! > window.opens!).toBe(true);
    const deepest = Math.max(...window.months.map(({ expectedUsdM }) => expectedUsdM));
    expect(window.deepest!.expectedUsdM).toBe(deepest);
  });

  test("belongs to those who could use it: without every sender that it provokes nothing is left", () => {
    const senders = window.bySender.map(({ sender }) => sender);
    for (const sender of senders) expect(["RU", "CN"]).toContain(sender);
    const none = vulnerabilityWindow(outlook, { ...scene, without: ["RU", "CN"] }, futures);
    expect(none.areaUsdM.mean).toBe(0);
    expect(none.bySender).toEqual([]);
  });

  test("has a share of futures in which announcing helps, since the prior of the coefficient holds both signs", () => {
    expect(window.signTurns).toBeGreaterThan(0);
    expect(window.signTurns).toBeLessThan(1);
  });

  test("is gone, simulated and expected, where the mechanism of provocation is switched off, and there where it is switched on", () => {
    const off = vulnerabilityWindow(outlook, { ...scene, off: ["M04"] }, futures);
    expect([off.opens, off.areaUsdM.mean, off.expectedAreaUsdM.mean]).toEqual([null, 0, 0]);
    const on = vulnerabilityWindow(outlook, { ...scene, theories: ["T2"], on: ["M04"] }, futures);
    expect(on.opens).toBe("2027-01-01");
    expect(on.expectedAreaUsdM.mean).toBe(window.expectedAreaUsdM.mean);
  });

  test("is not there under theories that know no provocation", () => {
    for (const theory of ["T0", "T1", "T2", "T5"]) {
      const { opens, areaUsdM, expectedAreaUsdM } = vulnerabilityWindow(
        outlook,
        { ...scene, theories: [theory] },
        futures.slice(0, 4),
      );
      expect({ opens, area: areaUsdM.mean, expected: expectedAreaUsdM.mean }).toEqual({
        opens: null,
        area: 0,
        expected: 0,
      });
    }
  });
});

describe("extreme acts", () => {
  const baseline = endingsOf(outlook, undefined, ["T3"], futures);
  const result = strategyResult(outlook, "package-003", ["T3"], futures, baseline);

  test("fall in some of these futures and cost more than all that is argued about", () => {
    const losses = futures.map((future) => {
      const { acts, lossUsdM } = simulate(futureWorld(outlook, { theories: ["T3"] }), future);
      const total = lossUsdM.reduce((sum, month) => sum + month, 0) / 15;
      return { total, hit: acts.some(({ reaction }) => extreme.has(reaction)) };
    });
    const hit = losses.filter((one) => one.hit).map(({ total }) => total);
    const spared = losses.filter((one) => !one.hit).map(({ total }) => total);
    expect(hit.length).toBeGreaterThan(0);
    expect(Math.max(...hit)).toBeGreaterThan(Math.max(...spared));
  });

  test("are counted apart and are in no loss of a strategy", () => {
    expect(result.extreme!.acts.high).toBeGreaterThan(0);
    const most = Math.max(...baseline.map(({ usdM }) => usdM));
    expect(result.lossUsdM.high).toBeLessThan(2 * most);
    const quo = strategyResult(outlook, "status-quo", ["T3"], futures, baseline);
    expect(quo.differenceUsdM).toEqual({ mean: 0, low: 0, high: 0 });
    expect(quo.worse).toBe(0);
    expect(quo.shifts).toEqual([]);
  });
});
