import { type RobustnessMetric, regretOf, robustness, robustnessTable } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { published } from "./dmdu-files.ts";

const { text, reason } = published("robustness.json");

interface Published {
  readonly rapid: {
    readonly metric: RobustnessMetric;
    readonly alpha?: number;
    readonly f: number[][];
    readonly max?: number[];
    readonly min?: number[];
  }[];
  readonly investment: {
    readonly alternatives: string[];
    readonly returns: number[][];
    readonly worst: number[];
    readonly best_per_state: number[];
    readonly regret: number[][];
    readonly max_regret: number[];
    readonly maximin_choice: string;
    readonly minimax_regret_choice: string;
    readonly maximax: number[];
    readonly laplace: number[];
  };
}

describe("published values of robustness metrics", () => {
  if (reason) test(`is ${reason}`, ({ skip }) => skip(reason));
  if (reason) return;
  const { rapid, investment } = JSON.parse(text) as Published;

  test("there are five settings in nine rows", () => {
    expect(rapid).toHaveLength(5);
    expect(rapid.flatMap(({ max, min }) => [max, min]).filter(Boolean)).toHaveLength(9);
  });

  for (const { metric, alpha, f, max, min } of rapid) {
    for (const [expected, maximise] of [[max, true] as const, [min, false] as const]) {
      if (!expected) continue;
      test(`${metric}${alpha ? ` with alpha ${alpha}` : ""}, ${maximise ? "maximised" : "minimised"}`, () => {
        f.forEach((row, a) => {
          const settings = { metric, maximise, all: f, ...(alpha === undefined ? {} : { alpha }) };
          expect(robustness(row, settings)).toBeCloseTo(expected[a]!, 12);
        });
      });
    }
  }

  test("the investment: regret of each in each state, and what each rule chooses", () => {
    const { alternatives, returns: rows } = investment;
    const { regret } = regretOf(rows, { maximise: true, against: "best" });
    expect(regret.map((row) => Array.from(row))).toEqual(investment.regret);
    expect(regret.map((row) => Math.max(...row))).toEqual(investment.max_regret);
    const metrics = ["maximin", "minimax_regret", "maximax", "laplace"] as const;
    const table = robustnessTable({ alternatives, rows, maximise: true, metrics });
    const valuesOf = (m: number) => table.metrics[m]!.alternatives.map(({ value }) => value);
    expect(valuesOf(0)).toEqual(investment.worst);
    expect(valuesOf(1)).toEqual(investment.max_regret.map((most) => -most));
    expect(valuesOf(2)).toEqual(investment.maximax);
    expect(valuesOf(3)).toEqual(investment.laplace);
    expect(table.metrics[0]!.best).toEqual([investment.maximin_choice]);
    expect(table.metrics[1]!.best).toEqual([investment.minimax_regret_choice]);
  });
});
