import { describe, expect, it } from "vitest";
import type { Case, Figure } from "../case/types.ts";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { currencyRules, passThroughOf, WINDOW } from "./currency.ts";

const ACTOR = {
  id: "B",
  name: "B",
  kind: "state",
  country: "B",
  offices: [],
  source: "s",
  note: "",
  origin: { file: "t", line: 1 },
};

/** Months from January 2010: the other currency zigzags by 21 %, ours by its square root. */
function rates(months: number, without: readonly number[] = []): Figure[] {
  return Array.from({ length: months }, (_, k) => k)
    .filter((k) => !without.includes(k))
    .flatMap((k) => {
      const month = `${2010 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, "0")}-01`;
      const up = k % 3 === 0 ? 1.21 : 1;
      return [
        tinyFigure(`exchange-rate/case:tiny/USD@${month}`, 100 * Math.sqrt(up), "AAA/USD"),
        tinyFigure(`exchange-rate/actor:B/USD@${month}`, 50 * up, "BBB/USD"),
      ];
    });
}

const toy = (figures: readonly Figure[], more: Partial<Case> = {}): Case =>
  tinyCase({ actors: [ACTOR as Case["actors"][number]], figures, ...more });

const whole = tinyFigure("pass-through/case:tiny/B:all-years@2010-01-01", 0, "ratio");
const early = tinyFigure("pass-through/case:tiny/B:first-half-year@2010-01-01", 0, "ratio", { to: "2010-07-01" });

describe("pass-through", () => {
  it("is one half where ours moves as the square root of theirs", () => {
    const passed = passThroughOf(toy([...rates(40), whole]))!;
    expect([passed.of, passed.on]).toEqual(["AAA/USD", "BBB/USD"]);
    expect(passed.regimes).toHaveLength(1);
    expect(passed.regimes[0]!.title).toBe("all years");
    expect(passed.regimes[0]!.beta!.value).toBeCloseTo(0.5, 10);
    expect(passed.regimes[0]!.months).toBe(39);
  });

  it("rolls over a window of months, the first one as soon as it is full", () => {
    const { rolling } = passThroughOf(toy(rates(WINDOW + 3)))!;
    expect(rolling.map(({ month }) => month)).toEqual(["2013-01-01", "2013-02-01", "2013-03-01"]);
    for (const { beta } of rolling) expect(beta).toBeCloseTo(0.5, 10);
  });

  it("counts no change over a gap, and gives no slope of a few months", () => {
    const passed = passThroughOf(toy([...rates(40, [20]), whole, early]))!;
    const [all, half] = [...passed.regimes].sort((a, b) => b.months - a.months);
    expect(all!.months).toBe(37);
    expect(half).toMatchObject({ months: 5, beta: null });
    expect(passed.notes.join(" ")).toContain("first half year: 5 months are too few");
  });

  it("is nothing where the two are not priced in the same currency, or one is missing", () => {
    const [ours = [], theirs = []] = [
      rates(40).filter((one) => one.subject === "case:tiny"),
      rates(40).filter((one) => one.subject !== "case:tiny"),
    ];
    expect(passThroughOf(toy(ours))).toBeNull();
    expect(passThroughOf(toy([...ours, ...theirs.map((one) => ({ ...one, of: "EUR" }))]))).toBeNull();
    expect(passThroughOf(tinyCase({ figures: rates(40) }))).toBeNull();
  });
});

describe("a fall of the other currency by 30 %", () => {
  it("costs ours 1 - 0.7^0.5 at a slope of one half, and nothing without the mechanism", () => {
    const [rule] = currencyRules(toy([...rates(40), whole]));
    expect(rule!.on!.value).toBeCloseTo(1 - Math.sqrt(0.7), 10);
    expect(rule!.off).toEqual({ value: 0 });
    expect(rule!.title).toBe("AAA when BBB loses 30 % of its value: all years");
  });

  it("has no rule for a regime without a slope", () => {
    expect(currencyRules(toy([...rates(40), early]))).toEqual([]);
    expect(currencyRules(tinyCase())).toEqual([]);
  });
});
