import { openCase } from "@multivector/casefile";
import { type Backtest, backtest, networkSimplex } from "@multivector/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { backtestCases } from "../../packages/engine/src/backtest/cases.ts";

let result: Backtest;
let fitted: ReturnType<typeof backtestCases>;
beforeAll(async () => {
  const kase = await openCase("kazakhstan");
  fitted = backtestCases(kase, kase.backtest!);
  result = backtest(kase, networkSimplex, { draws: 16, seed: 1 })!;
}, 60_000);

describe("the back-test of the case", () => {
  it("sees no flow or export after the cutoff, and nothing set with the record in view", () => {
    for (const kase of [fitted.fit, fitted.prediction]) {
      for (const figure of kase.figures) {
        expect(figure.note).not.toContain("set with the flows of 2021-25 in view");
        if (figure.quantity === "flow" || figure.quantity === "export") expect(figure.from < "2022-01-01").toBe(true);
      }
    }
    expect(result.corruption).toMatchObject({ factor: 10, identical: true });
    expect(result.corruption.figuresChanged).toBeGreaterThan(100);
    expect(result.parameters.length).toBeLessThanOrEqual(5);
  });

  it("reports its errors beside the naive rules, lost or won", () => {
    expect(result.annual.filter((row) => row.observed !== null).length).toBeGreaterThanOrEqual(30);
    for (const score of result.annualScores) {
      const best = Math.min(...Object.values(score.naive));
      expect(score.losesTo.length > 0).toBe(best < score.value);
    }
    expect(result.notes.some((note) => note.includes("calibration, not validation"))).toBe(true);
  });

  it("beats every naive rule over the five routes and over those other than the CPC, and says by how much", () => {
    const [five, others] = result.annualScores;
    expect(five!.value).toBeLessThan(4);
    expect(five!.losesTo).toEqual([]);
    expect(others!.value).toBeLessThan(13);
    expect(others!.losesTo).toEqual([]);
  });

  it("takes forecasts and ceilings for no outcome", () => {
    const order = result.events.find((target) => target.event === "e2022court")!;
    expect(order).toMatchObject({ observed: 0, inside: true });
    const station = result.events.find((target) => target.event === "e2025feb")!;
    expect(station).toMatchObject({ observed: 0, inside: true });
    expect(result.events.some((target) => Math.abs(target.observed - 631.7) < 0.1)).toBe(false);
  });
});
