import { backtest, type Case, networkSimplex } from "@multivector/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { backtestCases } from "../../packages/engine/src/backtest/cases.ts";
import { corrupted } from "../../packages/engine/src/backtest/corruption.ts";
import { figure, PLAN, toy } from "./toy.ts";

let solver: Awaited<ReturnType<typeof loadSolver>>;
beforeAll(async () => {
  solver = networkSimplex;
});

const run = (kase: Case) => backtest(kase, solver, { draws: 8, seed: 1 })!;

describe("the cases of a back-test", () => {
  it("give production after the cutoff, no flow, nothing set with the record in view, no contract announced after it began", () => {
    const { fit, prediction } = backtestCases(toy(), PLAN);
    const later = (list: Case) => list.figures.filter((f) => f.from.startsWith("2022")).map((f) => f.quantity);
    expect(later(fit)).toEqual([]);
    expect(later(prediction)).toEqual(["production"]);
    expect(prediction.figures.some((f) => f.note.includes("in view"))).toBe(false);
    expect(prediction.contracts.map((c) => c.id)).toEqual(["nomination"]);
  });

  it("refuse a plan that gives an outcome", () => {
    const plan = { ...PLAN, given: [{ quantities: ["flow"], bases: [], says: "" }] };
    expect(() => backtestCases(toy(), plan)).toThrow("cannot be given what it predicts");
  });
});

describe("a back-test", () => {
  it("recovers the parameter that made the calibration year and predicts with it", () => {
    const result = run(toy());
    expect(result.parameters[0]!.value).toBeCloseTo(0.7, 2);
    const [dear, cheap] = result.annual;
    // The contract rate is per 365.25 days of potential per day: 0.7 of 120 Mt.
    expect(dear!.predicted.value).toBeCloseTo(120 * result.parameters[0]!.value, 6);
    expect(cheap!.predicted.value + dear!.predicted.value).toBeCloseTo(120, 6);
    expect(dear!.predicted.low!).toBeLessThanOrEqual(dear!.predicted.value);
  });

  it("scores by hand beside the naive rules and says where it loses", () => {
    const score = run(toy()).annualScores[0]!;
    // Naive shares 84/36 against 80/40: 8 of 120; volumes 70/30: 20 of 120.
    expect(score.naive.lastYearShares).toBeCloseTo((100 * 8) / 120, 9);
    expect(score.naive.lastYearVolumes).toBeCloseTo((100 * 20) / 120, 9);
    expect(score.met).toBe(false);
  });

  it("predicts the same bits when every later flow is ten times as large", () => {
    const result = run(toy());
    expect(result.corruption).toEqual({ factor: 10, figuresChanged: 3, identical: true });
    const again = run(corrupted(toy(), PLAN, 10).case);
    expect(again.annual.map((row) => row.predicted)).toEqual(result.annual.map((row) => row.predicted));
  });

  it("ties a parameter to the last amount recorded before the cutoff, never to a later one", () => {
    const tied = { ...PLAN.parameters[0]!.targets[0]!, times: "flow/corridor:dear/AA" };
    const plan = { ...PLAN, parameters: [{ ...PLAN.parameters[0]!, low: 0, high: 0.02, targets: [tied] }] };
    expect(run({ ...toy(), backtest: plan }).parameters[0]!.value * 70).toBeCloseTo(0.7, 1);
  });

  it("is absent where the case has no plan", () => {
    const { backtest: _plan, ...bare } = toy();
    expect(backtest(bare, solver, { draws: 1, seed: 1 })).toBeNull();
  });

  it("lists what was published a little after the cutoff", () => {
    const kase = toy();
    const late = figure("corridor:dear", "flow", 70, "Mt", {
      of: "AA",
      from: "2021-01-01",
      to: "2022-01-01",
      asOf: "2022-05-01",
    });
    const figures = kase.figures.map((f) => (f.id === late.id ? late : f));
    expect(run({ ...kase, figures }).admittedLate).toEqual([late.id]);
  });
});
