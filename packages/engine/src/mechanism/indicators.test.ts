import { describe, expect, it } from "vitest";
import type { Theory } from "../case/politics.ts";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { indicatorValues } from "./indicators.ts";
import { expectedInformation, informationRange } from "./information.ts";

const ORIGIN = { file: "tiny", line: 1 };

function theory(id: string): Theory {
  const switches = { reactions: true, provocation: "off", on: [], off: [] } as const;
  return { id, title: id, text: "", says: "", switches, claims: [], origin: ORIGIN };
}

const indicator = (id: string) => ({ id, title: id, claims: [], source: "s", note: "", origin: ORIGIN });

const kase = tinyCase({
  theories: ["T0", "T1", "T2", "T3"].map(theory),
  indicators: [indicator("dull"), indicator("sharp"), indicator("lonely")],
  figures: [
    tinyFigure("chance/indicator:dull/T1", 0.5, "ratio", { low: 0.4, high: 0.6 }),
    tinyFigure("chance/indicator:dull/T2", 0.5, "ratio", { low: 0.4, high: 0.6 }),
    tinyFigure("chance/indicator:sharp/T1", 1, "ratio", { low: 0.5, high: 1, basis: "assumed" }),
    tinyFigure("chance/indicator:sharp/T2", 0, "ratio", { low: 0, high: 0.25, basis: "assumed" }),
    tinyFigure("chance/indicator:sharp/T3", 0.5, "ratio", { basis: "estimated" }),
    tinyFigure("chance/indicator:lonely/T1", 0.9, "ratio"),
  ],
});

describe("expected information", () => {
  it("is a whole bit where seeing it settles the question, and none where chances are alike", () => {
    expect(expectedInformation([1, 0])).toBe(1);
    expect(expectedInformation([0.3, 0.3, 0.3])).toBeCloseTo(0, 12);
    expect(expectedInformation([])).toBe(0);
  });

  it("of certain against even odds is h(3/4) - 1/2 = 0.311278 bits", () => {
    expect(expectedInformation([1, 0.5])).toBeCloseTo(0.311278124459133, 12);
  });

  it("does not depend on whether seeing or not seeing is counted", () => {
    expect(expectedInformation([0.7, 0.2, 0.4])).toBeCloseTo(expectedInformation([0.3, 0.8, 0.6]), 12);
  });
});

describe("its range", () => {
  it("reaches 0 where the ranges share a point, and a corner at the other end", () => {
    const range = informationRange([
      { value: 0.5, low: 0, high: 1 },
      { value: 0.5, low: 0, high: 1 },
    ]);
    expect(range.value).toBeCloseTo(0, 12);
    expect(range.low).toBeCloseTo(0, 12);
    expect(range.high).toBe(1);
  });

  it("ends where ranges come nearest where they do not meet", () => {
    const range = informationRange([
      { value: 0.9, low: 0.75, high: 1 },
      { value: 0.1, low: 0, high: 0.25 },
    ]);
    expect(range.low).toBeCloseTo(expectedInformation([0.75, 0.25]), 12);
    expect(range.high).toBe(1);
  });

  it("holds every point of a grid over three ranges, and is reached", () => {
    const ranges = [
      { value: 0.3, low: 0.1, high: 0.5 },
      { value: 0.6, low: 0.55, high: 0.9 },
      { value: 0.2, low: 0.05, high: 0.7 },
    ];
    const { low, high } = informationRange(ranges);
    const steps = Array.from({ length: 41 }, (_, i) => i / 40);
    const along = ranges.map((range) => steps.map((u) => range.low + (range.high - range.low) * u));
    const grid = along[0]!.flatMap((a) =>
      along[1]!.flatMap((b) => along[2]!.map((c) => expectedInformation([a, b, c]))),
    );
    expect(Math.min(...grid)).toBeGreaterThanOrEqual(low - 1e-12);
    expect(Math.max(...grid)).toBeLessThanOrEqual(high + 1e-12);
    expect(Math.min(...grid)).toBeLessThan(low + 1e-3);
    expect(Math.max(...grid)).toBeCloseTo(high, 12);
  });
});

describe("indicators of a case", () => {
  it("come with the most telling first, and one known under a single theory is left out", () => {
    const values = indicatorValues(kase, ["T1", "T2"]);
    expect(values.map((one) => one.indicator)).toEqual(["sharp", "dull"]);
    expect(values[0]!.bits.value).toBe(1);
    expect(values[0]!.bits.low).toBeCloseTo(expectedInformation([0.5, 0.25]), 12);
    expect(values[0]!.basis).toBe("assumed");
  });

  it("leave out a theory that says nothing of what would be seen", () => {
    expect(indicatorValues(kase, ["T0", "T1", "T2"])).toEqual(indicatorValues(kase, ["T1", "T2"]));
    expect(indicatorValues(kase, ["T0", "T1"])).toEqual([]);
  });

  it("compare two sides by the mean chance of their theories", () => {
    const [sharp] = indicatorValues(kase, [["T1", "T3"], ["T2"]]);
    expect(sharp!.chances.map(({ theory: of, value }) => [of, value])).toEqual([
      ["T1+T3", 0.75],
      ["T2", 0],
    ]);
    expect(sharp!.bits.value).toBeCloseTo(expectedInformation([0.75, 0]), 12);
    expect(sharp!.basis).toBe("assumed, estimated");
  });

  it("name an unknown theory with what was probably meant", () => {
    expect(() => indicatorValues(kase, ["T11"])).toThrow("unknown theory `T11`; did you mean `T1`?");
  });
});
