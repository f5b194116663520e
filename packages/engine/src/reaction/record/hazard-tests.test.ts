import { describe, expect, it } from "vitest";
import { exp } from "../../quantity/elementary.ts";
import { daysBefore, forecastSkill } from "./forecast-skill.ts";
import { kolmogorovBound } from "./intervals.ts";
import { fitProvocation } from "./provocation-fit.ts";
import { distanceFromUniform, rescaling } from "./rescaled-times.ts";
import { severityStock } from "./severity-stock.ts";
import { simulatedActs, simulatedMoves } from "./testing/simulated-acts.ts";

describe("the distance from uniform", () => {
  it("of 1/4, 1/2 and 3/4 is 1/4, of three values near 0 nearly 1", () => {
    expect(distanceFromUniform([0.75, 0.25, 0.5])).toBeCloseTo(0.25, 12);
    expect(distanceFromUniform([0, 0.001, 0.002])).toBeCloseTo(0.998, 12);
  });

  it("is bounded at 95 % as tabulated: 0.409 for ten, 0.294 for twenty", () => {
    expect(kolmogorovBound(10)).toBeCloseTo(0.409, 3);
    expect(kolmogorovBound(20)).toBeCloseTo(0.294, 3);
  });
});

describe("rescaled times", () => {
  it("by hand: a hazard of 0.1 a day and acts every ten days give equal values 1 - 1/e", () => {
    const found = rescaling("constant rate", () => 0.1, 100, [9, 19, 29, 39, 49])!;
    const [first, later] = [1 - exp(-0.95), 1 - exp(-1)];
    expect(found.n).toBe(5);
    expect(found.distance).toBeCloseTo(Math.max(first, 1 - later), 12);
  });

  it("say nothing of fewer than five acts", () => {
    expect(rescaling("constant rate", () => 0.1, 100, [9, 19, 29, 39])).toBeNull();
  });

  it("accept the hazard that made the acts and reject a constant one, in at least 17 of 20 records each", () => {
    const DAYS = 20_000;
    const outcomes = Array.from({ length: 20 }, (_, i) => {
      const stock = severityStock(simulatedMoves(i + 1, DAYS, 250), 0, DAYS, 60);
      const acts = simulatedActs(i + 1, stock, () => 0.004, 0.7);
      const right = rescaling("no regime", (day) => 0.004 * exp(0.7 * stock[day]!), DAYS, acts)!;
      const wrong = rescaling("constant rate", () => acts.length / DAYS, DAYS, acts)!;
      return { accepted: right.distance <= right.bound, rejected: wrong.distance > wrong.bound };
    });
    expect(outcomes.filter(({ accepted }) => accepted).length).toBeGreaterThanOrEqual(17);
    expect(outcomes.filter(({ rejected }) => rejected).length).toBeGreaterThanOrEqual(17);
  });
});

describe("the skill of forecasts", () => {
  const DAYS = 12_000;
  const trained = 6000;
  const skillOf = (seed: number, provocation: number) => {
    const stock = severityStock(simulatedMoves(seed, DAYS, 120), 0, DAYS, 60);
    const acts = simulatedActs(seed, stock, () => 0.004, provocation);
    const days = { stock, stratum: new Uint8Array(DAYS), acts };
    const trial = { with: "no regime" as const, days, halfLife: 60, from: 0, trained };
    return { row: forecastSkill(trial, fitProvocation(daysBefore(days, trained))!, 30)!, days, trial };
  };

  it("is above zero where moves truly provoke, and not where they do not", () => {
    const mean = (provocation: number) =>
      Array.from({ length: 10 }, (_, i) => skillOf(i + 1, provocation).row.skill).reduce((a, b) => a + b, 0) / 10;
    expect(mean(0.8)).toBeGreaterThan(0.1);
    expect(mean(0)).toBeLessThan(0.01);
  });

  it("is exactly zero for a coefficient of zero, whose forecast is the constant rate", () => {
    const { trial, days } = skillOf(1, 0.8);
    const rate = days.acts.filter((day) => day < trained).length / trained;
    const none = { provocation: 0, low: null, high: null, standardError: 1, rates: [rate] };
    expect(forecastSkill(trial, none, 30)!.skill).toBeCloseTo(0, 12);
  });

  it("knows no later move: the forecast of a window is the same whatever is done within it", () => {
    const stock = new Float64Array(200).fill(1);
    const changed = stock.map((value, day) => (day > 100 ? value + 5 : value));
    const fit = { provocation: 0.5, low: null, high: null, standardError: 1, rates: [0.01] };
    const score = (levels: Float64Array) =>
      forecastSkill(
        {
          with: "no regime",
          days: { stock: levels, stratum: new Uint8Array(200), acts: [10, 150] },
          halfLife: 60,
          from: 0,
          trained: 100,
        },
        fit,
        100,
      )!.brier;
    expect(score(changed)).toBe(score(stock));
  });
});
