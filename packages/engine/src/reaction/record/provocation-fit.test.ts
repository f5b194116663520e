import { describe, expect, it } from "vitest";
import { log } from "../../quantity/elementary.ts";
import { fitProvocation, type HazardDays } from "./provocation-fit.ts";
import { severityStock } from "./severity-stock.ts";
import { simulatedActs, simulatedMoves } from "./testing/simulated-acts.ts";

/** 100 days, the first 20 with a stock of 1; acts on the given days. */
const toy = (acts: number[]): HazardDays => ({
  stock: Float64Array.from({ length: 100 }, (_, day) => (day < 20 ? 1 : 0)),
  stratum: new Uint8Array(100),
  acts,
});

describe("the stock of severity", () => {
  it("feels a move from the next day on and halves it every half-life: 2 on day 0 is 1, 1/2, 1/4", () => {
    const stock = severityStock([{ day: 0, severity: 2 }], 0, 4, 1);
    expect([...stock]).toEqual([0, 1, 0.5, 0.25].map((value) => expect.closeTo(value, 14)));
  });

  it("adds moves up, remembers those before the record and gives back 60 days later one half", () => {
    const moves = [
      { day: -60, severity: 4 },
      { day: 0, severity: 1 },
    ];
    const stock = severityStock(moves, 0, 100, 60);
    expect(stock[0]).toBeCloseTo(2, 12);
    expect(stock[60]).toBeCloseTo(1 + 0.5, 12);
  });
});

describe("the fit, where two levels of stock make it a rate ratio", () => {
  it("finds ln of the ratio and the curvature's sqrt(1/a + 1/b): 4 acts in 20 days, 2 in 80", () => {
    const fit = fitProvocation(toy([1, 2, 3, 4, 50, 60]))!;
    expect(fit.provocation).toBeCloseTo(log(4 / 20 / (2 / 80)), 9);
    expect(fit.standardError).toBeCloseTo(Math.sqrt(1 / 4 + 1 / 2), 6);
    expect(fit.rates[0]).toBeCloseTo(2 / 80, 9);
  });

  it("has a profile interval that ends where twice the log likelihood has fallen by 3.84", () => {
    const fit = fitProvocation(toy([1, 2, 3, 4, 50, 60]))!;
    const value = (b: number) => 4 * b - 6 * log(20 * Math.exp(b) + 80);
    for (const end of [fit.low!, fit.high!]) expect(2 * (value(fit.provocation) - value(end))).toBeCloseTo(3.8415, 4);
  });

  it("says nothing where the record cannot tell", () => {
    expect(fitProvocation(toy([]))).toBeNull();
    expect(fitProvocation(toy([50, 60]))).toBeNull();
    expect(fitProvocation({ ...toy([1, 50]), stock: new Float64Array(100) })).toBeNull();
  });

  it("compares within each regime only: all acts in one regime, half of them exposed, is no effect", () => {
    const stock = Float64Array.from({ length: 200 }, (_, day) => (day >= 100 && day < 150 ? 1 : 0));
    const acts = [101, 120, 160, 180];
    const regime = Uint8Array.from({ length: 200 }, (_, day) => (day >= 100 ? 1 : 0));
    expect(fitProvocation({ stock, stratum: new Uint8Array(200), acts })!.provocation).toBeCloseTo(log(3), 6);
    expect(fitProvocation({ stock, stratum: regime, acts })!.provocation).toBeCloseTo(0, 6);
  });
});

describe("parameter recovery on simulated records", () => {
  const DAYS = 6000;
  const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

  it.each([0, 0.4])(
    "finds %d again: 95 %% intervals hold it in at least 35 of 40 records, and the mean is near",
    (known) => {
      const fits = SEEDS.map((seed) => {
        const stock = severityStock(simulatedMoves(seed, DAYS, 80), 0, DAYS, 60);
        const acts = simulatedActs(seed, stock, () => 0.01, known);
        return fitProvocation({ stock, stratum: new Uint8Array(DAYS), acts })!;
      });
      const inside = fits.filter(({ low, high }) => low! <= known && high! >= known).length;
      expect(inside).toBeGreaterThanOrEqual(35);
      expect(inside).toBeLessThanOrEqual(40);
      expect(fits.reduce((sum, { provocation }) => sum + provocation, 0) / 40).toBeCloseTo(known, 1);
    },
  );

  it("is misled without the regime where moves and acts both came with it, and not with it", () => {
    const half = DAYS / 2;
    const fits = SEEDS.slice(0, 12).map((seed) => {
      const moves = simulatedMoves(seed, DAYS, 60).filter(({ day }) => day >= half || day % 7 === 0);
      const stock = severityStock(moves, 0, DAYS, 60);
      const acts = simulatedActs(seed, stock, (day) => (day < half ? 0.002 : 0.02), 0);
      const regime = Uint8Array.from({ length: DAYS }, (_, day) => (day < half ? 0 : 1));
      return {
        without: fitProvocation({ stock, stratum: new Uint8Array(DAYS), acts })!,
        within: fitProvocation({ stock, stratum: regime, acts })!,
      };
    });
    expect(fits.filter(({ without }) => without.low! > 0).length).toBeGreaterThanOrEqual(11);
    expect(fits.filter(({ within }) => within.low! <= 0 && within.high! >= 0).length).toBeGreaterThanOrEqual(10);
  });
});
