import { describe, expect, test } from "vitest";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { armsOf, armsRuleOf } from "./arms.ts";
import { tinyMechanism } from "./testing/tiny-society.ts";

const share = (supplier: string, from: number, to: number, value: number) =>
  tinyFigure(`share/case:tiny/arms:${supplier}@${from}-01-01`, value, "ratio", { to: `${to}-01-01` });

const RISING = [
  share("BIG", 2014, 2019, 0.8),
  share("BIG", 2019, 2024, 0.9),
  share("OTHER", 2019, 2024, 0.1),
  share("BIG", 2009, 2014, 0.6),
  share("BIG", 2000, 2024, 0.77),
];
const AGAINST = tinyFigure("evidence/mechanism:M9/arms:BIG@2009-01-01", 0.3, "ratio");
const mechanisms = [tinyMechanism("M9", { claims: ["C2-21"] })];

describe("suppliers of arms", () => {
  test("are read by whatever windows the record has, oldest end first, the largest first in each", () => {
    const found = armsOf(tinyCase({ figures: RISING }));
    expect(found.map(({ supplier, from, share: part }) => [supplier, from.slice(0, 4), part])).toEqual([
      ["BIG", "2009", 0.6],
      ["BIG", "2014", 0.8],
      ["BIG", "2000", 0.77],
      ["BIG", "2019", 0.9],
      ["OTHER", "2019", 0.1],
    ]);
  });

  test("a rise from 0.6 to 0.9 contradicts the mechanism that says it falls", () => {
    const rule = armsRuleOf(tinyCase({ figures: [...RISING, AGAINST], mechanisms }))!;
    expect(rule.off).toEqual({ value: 0.9 });
    expect(rule.on).toBeNull();
    expect(rule.mechanism).toBe("M9");
    expect(rule.says).toContain("rose: 0.6 in 2009-2013 and 0.9 in 2019-2023, which contradicts C2-21.");
  });

  test("a fall bears it out", () => {
    const falling = [share("BIG", 2009, 2014, 0.9), share("BIG", 2014, 2019, 0.7), AGAINST];
    const rule = armsRuleOf(tinyCase({ figures: falling, mechanisms }))!;
    expect(rule.says).toContain("did not rise: 0.9 in 2009-2013 and 0.7 in 2014-2018, as C2-21 has it.");
  });

  test("one window alone compares with nothing", () => {
    expect(armsRuleOf(tinyCase({ figures: [share("BIG", 2019, 2024, 0.9)] }))).toBeNull();
    expect(armsRuleOf(tinyCase())).toBeNull();
  });
});
