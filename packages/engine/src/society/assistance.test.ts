import { describe, expect, test } from "vitest";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { assistanceOf } from "./assistance.ts";
import { tinyDuty, tinyMechanism, tinyThreat } from "./testing/tiny-society.ts";

const ORIGIN = { file: "tiny", line: 1 };
const figures = [
  tinyFigure("rate/threat:revolt", 0.04, "1/y", { low: 0.01, high: 0.1 }),
  tinyFigure("executed/duty:help/revolt", 0.5, "ratio", { low: 0.1, high: 0.9 }),
  tinyFigure("chance/duty:help/M29", 0.75, "ratio", { low: 0.2, high: 1 }),
  tinyFigure("chance/duty:help/without", 0, "ratio", { low: 0, high: 0.2 }),
];
const parts = {
  threats: [tinyThreat("revolt")],
  duties: [tinyDuty("help", "pact", [], { conflicts: ["K4"] })],
  mechanisms: [tinyMechanism("M29", { claims: ["C1-13"] })],
  conflicts: [
    { id: "K4", kind: "between", title: "", claims: ["C1-12", "C1-13"], handling: "", sources: [], origin: ORIGIN },
  ],
} as const;

describe("calling on allies", () => {
  test("0.04 revolts a year x 3/4 asked for x 1/2 answered: 0.015 a year; in the other view never", () => {
    const [rule] = assistanceOf(tinyCase({ ...parts, figures })).rules;
    expect(rule!.on!.value).toBeCloseTo(0.015, 12);
    expect(rule!.off!.value).toBe(0);
    expect(rule!.mechanism).toBe("M29");
  });

  test("both views have a range: end times end", () => {
    const [rule] = assistanceOf(tinyCase({ ...parts, figures })).rules;
    expect(rule!.on!.low).toBeCloseTo(0.01 * 0.2 * 0.1, 12);
    expect(rule!.on!.high).toBeCloseTo(0.1 * 1 * 0.9, 12);
    expect(rule!.off!.high).toBeCloseTo(0.1 * 0.2 * 0.9, 12);
  });

  test("names the claims of both views, each once", () => {
    expect(assistanceOf(tinyCase({ ...parts, figures })).rules[0]!.claims).toEqual(["C1-13", "C1-12"]);
  });

  test("what the help is worth is not modelled, and says why", () => {
    const { notModelled } = assistanceOf(tinyCase({ ...parts, figures }));
    expect(notModelled).toHaveLength(1);
    expect(notModelled[0]!.why).toContain("It came once");
  });

  test("without a rate of the threat there is no rule", () => {
    expect(assistanceOf(tinyCase({ ...parts, figures: figures.slice(1) })).rules).toEqual([]);
  });
});
