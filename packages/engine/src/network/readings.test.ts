import { describe, expect, test } from "vitest";
import type { Lookup } from "../case/lookup.ts";
import type { Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { perDay } from "../quantity/units.ts";
import { levelSeries, rateSeries, scalar } from "./readings.ts";
import { valueAt } from "./step-function.ts";

const figure = (from: string, to: string, value: number, unit: string): Figure => ({
  ...{
    id: `capacity/link:a@${from}`,
    subject: "link:a",
    quantity: "capacity",
    of: "",
    from,
    to,
    value,
    unit,
    asOf: from,
    use: true,
  },
  ...{ source: "s", basis: "assumed", confidence: 1, note: "", origin: { file: "f", line: 1 } },
});
const reading = (figures: readonly Figure[], drawn: ReadonlyMap<string, number> = new Map()) => ({
  lookup: { figures: () => figures } as unknown as Lookup,
  drawn,
});

describe("a capacity", () => {
  const stated = [figure("2022-01-01", "", 10, "kt/d"), figure("2024-01-01", "", 14, "kt/d")];
  const series = levelSeries(reading(stated), stated, perDay, Number.POSITIVE_INFINITY);

  test("holds until the next one, and existed before somebody wrote it down", () => {
    expect(["2020-01-01", "2022-01-01", "2023-12-31", "2024-01-01"].map((iso) => valueAt(series, dayOf(iso)))).toEqual([
      10, 10, 10, 14,
    ]);
  });

  test("that nobody states is absent, not zero", () => {
    expect(valueAt(levelSeries(reading([]), [], perDay, Number.POSITIVE_INFINITY), 0)).toBe(Number.POSITIVE_INFINITY);
  });

  test("takes the value of the draw where there is one", () => {
    const drawn = reading(stated, new Map([[stated[1]!.id, 11]]));
    expect(valueAt(levelSeries(drawn, stated, perDay, 0), dayOf("2024-06-01"))).toBe(11);
  });
});

describe("an amount of a period", () => {
  test("is spread evenly over its days, and not known outside them", () => {
    const output = [figure("2023-01-01", "2024-01-01", 365, "kt")];
    const rate = rateSeries(reading(output), output);
    expect(valueAt(rate, dayOf("2023-07-01"))).toBe(1);
    expect(valueAt(rate, dayOf("2024-01-01"))).toBeNaN();
  });

  test("of a month wins over that of the year around it", () => {
    const output = [figure("2023-05-01", "2023-06-01", 93, "kt"), figure("2023-01-01", "2024-01-01", 365, "kt")];
    const rate = rateSeries(reading(output), output);
    expect(["2023-04-30", "2023-05-01", "2023-06-01"].map((iso) => valueAt(rate, dayOf(iso)))).toEqual([1, 3, 1]);
  });
});

describe("a single number", () => {
  const stated = [figure("2022-01-01", "", 10, "d"), figure("2024-01-01", "", 14, "d")];

  test("is the last one stated by the day, or the first where all are later", () => {
    const on = (iso: string) => scalar(reading(stated), "link:a", "capacity", "", 0, dayOf(iso));
    expect(["2023-01-01", "2024-01-01", "2020-01-01"].map(on)).toEqual([10, 14, 10]);
  });

  test("that is later than the day is found even where the absent value is not a number", () => {
    expect(scalar(reading(stated), "link:a", "capacity", "", Number.NaN, 0)).toBe(10);
  });
});
