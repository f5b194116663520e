import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIXED, randomNetwork } from "../invariants/random-network.ts";
import { triangle } from "../triangle/toy.ts";
import { programmeOf, toyCase } from "./static-toy.ts";

const shutting = (links: readonly string[], rows: readonly string[] = []) => ({ links, rows });

/** A pipe of 6 kt a day at 10 USD/t and a dearer one of 8 at 30, for a field of 10 and a market at 110. */
const twoPipes = toyCase({
  fields: { field: 10 },
  markets: { market: 110 },
  links: [
    { id: "short", from: "field", to: "market", capacity: 6, tariff: 10 },
    { id: "long", from: "field", to: "market", capacity: 8, tariff: 30 },
  ],
});

describe("the value of a horizon, by hand", () => {
  test("is sales less carriage: the cheap way full, the rest on the dear one", () => {
    const programme = programmeOf(twoPipes);
    expect(programme.base).toBeCloseTo(10 * (6 * 0.1 + 4 * 0.08), 6);
    expect(programme.value(shutting(["short"]))).toBeCloseTo(10 * 8 * 0.08, 6);
    expect(programme.value(shutting(["short", "long"]))).toBeCloseTo(0, 6);
  });

  test("with capacity added grows by what it carries, and what is shut stays shut", () => {
    const programme = programmeOf(twoPipes);
    expect(programme.value(shutting([]), { links: { short: 3 } })).toBeCloseTo(10 * (9 * 0.1 + 1 * 0.08), 6);
    expect(programme.value(shutting(["short"]), { links: { short: 3 } })).toBeCloseTo(10 * 8 * 0.08, 6);
  });

  test("a planned link carries nothing, as built what it adds, and shut nothing again", () => {
    const links = [
      { id: "short", from: "field", to: "market", capacity: 6 },
      { id: "new", from: "field", to: "market", capacity: 0 },
    ];
    const programme = programmeOf(toyCase({ fields: { field: 10 }, markets: { market: 100 }, links }));
    const built = { links: { new: 3 } };
    expect(programme.base).toBeCloseTo(6, 6);
    expect(programme.value(shutting([]), built)).toBeCloseTo(9, 6);
    expect(programme.value(shutting(["new"]), built)).toBeCloseTo(6, 6);
  });

  test("foreign cargo keeps its room, and earns the focal state nothing", () => {
    const shared = toyCase({
      fields: { field: 10 },
      markets: { market: 100 },
      links: [
        { id: "trunk", from: "junction", to: "market", capacity: 8 },
        { id: "feeder", from: "field", to: "junction", tariff: 20 },
        { id: "theirs", from: "abroad", to: "junction", capacity: 5 },
      ],
      foreign: { field: "abroad", output: 5, access: ["trunk", "theirs"] },
    });
    const programme = programmeOf(shared);
    // Undisturbed, the cheaper foreign oil takes 5 of the trunk's 8 kt a day.
    expect(programme.base).toBeCloseTo(10 * 3 * 0.08, 6);
    expect(programme.value(shutting(["theirs"]))).toBeCloseTo(programme.base, 6);
  });

  test("a home need is served first, and bought at the market's price plus carriage where it is cut off", () => {
    const needy = toyCase({
      fields: { field: 10 },
      markets: { market: 100 },
      links: [
        { id: "abroad", from: "field", to: "market", tariff: 10 },
        { id: "home", from: "field", to: "city", tariff: 40 },
      ],
      needs: { city: 4 },
    });
    const programme = programmeOf(needy);
    expect(programme.base).toBeCloseTo(10 * (6 * 0.09 - 4 * 0.04), 6);
    expect(programme.value(shutting(["home"]))).toBeCloseTo(10 * (10 * 0.09 - 4 * 0.14), 6);
  });

  test("a tank takes its room once, at what the oil will fetch from there", () => {
    const tank = toyCase({
      fields: { field: 10 },
      markets: { market: 100 },
      links: [
        { id: "in", from: "field", to: "tank", tariff: 5 },
        { id: "out", from: "tank", to: "market", tariff: 15 },
      ],
      tanks: { tank: 30 },
    });
    const programme = programmeOf(tank);
    expect(programme.base).toBeCloseTo(10 * 10 * 0.08, 4);
    // 0.98 of the netback of 85 USD/t at the tank, less the 5 to get there.
    expect(programme.value(shutting(["out"]))).toBeCloseTo(30 * (0.98 * 0.085 - 0.005), 4);
    expect(programme.value(shutting(["out"]), { stores: { "tank/oil": 20 } })).toBeCloseTo(
      50 * (0.98 * 0.085 - 0.005),
      4,
    );
  });

  test("of the triangle falls by the oil that no route is left for", () => {
    const programme = programmeOf(triangle, 30);
    expect(programme.value(shutting(["coast.1"]))).toBeLessThan(programme.base);
    expect(programme.value(shutting(["coast.1", "direct.1"]))).toBeLessThan(programme.value(shutting(["coast.1"])));
    expect(programme.value(shutting(["coast.1", "coast.2"]))).toBeCloseTo(programme.value(shutting(["coast.1"])), 6);
  });
});

