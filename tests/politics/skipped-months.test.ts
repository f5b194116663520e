import { courseOf, futureWorld, type Scene } from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { interventionsOfActs, workingDays } from "../../packages/engine/src/futures/act-changes.ts";
import { withoutExtremes } from "../../packages/engine/src/futures/simulate.ts";
import { stageOf } from "./scene.ts";

const { kase, outlook, futures } = await stageOf(8);
afterAll(() => outlook.dispose());

/** The loss of a future's acts by month and group of commodities: with months skipped, and by solving every month with the acts in place. */
function twice(scene: Scene, index: number, extremes: boolean) {
  const world = futureWorld(outlook, scene);
  const whole = courseOf(world, futures[index]!);
  const course = extremes ? whole : withoutExtremes(outlook, whole);
  const ground = outlook.ground(course.schedule?.changes ?? []);
  const working = course.acts.filter((act) => workingDays(act) !== null);
  const all = interventionsOfActs(outlook.kase, outlook.instruments, working);
  return outlook.strands.map((strand, g) => {
    const base = ground.bases[g]!;
    const mine = all.filter((one) => strand.touches(one));
    const before = strand.solved;
    const skipping = strand.missing(base, mine);
    const solved = strand.solved - before;
    const full = strand.base([...base.interventions, ...mine]);
    return {
      solved,
      name: strand.commodities.join("+"),
      skipping,
      value: base.value.map((value, t) => value - full.value[t]!),
      weight: base.weight.map((weight, t) => weight - full.weight[t]!),
      size: base.value.reduce((most, value) => Math.max(most, value), 1),
      heavy: base.weight.reduce((most, weight) => Math.max(most, weight), 1),
    };
  });
}

describe("a disturbed run that skips the months in which it equals its base run", () => {
  const scenes: readonly (readonly [string, Scene])[] = [
    ["nothing done", { theories: ["T3"] }],
    ["a package is built", { theories: ["T3"], strategy: "package-003" }],
  ];

  test.each(scenes)(
    "is the run that solves every month, to a part in a hundred billion of a month's exports: %s",
    (_, scene) => {
      let [months, solved, lost] = [0, 0, 0];
      for (const index of futures.keys())
        for (const part of twice(scene, index, false)) {
          months += part.value.length;
          solved += part.solved;
          for (let t = 0; t < part.value.length; t++) {
            const where = `future ${index}, ${part.name}, month ${t}`;
            expect(Math.abs(part.skipping.value[t]! - part.value[t]!) / part.size, where).toBeLessThan(1e-11);
            expect(Math.abs(part.skipping.weight[t]! - part.weight[t]!) / part.heavy, where).toBeLessThan(1e-11);
            lost += part.value[t]!;
          }
        }
      expect(lost).toBeGreaterThan(0);
      expect(solved).toBeGreaterThan(0);
      expect(solved, "some months are skipped").toBeLessThan(months);
    },
  );

  test("also through an attack on everything that crosses a neighbour", () => {
    const hit = [...futures.keys()].find((index) =>
      courseOf(futureWorld(outlook, { theories: ["T3"] }), futures[index]!).acts.some(
        ({ reaction }) => kase.reactions.find(({ id }) => id === reaction)!.register === "extreme",
      ),
    );
    expect(hit, "one of the futures holds such an attack").toBeDefined();
    for (const part of twice({ theories: ["T3"] }, hit!, true))
      for (let t = 0; t < part.value.length; t++)
        expect(Math.abs(part.skipping.value[t]! - part.value[t]!) / part.size, `${part.name}, month ${t}`).toBeLessThan(
          1e-11,
        );
  });
});
