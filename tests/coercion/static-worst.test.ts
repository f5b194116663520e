import { openCase } from "@multivector/casefile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closuresOf } from "../../packages/engine/src/coercion/levers.ts";
import { StaticProgramme } from "../../packages/engine/src/coercion/static-programme.ts";
import {
  type Closable,
  closableLinks,
  controllers,
  EQUAL,
  worstClosures,
} from "../../packages/engine/src/coercion/worst-closures.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { FIXED, randomNetwork } from "../invariants/random-network.ts";
import { triangle } from "../triangle/toy.ts";
import { eachLink, programmeOf, solver, toyCase } from "./static-toy.ts";

/** All sets of k of them. */
function setsOf<T>(items: readonly T[], k: number): T[][] {
  if (k === 0) return [[]];
  return items.flatMap((item, i) => setsOf(items.slice(i + 1), k - 1).map((rest) => [item, ...rest]));
}

function lossOf(programme: StaticProgramme, set: readonly Closable[]): number {
  const shut = { links: set.flatMap(({ links }) => links), rows: set.flatMap(({ rows }) => rows) };
  return programme.base - programme.value(shut);
}

/** Every set of k solved: those of which each member adds something, worst first. */
function bruteForce(programme: StaticProgramme, closables: readonly Closable[], k: number) {
  return setsOf(closables, k)
    .map((set) => ({ ids: set.map(({ id }) => id), set, loss: lossOf(programme, set) }))
    .filter(({ set, loss }) =>
      set.every(
        (member) =>
          loss -
            lossOf(
              programme,
              set.filter((other) => other !== member),
            ) >
          EQUAL,
      ),
    )
    .sort((a, b) => b.loss - a.loss);
}

describe("the worst closures of random networks", () => {
  test.each([1, 2, 3])("are those of brute force, k = %i", (k) => {
    fc.assert(
      fc.property(randomNetwork(), (kase) => {
        const rows = kase.sideRows.map(({ id }) => ({ id, links: [], rows: [id] }));
        const closables = [...eachLink(kase), ...rows];
        const [programme, oracle] = [programmeOf(kase, 7), programmeOf(kase, 7)];
        const found = worstClosures(programme, closables, { k, over: "links" });
        const brute = bruteForce(oracle, closables, k);
        expect(found.length).toBe(Math.min(5, brute.length));
        found.forEach(({ lossUsdM, closed }, i) => {
          expect(lossUsdM).toBeCloseTo(brute[i]!.loss, 4);
          const same = closables.filter(({ id }) => closed.includes(id));
          expect(lossOf(oracle, same)).toBeCloseTo(lossUsdM, 4);
        });
        programme.dispose();
        oracle.dispose();
      }),
      { ...FIXED, numRuns: k === 3 ? 60 : 120 },
    );
  });

  test("are found too where what is shut together overlaps, and with capacity added", () => {
    const pairs = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(randomNetwork(), pairs, fc.integer({ min: 1, max: 9 }), (kase, groups, more) => {
        const link = (i: number) => kase.links[i % kase.links.length]!.id;
        const closables = groups.map((group, g) => ({ id: `actor${g}`, links: group.map(link), rows: [] }));
        const addition = { links: { [link(groups[0]![0])]: more } };
        const programme = programmeOf(kase, 7);
        const [found] = worstClosures(programme, closables, { k: 2, over: "controllers", top: 1, addition });
        const before = programme.value({ links: [], rows: [] }, addition);
        const losses = [...setsOf(closables, 2), ...setsOf(closables, 1)].map(
          (set) => before - programme.value({ links: set.flatMap(({ links }) => links), rows: [] }, addition),
        );
        const single = Math.max(...losses.slice(-closables.length));
        expect(Math.max(found?.lossUsdM ?? 0, single)).toBeCloseTo(Math.max(...losses), 4);
        programme.dispose();
      }),
      FIXED,
    );
  });
});

