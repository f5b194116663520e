import {
  closureLosses,
  courseOf,
  type Future,
  futureWorld,
  lookup,
  networkSimplex,
  scheduleOf,
} from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { sceneOf } from "../../packages/engine/src/coercion/scene.ts";
import { LeverageTable } from "../../packages/engine/src/reaction/leverage.ts";
import { idsOf, setIn, stageOf } from "./scene.ts";

const { kase, outlook } = await stageOf(2);
afterAll(() => outlook.dispose());
const CENTRAL: Future = { seed: 1, index: 0, values: new Map() };

describe("dependence on a sender", () => {
  const table = new LeverageTable(kase, networkSimplex, ["RU", "CN"]);
  const today = table.of([]).get("RU")!;

  test("is what thirty days of all it can close cost, brought to a year, over the product, by commodity", () => {
    const scene = sceneOf(kase, { changes: [] });
    const closures = scene.closures.filter(({ actor, lever }) => actor === "RU" && lever === "all");
    expect(closures).toHaveLength(1);
    const options = { date: scene.date, days: [30], closures, draws: 0, seed: 0, changes: [], yearUsdM: 1 };
    const [loss] = closureLosses(kase, networkSimplex, options);
    const product = lookup(kase).figures("actor:KZ", "gdp").at(-1)!.value * 1000;
    let kept = 1;
    for (const { commodity, valueUsdM } of loss!.byCommodity) {
      const part = Math.max(0, (valueUsdM * 365) / 30 / product);
      expect(today.channels.get(commodity)!, commodity).toBeCloseTo(part, 12);
      kept *= 1 - part;
    }
    expect(today.dependence).toBeCloseTo(1 - kept, 12);
    expect(today.dependence).toBeGreaterThan(0.1);
    expect(today.dependence).toBeLessThan(0.3);
  });

  test("is less once a pipe goes round it, and worked out once for each state of the network", () => {
    const adds = kase.investments.find(({ id }) => id === "kcts")!.adds;
    const states = table.states;
    expect(table.of(adds).get("RU")!.dependence).toBeLessThan(0.95 * today.dependence);
    expect(table.states).toBe(states + 1);
    table.of([...adds]);
    expect(table.states).toBe(states + 1);
  });

  test("counts in a hazard against today's alone: the rates were counted while it was what it is", () => {
    const [b2] = idsOf(kase, "dependence-effect", /^reaction:ru-informal$/);
    const hazards = (strategy: { strategy?: string }, effect: number) =>
      courseOf(futureWorld(outlook, { theories: ["T2"], ...strategy }), setIn(CENTRAL, { [b2!]: effect })).hazards[
        "ru-informal"
      ]!;
    expect([...hazards({}, 1.5)]).toEqual([...hazards({}, 0)]);
    const { levers } = scheduleOf(kase, "rec-003-01");
    const built = outlook.periods.findIndex(({ from }) => from >= levers[0]!.full);
    const [with_, without] = [hazards({ strategy: "rec-003-01" }, 1.5), hazards({ strategy: "rec-003-01" }, 0)];
    expect(with_[0]).toBe(without[0]);
    const ground = outlook.ground(scheduleOf(kase, "rec-003-01").changes);
    const less = ground.leverage[built]!.get("RU")!.dependence - outlook.leverage.of([]).get("RU")!.dependence;
    expect(less).toBeLessThan(0);
    expect(with_[built]! / without[built]!).toBeCloseTo(Math.exp(1.5 * less), 9);
  });
});
