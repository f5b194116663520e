import { openCase } from "@multivector/casefile";
import { drawFutures } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { politicalFigures } from "../../packages/engine/src/futures/draw-futures.ts";
import { uncertainFigures } from "../../packages/engine/src/simulate/draws.ts";

const kase = await openCase("kazakhstan");
const futures = drawFutures(kase, 2000, 5);
const figures = politicalFigures(kase);
const named = (id: string) => figures.find((figure) => figure.id.startsWith(id))!;
const drawn = (id: string) => futures.map(({ values }) => values.get(named(id).id)!).sort((a, b) => a - b);
const share = (values: readonly number[], fits: (value: number) => boolean) =>
  values.filter(fits).length / values.length;

describe("a future's numbers", () => {
  test("of provocation are drawn from Normal(0.2, 0.5): a third of futures hold that moves away calm", () => {
    const b1 = drawn("provocation/reaction:ru-informal");
    const mean = b1.reduce((sum, one) => sum + one, 0) / b1.length;
    const spread = Math.sqrt(b1.reduce((sum, one) => sum + (one - mean) ** 2, 0) / b1.length);
    expect([mean.toFixed(2), spread.toFixed(2)]).toEqual(["0.20", "0.50"]);
    // Phi(-0.4) = 0.3446, and 2.3 % lie beyond each end of the stated range of two standard deviations.
    expect(share(b1, (one) => one < 0)).toBeCloseTo(0.345, 2);
    expect(share(b1, (one) => one > 1.2)).toBeCloseTo(0.023, 2);
    expect(b1.at(-1)).toBeGreaterThan(1.5);
  });

  test("of rates are log-normal about the count, with its 95 % interval: one future in forty beyond each end", () => {
    const { value, low, high } = named("rate/reaction:attack/war");
    const rates = drawn("rate/reaction:attack/war");
    expect(rates[1000]! / value).toBeCloseTo(1, 1);
    expect(share(rates, (one) => one > high!)).toBeCloseTo(0.025, 2);
    expect(share(rates, (one) => one < low!)).toBeCloseTo(0.025, 2);
    expect(rates[0]).toBeGreaterThan(0);
  });

  test("of spreads of lengths likewise: an even draw up to the upper end would give every act a tail of years", () => {
    const { value, high } = named("duration-spread/instrument:port-inspection");
    const spreads = drawn("duration-spread/instrument:port-inspection");
    expect(spreads[1000]! / value).toBeCloseTo(1, 1);
    expect(share(spreads, (one) => one > high!)).toBeCloseTo(0.025, 2);
  });

  test("of all else lie within their range, as often below the central value as above", () => {
    const others = figures.filter(({ quantity }) => !["provocation", "rate", "duration-spread"].includes(quantity));
    expect(others.length).toBeGreaterThan(100);
    for (const { id, value, low, high } of others) {
      const values = futures.map((future) => future.values.get(id)!);
      expect(Math.min(...values), id).toBeGreaterThanOrEqual(low! - 1e-12);
      expect(Math.max(...values), id).toBeLessThanOrEqual(high! + 1e-12);
      if (value > low! && value < high!)
        expect(
          share(values, (one) => one < value),
          id,
        ).toBeCloseTo(0.5, 2);
    }
  });

  test("are those of politics: lead times, ramps and costs of levers and the network keep their central values", () => {
    const kinds = new Set(figures.map(({ subject }) => subject.split(":")[0]));
    expect([...kinds].toSorted()).toEqual(["instrument", "lever", "mechanism", "reaction", "variable"]);
    for (const { quantity } of figures) expect(["lead", "ramp-time", "cost", "flow-effect"]).not.toContain(quantity);
  });
});

test("draws of the network know nothing of politics: no share of trade or people gives them an axis", () => {
  const ofTheCase = uncertainFigures(kase, new Set()).map(({ quantity, of }) => `${quantity}/${of}`);
  expect(ofTheCase.length).toBeGreaterThan(5);
  for (const id of ofTheCase)
    expect(id).toMatch(/^(coefficient|dead-time|loss|ramp)\/|^share\/(announced-zero|currency:)/);
});