describe("the worst closures by hand", () => {
  test("of the triangle: one link alone, then both routes", () => {
    const programme = programmeOf(triangle, 30);
    const closables = closableLinks(triangle, "2023-06-01");
    expect(closables.map(({ id }) => id)).toEqual(["direct.1", "coast.1", "coast.2"]);
    const pairs = worstClosures(programme, closables, { k: 2, over: "links" });
    // Shut at sea, the port's tank still fills once: a little less is lost than where the pipe to it is shut.
    expect(pairs.map(({ closed }) => closed)).toEqual([
      ["coast.1", "direct.1"],
      ["coast.2", "direct.1"],
    ]);
    expect(pairs[0]!.lossUsdM).toBeGreaterThan(pairs[1]!.lossUsdM);
    expect(pairs[0]!.lossUsdM).toBeCloseTo(programme.base, 6);
    expect(worstClosures(programme, closables, { k: 3, over: "links" })).toEqual([]);
  });

  test("two links in a row are one cut, and no pair", () => {
    const row = toyCase({
      fields: { field: 10 },
      markets: { market: 100 },
      links: [
        { id: "row.1", corridor: "row", from: "field", to: "gate" },
        { id: "row.2", corridor: "row", from: "gate", to: "market" },
      ],
    });
    const programme = programmeOf(row);
    const closables = closableLinks(row, "2023-03-01");
    const single = worstClosures(programme, closables, { k: 1, over: "links" });
    expect(single.map(({ closed }) => closed)).toEqual([["row.1"]]);
    expect(single[0]!.lossUsdM).toBeCloseTo(10, 6);
    expect(single[0]!.lossKt).toBeCloseTo(100, 6);
    expect(worstClosures(programme, closables, { k: 2, over: "links" })).toEqual([]);
  });

  test("ties go by id, whatever the order of the case", () => {
    const links = ["c", "a", "b"].map((id) => ({ id, from: "field", to: "market", capacity: 3 }));
    const even = toyCase({ fields: { field: 9 }, markets: { market: 100 }, links });
    const found = worstClosures(programmeOf(even), closableLinks(even, "2023-03-01"), { k: 2, over: "links" });
    expect(found.map(({ closed }) => closed.join())).toEqual(["a,b", "a,c", "b,c"]);
  });
});

describe("the worst closures of Kazakhstan", async () => {
  const kase = await openCase("kazakhstan");
  const closures = closuresOf(kase, { on: "2023-07-01" });
  const programme = new StaticProgramme(kase, solver, { date: dayOf("2023-07-01"), days: 30 });

  test("two controllers: as by brute force over every pair", () => {
    const actors = controllers(closures);
    const found = worstClosures(programme, actors, { k: 2, over: "controllers" });
    const brute = bruteForce(programme, actors, 2);
    expect(found.map(({ lossUsdM }) => Math.round(lossUsdM * 1e3))).toEqual(
      brute.slice(0, 5).map(({ loss }) => Math.round(loss * 1e3)),
    );
    expect(found[0]!.closed).toEqual(brute[0]!.ids.sort());
  });

  test("no link costs more than what it carries can be worth, refineries and tied gas included", () => {
    programme.solve({ links: [], rows: [] });
    const worth = programme.carriedWorth();
    for (const { id } of kase.links) {
      const loss = programme.base - programme.value({ links: [id], rows: [] });
      expect(loss, id).toBeLessThanOrEqual((worth.links.get(id) ?? 0) + 1e-3);
    }
  });

  test("two links: the pipe that carries four fifths of the oil, in far fewer programmes than there are pairs", () => {
    const found = worstClosures(programme, closableLinks(kase, "2023-07-01", closures), { k: 2, over: "links" });
    expect(found[0]!.closed.some((id) => id.startsWith("cpc."))).toBe(true);
    expect(found[0]!.solved).toBeLessThan(found[0]!.sets / 10);
  });
});
