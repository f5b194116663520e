import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nucleolus } from "../../packages/engine/src/coercion/game/nucleolus.ts";
import { isMonotone, isSuperadditive } from "../../packages/engine/src/coercion/game/properties.ts";
import { shapley } from "../../packages/engine/src/coercion/game/shapley.ts";
import { closuresOf } from "../../packages/engine/src/coercion/levers.ts";
import { networkGame, playersFrom } from "../../packages/engine/src/coercion/power.ts";
import { yearlyCost } from "../../packages/engine/src/coercion/yearly-cost.ts";
import { FIXED, randomNetwork } from "../invariants/random-network.ts";
import { programmeOf, solver, type Toy, toyCase } from "./static-toy.ts";

/** The focal state's oil leaves through RR, or through AA and then BB; either way takes all of it. */
const routes: Toy = {
  fields: { field: 10 },
  markets: { market: 100 },
  links: [
    { id: "direct", from: "field", to: "market", states: ["RR"], capacity: 10 },
    { id: "round.1", corridor: "round", from: "field", to: "halfway", states: ["AA"], capacity: 10 },
    { id: "round.2", corridor: "round", from: "halfway", to: "market", states: ["BB"], capacity: 10 },
  ],
  controls: [
    "corridor:direct RR territory yes",
    "corridor:round AA territory yes",
    "corridor:round BB territory yes",
    "corridor:round pumps operator yes",
  ],
  actors: [
    ...["FF", "RR", "AA", "BB"].map((id) => ({ id, kind: "state", country: id })),
    { id: "pumps", kind: "company", country: "AA" },
  ],
};

describe("power on the toy of the model page", () => {
  const kase = toyCase(routes);
  const programme = programmeOf(kase, 10);
  const players = playersFrom(kase, closuresOf(kase));

  test("is 7/12, 1/4, 1/12, 1/12, and the nucleolus gives the focal state all", () => {
    const game = networkGame(programme, "FF", players);
    expect(game.players).toEqual(["FF", "RR", "AA", "BB"]);
    const all = game.values.at(-1)!;
    expect(all).toBeCloseTo(10, 6);
    const unit = game.values.map((value) => value / all);
    [7 / 12, 1 / 4, 1 / 12, 1 / 12].forEach((share, i) => void expect(shapley(unit, 4)[i]).toBeCloseTo(share, 9));
    [1, 0, 0, 0].forEach((share, i) => void expect(nucleolus(unit, 4, solver)[i]).toBeCloseTo(share, 6));
  });

  test("operators play only where asked for, each for itself", () => {
    const operators = playersFrom(kase, closuresOf(kase), true);
    expect(operators.map(({ id }) => id)).toEqual(["RR", "AA", "BB", "pumps"]);
    const game = networkGame(programme, "FF", operators);
    const without = (player: number) => game.values[2 ** 5 - 1 - 2 ** player - 2]!;
    // Without RR the way round needs AA, BB and the pumps; without any of them nothing moves.
    expect([2, 3, 4].map(without)).toEqual([0, 0, 0]);
  });

  test("a planned way is built only where it is worth its cost to the coalition", () => {
    const planned = toyCase({
      ...routes,
      links: [...routes.links, { id: "new", from: "field", to: "market", states: ["CC"], capacity: 0 }],
      controls: ["corridor:direct RR territory yes", "corridor:new CC territory yes"],
      actors: [...routes.actors!, { id: "CC", kind: "state", country: "CC" }],
    });
    const only = planned.links.filter(({ id }) => id === "direct" || id === "new");
    const narrow = programmeOf({
      ...planned,
      links: only,
      shippers: [{ ...planned.shippers[0]!, access: ["direct", "new"] }],
    });
    // Nobody can close a plan; once it may be built, somebody can.
    expect(playersFrom(planned, closuresOf(planned)).map(({ id }) => id)).toEqual(["RR"]);
    const players = playersFrom(planned, closuresOf(planned, { built: new Set(["new"]) }));
    const worth = (costUsdM: number) =>
      networkGame(narrow, "FF", players, { adds: { links: { new: 10 } }, costUsdM }).values;
    // FF alone; with RR; with CC; with both. Bit 0 is FF, 1 RR, 2 CC.
    const read = (values: Float64Array) => [1, 3, 5, 7].map((coalition) => Math.round(values[coalition]! * 1e6) / 1e6);
    expect(players.map(({ id }) => id)).toEqual(["RR", "CC"]);
    expect(read(worth(0))).toEqual([0, 10, 10, 10]);
    expect(read(worth(4))).toEqual([0, 10, 6, 10]);
    expect(read(worth(11))).toEqual([0, 10, 0, 10]);
  });
});

describe("what an investment costs a year", () => {
  const figure = (subject: string, quantity: string, value: number) => ({
    ...toyCase(routes).figures[0]!,
    ...{ id: `${quantity}/${subject}`, subject, quantity, of: "", value },
  });
  const costs = [figure("investment:line", "capex", 100), figure("investment:line", "life", 2)];
  const rate = figure("case:toy", "discount-rate", 0.1);

  test("is an annuity over its life, plus what running it costs", () => {
    const kase = { ...toyCase(routes), figures: [...costs, rate, figure("investment:line", "opex", 3)] };
    expect(yearlyCost(kase, "line")).toBeCloseTo(100 / (1 / 1.1 + 1 / 1.21) + 3, 9);
  });

  test("is not known where one of cost, life and rate is not stated", () => {
    expect(yearlyCost({ ...toyCase(routes), figures: costs }, "line")).toBe(null);
  });
});

describe("the game of random networks", () => {
  test("is nothing without the focal state, monotone, superadditive, and the same as solving every coalition", () => {
    const groups = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(randomNetwork(), groups, (kase, list) => {
        const players = list.map((at, p) => ({
          id: `p${p}`,
          links: at.map((i) => kase.links[i % kase.links.length]!.id),
          rows: kase.sideRows.slice(p, p + 1).map(({ id }) => id),
        }));
        const n = players.length + 1;
        const [programme, oracle] = [programmeOf(kase, 7), programmeOf(kase, 7)];
        const { values, solved } = networkGame(programme, "AA", players);
        expect(isMonotone(values, n, 1e-6).holds).toBe(true);
        expect(isSuperadditive(values, n, 1e-6).holds).toBe(true);
        expect(solved).toBeLessThanOrEqual(2 ** players.length);
        const worth = (coalition: number) => {
          const outside = players.filter((_, p) => (coalition & (2 << p)) === 0);
          return oracle.value({ links: outside.flatMap((o) => o.links), rows: outside.flatMap((o) => o.rows) });
        };
        values.forEach((value, coalition) => {
          expect(value).toBeCloseTo(coalition & 1 ? worth(coalition) - worth(0) : 0, 5);
        });
        programme.dispose();
        oracle.dispose();
      }),
      FIXED,
    );
  });
});
