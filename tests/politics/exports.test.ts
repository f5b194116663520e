import { courseOf, futureWorld, simulate } from "@multivector/engine";
import { afterAll, expect, test } from "vitest";
import { outsideLoss } from "../../packages/engine/src/futures/act-changes.ts";
import { stageOf } from "./scene.ts";

const { outlook, futures } = await stageOf(8);
afterAll(() => outlook.dispose());

test("exports and loss add up to the undisturbed exports and what goods outside the network lose", () => {
  const world = futureWorld(outlook, { theories: ["T3"] });
  const calm = outlook.ground([]).bases;
  let banned = 0;
  for (const future of futures) {
    const { exportUsdM, lossUsdM } = simulate(world, future);
    const outside = outsideLoss(outlook.instruments, courseOf(world, future).acts, future.values, outlook.periods);
    outside.forEach((loss, t) => {
      const undisturbed = calm.reduce((sum, { value }) => sum + value[t]!, 0);
      expect(exportUsdM[t]! + lossUsdM[t]! - loss).toBeCloseTo(undisturbed, 6);
      if (loss > 0) banned++;
    });
  }
  expect(banned).toBeGreaterThan(10);
});
