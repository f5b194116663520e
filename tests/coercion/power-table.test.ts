import { openCase } from "@multivector/casefile";
import { networkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { powerOf } from "../../packages/engine/src/coercion/coercion.ts";
import { closuresOf } from "../../packages/engine/src/coercion/levers.ts";
import { playersFrom } from "../../packages/engine/src/coercion/power.ts";
import { plannedCorridors, powerTable } from "../../packages/engine/src/coercion/power-table.ts";
import { sceneOf } from "../../packages/engine/src/coercion/scene.ts";
import { programmeOf, toyCase } from "./static-toy.ts";

/** As many roads as states, one each, and the field fills them all: every state is worth its road to the focal state. */
function roads(count: number) {
  const ids = Array.from({ length: count }, (_, i) => `S${String.fromCharCode(65 + i)}`);
  return toyCase({
    fields: { field: count },
    markets: { market: 100 },
    links: ids.map((id) => ({ id: `road-${id}`, from: "field", to: "market", states: [id], capacity: 1 })),
    controls: ids.map((id) => `corridor:road-${id} ${id} territory yes`),
    actors: ["FF", ...ids].map((id) => ({ id, kind: "state", country: id })),
  });
}

describe("the power table", () => {
  test.each([4, 14])(
    "%i states with a road each share its worth with the focal state, tabulated or sampled",
    (count) => {
      const kase = roads(count);
      const players = playersFrom(kase, closuresOf(kase));
      const programme = programmeOf(kase, 10);
      const table = powerTable(programme, networkSimplex, "FF", { players, planned: [], seed: 1 });
      expect(table.worthUsdM).toBeCloseTo(count, 6);
      const [focal, ...states] = table.players;
      expect(focal!.shapleyUsdM).toBeCloseTo(count / 2, 6);
      for (const state of states) expect(state.shapleyUsdM).toBeCloseTo(0.5, 6);
      const tabulated = count < 14;
      expect(table.shapleyInCore).toBe(tabulated ? true : null);
      expect(focal!.nucleolusUsdM === null).toBe(!tabulated);
      expect(focal!.standardErrorUsdM === undefined).toBe(tabulated);
      expect(focal!.boundUsdM === undefined).toBe(tabulated);
      programme.dispose();
    },
  );
});

describe("of the shipped country", async () => {
  const kase = await openCase("kazakhstan");
  const scene = sceneOf(kase);

  test("the corridors compared are those only planned that its cargo could use and a player could close", () => {
    const players = playersFrom(kase, scene.later);
    const found = plannedCorridors(kase, players, 365).map(({ investment }) => investment);
    expect(found).toEqual(["kcts", "trans-caspian-oil", "trans-caspian-gas"]);
  });

  test("nobody can close a plan, and somebody can once a change builds it", () => {
    const planned = [...scene.planned];
    expect(planned).toContain("kcts.3");
    expect(scene.closures.some(({ links }) => links.some((id) => scene.planned.has(id)))).toBe(false);
    const built = sceneOf(kase, { changes: ["build-capacity kcts.3 25Mt/y"] });
    expect(built.closures.some(({ actor, links }) => actor === "AZ" && links.includes("kcts.3"))).toBe(true);
    expect(built.closures.some(({ links }) => links.includes("tcop.1"))).toBe(false);
  });

  test("its game is monotone and superadditive, with a core, and companies can play for themselves", () => {
    const states = powerOf(scene, networkSimplex, {});
    expect(states).toMatchObject({ monotone: true, superadditive: true, coreIsEmpty: false });
    const companies = powerOf(scene, networkSimplex, { operators: true, seed: 1 });
    expect(companies.players.length).toBeGreaterThan(states.players.length);
    const total = companies.players.reduce((sum, { shapleyUsdM }) => sum + shapleyUsdM, 0);
    expect(total).toBeCloseTo(companies.worthUsdM, 3);
  });
});
