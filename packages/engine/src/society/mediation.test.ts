import { describe, expect, test } from "vitest";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { mediationOf } from "./mediation.ts";
import { tinyMechanism } from "./testing/tiny-society.ts";

const mechanisms = [tinyMechanism("M24", { form: "weakest", claims: ["C1-30"] })];
const tie = (actor: string, value: number, spread = 0) =>
  [
    tinyFigure(`identical-votes/actor:A/span:${actor}@2014-01-01`, value, "ratio", { to: "2020-01-01" }),
    tinyFigure(`identical-votes/actor:A/${actor}@2014-01-01`, value - spread, "ratio", { to: "2015-01-01" }),
    tinyFigure(`identical-votes/actor:A/${actor}@2015-01-01`, value + spread, "ratio", { to: "2016-01-01" }),
  ] as const;
const threshold = (pair: string, value: number, low: number, high: number) =>
  tinyFigure(`threshold/mechanism:M24/${pair}`, value, "ratio", { low, high });

describe("who may mediate", () => {
  test("the weakest tie decides, not the mean: ties 0.9 and 0.3 fail at 0.5 although their mean is 0.6", () => {
    const figures = [...tie("X", 0.9), ...tie("Y", 0.3), threshold("X+Y", 0.5, 0.45, 0.55)];
    const [found] = mediationOf(tinyCase({ figures, mechanisms }));
    expect(found!.weakest).toBe("Y");
    expect(found!.eligible).toBe(false);
    expect(found!.open).toBe(false);
    expect(found!.claims).toEqual(["C1-30"]);
  });

  test("both ties above the whole range of the threshold: eligible, and not open", () => {
    const figures = [...tie("X", 0.9), ...tie("Y", 0.7), threshold("X+Y", 0.5, 0.4, 0.6)];
    const [found] = mediationOf(tinyCase({ figures, mechanisms }));
    expect(found).toMatchObject({ eligible: true, open: false, weakest: "Y" });
  });

  test("where the ranges of tie and threshold overlap the answer is open", () => {
    const figures = [...tie("X", 0.9), ...tie("Y", 0.55, 0.1), threshold("X+Y", 0.5, 0.4, 0.6)];
    const [found] = mediationOf(tinyCase({ figures, mechanisms }));
    expect(found).toMatchObject({ eligible: true, open: true });
  });

  test("one tie put to zero ends eligibility, whatever the others are", () => {
    const figures = [...tie("X", 0.9), ...tie("Y", 0.7), ...tie("Z", 1), threshold("X+Y+Z", 0.5, 0.4, 0.6)];
    const kase = tinyCase({ figures, mechanisms });
    expect(mediationOf(kase)[0]!.eligible).toBe(true);
    for (const lost of ["X", "Y", "Z"]) {
      expect(mediationOf(kase, { ties: { [lost]: 0 } })[0]).toMatchObject({
        eligible: false,
        open: false,
        weakest: lost,
      });
    }
  });

  test("a side whose tie is not known leaves it open, unless a known tie fails already", () => {
    const figures = [...tie("X", 0.9), threshold("X+Y", 0.5, 0.4, 0.6)];
    const kase = tinyCase({ figures, mechanisms });
    expect(mediationOf(kase)[0]).toMatchObject({ eligible: null, open: true, weakest: null });
    expect(mediationOf(kase, { ties: { X: 0.1 } })[0]).toMatchObject({ eligible: false, open: false });
  });

  test("a question is asked for each threshold of a mechanism of the weakest tie, and for no other", () => {
    const figures = [threshold("X+Y", 0.5, 0.4, 0.6), threshold("X+Z", 0.5, 0.4, 0.6), threshold("", 0.5, 0.4, 0.6)];
    expect(mediationOf(tinyCase({ figures, mechanisms })).map((one) => one.between)).toEqual([
      ["X", "Y"],
      ["X", "Z"],
    ]);
    expect(mediationOf(tinyCase({ figures, mechanisms: [tinyMechanism("M24", { form: "rate" })] }))).toEqual([]);
  });
});
