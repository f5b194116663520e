/**
 * Units to the engine's base units. Mass is kt, gas mcm (million cubic metres), containers TEU, uranium tU; rates are per day.
 * Money is kUSD: an amount in base units times its price in base price units.
 */

/** Barrels per tonne when a figure does not say: a light crude. The case may override it. */
export const BARRELS_PER_TONNE = 7.9;

const DAYS_PER_YEAR = 365.25;

const AMOUNTS: Readonly<Record<string, number>> = {
  kt: 1,
  Mt: 1000,
  mcm: 1,
  bcm: 1000,
  TEU: 1,
  tU: 1,
  "kt U": 1000,
  ktU: 1000,
};

/** Base units per day of a rate, or NaN if the unit is not a rate of a known kind. */
export function perDay(value: number, unit: string, barrelsPerTonne = BARRELS_PER_TONNE): number {
  switch (unit) {
    case "Mb/d":
      return (value * 1000) / barrelsPerTonne;
    case "kt/d":
      return value;
    case "t/h":
      return (value * 24) / 1000;
    case "d/d":
      return value;
    default: {
      const [amount, time] = unit.split("/");
      const factor = AMOUNTS[amount ?? ""];
      if (factor === undefined || time !== "y") return Number.NaN;
      return (value * factor) / DAYS_PER_YEAR;
    }
  }
}

/** Base units of an amount over `days`; a daily rate is multiplied by the days. NaN for an unknown unit. */
export function amountOf(value: number, unit: string, days: number, barrelsPerTonne = BARRELS_PER_TONNE): number {
  const factor = AMOUNTS[unit];
  return factor === undefined ? perDay(value, unit, barrelsPerTonne) * days : value * factor;
}

/** kUSD per base unit of a price or unit cost; USD/b needs the barrels of the grade. NaN for an unknown unit. */
export function moneyPerUnit(value: number, unit: string, barrelsPerTonne = BARRELS_PER_TONNE): number {
  switch (unit) {
    case "USD/t":
    case "USD/kcm":
      return value;
    case "USD/b":
      return value * barrelsPerTonne;
    case "USD/TEU":
      return value / 1000;
    case "USD/tU":
      return value / 1000;
    case "USD/kg U":
      return value;
    default:
      return Number.NaN;
  }
}
