import { drawFutures, futureWorld, networkSimplex, Outlook, simulate } from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { physics, stageOf } from "./scene.ts";

const { kase, outlook, futures } = await stageOf(4);
afterAll(() => outlook.dispose());

describe("a strategy without levers", () => {
  test.each(["T2", "T3", "T4"])("is doing nothing, bit for bit, under %s", (theory) => {
    for (const future of futures) {
      const [quo, none] = [{ strategy: "status-quo" }, {}].map((chosen) =>
        simulate(futureWorld(outlook, { theories: [theory], ...chosen }), future),
      );
      expect({ ...quo, strategy: "" }).toEqual(none);
    }
  });
});

describe("the same future", () => {
  const scenes = [
    { theories: ["T3"], strategy: "package-003" },
    { theories: ["T5"] },
    { theories: ["T2", "T4"], strategy: "rec-003-01", announced: false },
  ];

  test("asked twice gives the same bits", () => {
    for (const scene of scenes)
      for (const future of futures)
        expect(simulate(futureWorld(outlook, scene), future)).toEqual(simulate(futureWorld(outlook, scene), future));
  });

  test("gives the same bits whatever was asked before it", () => {
    const fresh = new Outlook(kase, networkSimplex);
    const order = scenes.flatMap((scene) => futures.map((future) => ({ scene, future })));
    const answers = order
      .toReversed()
      .map(({ scene, future }) => simulate(futureWorld(fresh, scene), future))
      .toReversed();
    for (const [i, { scene, future }] of order.entries())
      expect(physics(answers[i]!)).toEqual(physics(simulate(futureWorld(outlook, scene), future)));
    fresh.dispose();
  });

  test("is the same whichever others are drawn with the same number of points, and another seed gives others", () => {
    expect(drawFutures(kase, 4, 11)).toEqual(futures);
    expect(drawFutures(kase, 4, 12).map(({ values }) => [...values])).not.toEqual(
      futures.map(({ values }) => [...values]),
    );
  });

  test("shares its chance between theories: acts nobody provokes fall on the same days", () => {
    const attacks = (theory: string, index: number) =>
      simulate(futureWorld(outlook, { theories: [theory] }), futures[index]!).acts.filter(
        ({ reaction }) => reaction === "attack",
      );
    for (const [index] of futures.entries()) expect(attacks("T3", index)).toEqual(attacks("T2", index));
  });
});