describe("the value of random networks", () => {
  const subset = fc.array(fc.nat(), { maxLength: 4 });
  const pick = (kase: { readonly links: readonly { readonly id: string }[] }, at: readonly number[]) => [
    ...new Set(at.map((i) => kase.links[i % kase.links.length]!.id)),
  ];

  test("never rises when more is shut, and never falls when a capacity or a tank grows", () => {
    fc.assert(
      fc.property(randomNetwork(), subset, fc.nat(), fc.integer({ min: 1, max: 9 }), (kase, at, extra, more) => {
        const programme = programmeOf(kase, 7);
        const shut = pick(kase, at);
        const value = programme.value(shutting(shut));
        expect(programme.value(shutting([...shut, ...pick(kase, [extra])]))).toBeLessThanOrEqual(value + 1e-6);
        expect(
          programme.value(
            shutting(
              shut,
              kase.sideRows.map(({ id }) => id),
            ),
          ),
        ).toBeLessThanOrEqual(value + 1e-6);
        const links = Object.fromEntries(pick(kase, [extra]).map((id) => [id, more]));
        const stores = { "hub0/oil": more };
        expect(programme.value(shutting(shut), { links, stores })).toBeGreaterThanOrEqual(value - 1e-6);
        programme.dispose();
      }),
      FIXED,
    );
  });

  test("shutting what carries nothing changes nothing, and what carries something costs at most what it carries is worth", () => {
    fc.assert(
      fc.property(randomNetwork(), subset, subset, (kase, at, then) => {
        const programme = programmeOf(kase, 7);
        const shut = pick(kase, at);
        programme.solve(shutting(shut));
        const carrying = programme.carrying();
        const worth = programme.carriedWorth();
        const value = programme.value(shutting(shut));
        const idle = kase.links.map(({ id }) => id).filter((id) => !carrying.links.has(id));
        expect(programme.value(shutting([...shut, ...idle]))).toBeCloseTo(value, 6);
        const more = pick(kase, then).filter((id) => !shut.includes(id));
        const most = more.reduce((sum, id) => sum + (worth.links.get(id) ?? 0), 0);
        expect(value - programme.value(shutting([...shut, ...more]))).toBeLessThanOrEqual(most + 1e-6);
        programme.dispose();
      }),
      { ...FIXED, numRuns: 150 },
    );
  });

  test("an addition gains at most what the duals say", () => {
    fc.assert(
      fc.property(randomNetwork(), subset, fc.nat(), fc.integer({ min: 1, max: 20 }), (kase, at, extra, more) => {
        const programme = programmeOf(kase, 7);
        const shut = pick(kase, at);
        const open = pick(kase, [extra]).filter((id) => !shut.includes(id));
        const addition = { links: Object.fromEntries(open.map((id) => [id, more])), stores: { "hub0/oil": more } };
        programme.solve(shutting(shut));
        const most = programme.gainAtMost(addition);
        const value = programme.value(shutting(shut));
        expect(programme.value(shutting(shut), addition) - value).toBeLessThanOrEqual(most + 1e-6);
        programme.dispose();
      }),
      FIXED,
    );
  });
});
