import { describe, expect, test } from "vitest";
import { QUANTITIES } from "./quantities.ts";
import { amountOf, BARRELS_PER_TONNE, moneyPerUnit, perDay } from "./units.ts";

describe("rates in base units a day", () => {
  test.each([
    [365.25, "Mt/y", 1000],
    [730.5, "kt/y", 2],
    [12, "kt/d", 12],
    [12_000, "t/h", 288],
    [BARRELS_PER_TONNE, "Mb/d", 1000],
    [36.525, "bcm/y", 100],
    [365_250, "TEU/y", 1000],
    [0.36525, "ktU/y", 1],
  ])("%d %s is %d", (value, unit, expected) => {
    expect(perDay(value, unit)).toBeCloseTo(expected, 9);
  });

  test("barrels need the grade: a lighter oil has more of them to the tonne", () => {
    expect(perDay(1, "Mb/d", 7.3)).toBeCloseTo(1000 / 7.3, 9);
  });

  test.each(["kt", "Mt/month", "", "USD/t", "bottles/y"])("%j is no rate", (unit) => {
    expect(perDay(1, unit)).toBeNaN();
  });
});

describe("amounts of a period", () => {
  test("a mass does not depend on the days, a rate does", () => {
    expect(amountOf(3, "Mt", 30)).toBe(3000);
    expect(amountOf(3, "kt/d", 30)).toBe(90);
    expect(amountOf(2, "bcm", 1)).toBe(2000);
    expect(amountOf(5, "kt U", 1)).toBe(5000);
  });

  test("an unknown unit is not a number, never 0", () => {
    expect(amountOf(3, "barrels", 30)).toBeNaN();
  });
});

describe("money, thousand dollars a base unit", () => {
  test("a dollar a tonne is a thousand dollars a kilotonne", () => {
    expect(moneyPerUnit(85, "USD/t")).toBe(85);
    expect(moneyPerUnit(10, "USD/b", 8)).toBe(80);
    expect(moneyPerUnit(280, "USD/kcm")).toBe(280);
    expect(moneyPerUnit(3000, "USD/TEU")).toBe(3);
    expect(moneyPerUnit(120, "USD/kg U")).toBe(120);
    expect(moneyPerUnit(1, "EUR/t")).toBeNaN();
  });
});

describe("the registry of quantities", () => {
  test("names each quantity once, with at least one unit", () => {
    expect(new Set(QUANTITIES.map((quantity) => quantity.id)).size).toBe(QUANTITIES.length);
    for (const quantity of QUANTITIES) expect(quantity.units.length).toBeGreaterThan(0);
  });

  test.each(["capacity", "permitted", "firm-volume", "mobilised"])(
    "every unit of %s but trains and trips is a rate of the engine",
    (id) => {
      const units = QUANTITIES.find((quantity) => quantity.id === id)!.units.filter(
        (unit) => !/^(trains|trips)\//.test(unit),
      );
      for (const unit of units) expect(perDay(1, unit), unit).toBeGreaterThan(0);
    },
  );
});
