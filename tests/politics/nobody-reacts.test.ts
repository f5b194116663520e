import { dayOf, futureWorld, networkSimplex, simulate, switchesOf } from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { ExportMeter } from "../../packages/engine/src/futures/export-meter.ts";
import { run } from "../../packages/engine/src/simulate/run.ts";
import { idsOf, physics, setIn, stageOf } from "./scene.ts";

const { kase, outlook, futures } = await stageOf(8);
afterAll(() => outlook.dispose());

const still = futures.map((future) => simulate(futureWorld(outlook, { theories: ["T0"] }), future));
const zero = Object.fromEntries(idsOf(kase, "rate", /^reaction:/).map((id) => [id, 0]));

describe("where nobody reacts", () => {
  test("nobody acts and nothing is lost, to the last bit, whatever the future", () => {
    for (const { acts, lossUsdM, lossKt } of still) {
      expect(acts).toEqual([]);
      expect([...lossUsdM, ...lossKt].every((loss) => loss === 0)).toBe(true);
    }
  });

  test("exports are those of the undisturbed network, the same in every future", () => {
    const { bases } = outlook.ground([]);
    const base = outlook.periods.map((_, t) => bases.reduce((sum, { value }) => sum + value[t]!, 0));
    for (const { exportUsdM } of still) expect([...exportUsdM]).toEqual(base);
  });

  test("the whole network in one run, without any politics, exports the same", () => {
    const request = { from: outlook.from, to: dayOf("2029-01-01"), step: "month" } as const;
    const { world, layout, periods } = run(outlook.kase, networkSimplex, request);
    const meter = new ExportMeter(world.network, layout);
    expect(periods).toHaveLength(24);
    for (const [t, { from, to, x }] of periods.entries())
      expect(meter.value(x, world, { from, to }) / still[0]!.exportUsdM[t]!, still[0]!.months[t]!).toBeCloseTo(1, 9);
  });

  test("a package builds, moves variables, and still nothing is lost", () => {
    const trace = simulate(futureWorld(outlook, { theories: ["T0"], strategy: "package-003" }), futures[0]!);
    expect([...trace.lossUsdM].every((loss) => loss === 0)).toBe(true);
    expect(trace.acts).toEqual([]);
    expect(trace.variables["west-ties"]!.at(-1)).not.toBe(still[0]!.variables["west-ties"]!.at(-1));
  });
});

describe("a theory in which somebody reacts is that theory again", () => {
  test.each(["T1", "T2", "T3", "T4", "T5"])(
    "with its hazards at zero, its provocation off and M15 off: %s",
    (theory) => {
      const world = futureWorld(outlook, { theories: [theory], provocation: "off", off: ["M15"] });
      for (const [i, future] of futures.slice(0, 3).entries())
        expect(physics(simulate(world, setIn(future, zero)))).toEqual(physics(still[i]!));
    },
  );

  test("and only then: with its own hazards it loses something in every future", () => {
    expect(switchesOf(kase, ["T5"]).reactions).toBe(true);
    for (const future of futures) {
      const { acts, lossUsdM } = simulate(futureWorld(outlook, { theories: ["T5"] }), future);
      expect(acts.length).toBeGreaterThan(0);
      expect(lossUsdM.some((loss) => loss > 0)).toBe(true);
    }
  });
});
