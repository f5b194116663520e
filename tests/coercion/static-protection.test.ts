import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  additionOf,
  bestPortfolio,
  type Candidate,
  plus,
  rankProtections,
  worstWith,
} from "../../packages/engine/src/coercion/protection.ts";
import type { Addition } from "../../packages/engine/src/coercion/static-programme.ts";
import { FIXED, randomNetwork } from "../invariants/random-network.ts";
import { eachLink, programmeOf, toyCase } from "./static-toy.ts";

const candidate = (id: string, costUsdM: number, adds: Addition): Candidate => ({
  ...{ id, name: id, costUsdM, costLowUsdM: costUsdM, costHighUsdM: costUsdM, leadYears: 1, adds },
});

/** Main pipe for all 10 kt a day, two small ways out beside it; 1 USD million a day where all of it moves. */
const toy = toyCase({
  fields: { field: 10 },
  markets: { market: 100 },
  links: [
    { id: "main", from: "field", to: "market", capacity: 10 },
    { id: "north", from: "field", to: "market", capacity: 2 },
    { id: "south", from: "field", to: "market", capacity: 1 },
  ],
  tanks: {},
});

const widen = [
  candidate("wider-main", 1, { links: { main: 50 } }),
  candidate("wider-north", 10, { links: { north: 4 } }),
  candidate("wider-south", 5, { links: { south: 3 } }),
];

describe("what protects best, by hand", () => {
  const programme = programmeOf(toy, 10);

  test("against the worst single closure: the way beside it, most kilotonnes per dollar first; more of what is closed helps nothing", () => {
    const ranked = rankProtections(programme, widen, { closables: eachLink(toy), k: 1 });
    // Without the main pipe 3 of 10 kt a day are left: 7 USD million lost in ten days.
    expect(ranked.map((p) => [p.investment, p.worstBeforeUsdM, p.worstAfterUsdM].map((v) => rounded(v)))).toEqual([
      ["wider-south", 7, 4],
      ["wider-north", 7, 3],
      ["wider-main", 7, 7],
    ]);
    expect(ranked.map(({ avoidedPerUsd }) => rounded(avoidedPerUsd!))).toEqual([0.6, 0.4, 0]);
    expect(ranked[0]!.closedAfter).toEqual(["main"]);
  });

  test("against two closures at once: the attacker turns to what was built", () => {
    const ranked = rankProtections(programme, widen, { closables: eachLink(toy), k: 2 });
    // Main and north leave 1; with the north at 6 they leave 1 still; with the south at 4, main and south leave 2.
    expect(ranked.map((p) => [p.investment, rounded(p.worstAfterUsdM)])).toEqual([
      ["wider-south", 8],
      ["wider-main", 9],
      ["wider-north", 9],
    ]);
    expect(ranked[0]!.closedAfter).toEqual(["main", "south"]);
  });

  test("within a budget: the best set, without what adds nothing", () => {
    const within = (budget: number, k = 1) => bestPortfolio(programme, widen, { closables: eachLink(toy), k }, budget);
    expect([4, 9, 12, 16].map((budget) => within(budget).investments.join("+"))).toEqual([
      "",
      "wider-south",
      "wider-north",
      "wider-north+wider-south",
    ]);
    expect(within(16).worstAfterUsdM).toBeCloseTo(0, 6);
    expect(within(16, 2).worstAfterUsdM).toBeCloseTo(6, 6);
  });

  test("changes that only add are an addition; others are none", () => {
    expect(additionOf(toy, ["build-capacity north 2kt/d", "build-capacity north 1kt/d"])).toEqual({
      ...{ links: { north: 3 }, rows: {}, stores: {} },
    });
    expect(additionOf(toy, ["cap-link north 1kt/d"])).toBe(null);
    expect(additionOf(toy, ["build-capacity nowhere 1kt/d"])).toBe(null);
  });
});

describe("what protects best on random networks", () => {
  const offers = fc.array(
    fc.record({ link: fc.nat(), more: fc.integer({ min: 1, max: 12 }), cost: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 5 },
  );

  test.each([1, 2])("the best set is that of brute force over every set and every closure, k = %i", (k) => {
    fc.assert(
      fc.property(randomNetwork(), offers, fc.integer({ min: 0, max: 20 }), (kase, list, budget) => {
        const candidates = list.map(({ link, more, cost }, i) =>
          candidate(`i${i}`, cost, { links: { [kase.links[link % kase.links.length]!.id]: more } }),
        );
        const [programme, oracle] = [programmeOf(kase, 7), programmeOf(kase, 7)];
        const threat = { closables: eachLink(kase), k };
        const best = bestPortfolio(programme, candidates, threat, budget);
        let least = Number.POSITIVE_INFINITY;
        for (let set = 0; set < 2 ** candidates.length; set++) {
          const chosen = candidates.filter((_, i) => (set & (1 << i)) !== 0);
          if (chosen.reduce((sum, { costUsdM }) => sum + costUsdM, 0) > budget) continue;
          const addition = chosen.reduce((sum, { adds }) => plus(sum, adds), {} as Addition);
          const values = kase.links.flatMap((a) =>
            kase.links.map((b) => oracle.value({ links: k === 1 ? [a.id] : [a.id, b.id], rows: [] }, addition)),
          );
          least = Math.min(least, oracle.base - Math.min(...values));
        }
        expect(best.worstAfterUsdM).toBeCloseTo(least, 3);
        expect(best.costUsdM).toBeLessThanOrEqual(budget);
        programme.dispose();
        oracle.dispose();
      }),
      { ...FIXED, numRuns: 25 },
    );
  });

  test("nothing built ever makes the worst case worse", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), fc.integer({ min: 1, max: 12 }), (kase, link, more) => {
        const programme = programmeOf(kase, 7);
        const threat = { closables: eachLink(kase), k: 2 };
        const adds = { links: { [kase.links[link % kase.links.length]!.id]: more } };
        expect(worstWith(programme, threat, adds).loss).toBeLessThanOrEqual(
          worstWith(programme, threat, {}).loss + 1e-4,
        );
        programme.dispose();
      }),
      FIXED,
    );
  });
});

function rounded<T>(value: T): T | number {
  return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
}
