import { describe, expect, test } from "vitest";
import { ensembleOf } from "../study/ensemble.ts";
import { runRobustness } from "./run-robustness.ts";

/** Three futures under two theories; losses of doing nothing and of a plan by hand. */
const quo = [10, 20, 30, 40, 50, 60];
const plan = [12, 15, 30, 10, 70, 20];
const ensemble = ensembleOf(
  {
    id: "toy",
    inputs: [],
    strategies: ["quo", "plan"],
    theories: ["A", "B"],
    measures: [{ name: "loss", sense: "minimise", unit: "USD" }],
  },
  1,
  // By future, then strategy, then theory: futures 0 to 2 of A are the first three numbers, of B the last three.
  [
    {
      ...{ from: 0, to: 3, inputs: [], failed: [] },
      values: [Float64Array.from([0, 1, 2].flatMap((i) => [quo[i]!, quo[3 + i]!, plan[i]!, plan[3 + i]!]))],
    },
  ],
);

describe("robustness of an ensemble", () => {
  const told = runRobustness(ensemble, { measure: "loss", threshold: 40 });

  test("counts every future under every theory alike", () => {
    const of = (metric: string) =>
      told.table.metrics.find((one) => one.metric === metric)!.alternatives.map(({ value }) => value);
    expect(of("laplace")).toEqual([-35, -157 / 6]);
    expect(of("maximin")).toEqual([-60, -70]);
    // Doing nothing keeps 40 in four of six states, the plan in five.
    expect(of("starr")).toEqual([4 / 6, 5 / 6]);
    expect(told.table.used).toBe(6);
  });

  test("gives regret against the best, and worse and better apart against doing nothing", () => {
    const [nothing, other] = told.regret;
    // Against the best of each state, doing nothing lacks 0, 5, 0, 30, 0, 40; the plan 2, 0, 0, 0, 20, 0.
    expect(nothing).toMatchObject({ mean: 75 / 6, largest: 40, bestIn: 3 / 6, worse: 0, better: 0, worseIn: 0 });
    expect(other).toMatchObject({
      mean: 22 / 6,
      largest: 20,
      bestIn: 4 / 6,
      worse: 22 / 6,
      better: 75 / 6,
      worseIn: 2 / 6,
    });
  });

  test("draws a future under all its theories at once: its intervals do not narrow when theories are doubled", () => {
    const doubled = ensembleOf({ ...ensemble.shape, theories: ["A", "B", "A2", "B2"] }, 1, [
      {
        ...{ from: 0, to: 3, inputs: [], failed: [] },
        values: [
          Float64Array.from(
            [0, 1, 2].flatMap((i) => [
              quo[i]!,
              quo[3 + i]!,
              quo[i]!,
              quo[3 + i]!,
              plan[i]!,
              plan[3 + i]!,
              plan[i]!,
              plan[3 + i]!,
            ]),
          ),
        ],
      },
    ]);
    const laplace = (of: typeof ensemble) =>
      runRobustness(of, { measure: "loss" }).table.metrics.find(({ metric }) => metric === "laplace")!.alternatives[0]!;
    expect(laplace(doubled)).toMatchObject({ value: -35, low: laplace(ensemble).low, high: laplace(ensemble).high });
  });

  test("tells theories apart", () => {
    expect(told.theories.map(({ theory, table }) => [theory, table.used])).toEqual([
      ["A", 3],
      ["B", 3],
    ]);
    expect(told.theories[1]!.regret[1]).toMatchObject({ largest: 20, bestIn: 2 / 3 });
  });

  test("refuses unknown measures and baselines", () => {
    expect(() => runRobustness(ensemble, { measure: "los" })).toThrow("did you mean `loss`?");
    expect(() => runRobustness(ensemble, { measure: "loss", baseline: "none" })).toThrow("there is no strategy `none`");
  });
});
