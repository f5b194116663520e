import { expect, it } from "vitest";
import { uncertainty } from "../../packages/cli/src/schema/uncertainty.ts";
import { uncertaintySummary } from "../../packages/cli/src/uncertainty-summary.ts";
import { toyUncertainty } from "../../packages/report/src/testing/fixture-uncertainty.ts";

it("is as its schema has it, what is not defined as null", () => {
  const printed: unknown = JSON.parse(JSON.stringify(toyUncertainty()));
  expect(uncertainty.parse(printed)).toEqual(printed);
});

it("is summed up in five lines: states, losses, first places, the tie kept least, what can be told", () => {
  expect(uncertaintySummary(toyUncertainty()).split("\n")).toEqual([
    "Which package survives (1000 states: 200 futures under T1, T2, T3, T4, T5; every state counts alike, no theory is given a weight):",
    "  loss, USD million a year (5 to 95 % of states): status-quo 230 (1.3 to 890), package-901 200 (1.3 to 890), package-900 200 (1.3 to 890)",
    "  mean regret: status-quo 38, package-901 9.2 (worse than status-quo in 21 % of states), package-900 4.3 (worse than status-quo in 21 % of states); first by metrics of robustness: package-900 by 6, package-901 and package-900 by 1, status-quo by 1",
    "  kept least: floor trade-NR by package-900 under T2, in 60 % of futures (55 % to 64 %); floors not modelled: 1",
    "  failures with a box that holds out of sample: 1 of 5; most matters: how often something happens: Northreach inspects (230 USD million a year)",
  ]);
});

it("says that nothing can be told, and asks for more futures", () => {
  const result = toyUncertainty();
  const none = {
    ...result,
    failures: result.failures.map((one) => ({ ...one, box: null })),
    matters: { ...result.matters, swings: [] },
    kept: result.kept.filter(({ floor }) => floor === "loss"),
  };
  expect(uncertaintySummary(none).split("\n").slice(3)).toEqual([
    "  no floor is moved by any future; floors not modelled: 1",
    "  failures with a box that holds out of sample: 0 of 5; none of 400 inputs is told apart; more futures tell more (--futures 1000)",
  ]);
});
