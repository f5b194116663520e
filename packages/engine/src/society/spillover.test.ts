import { describe, expect, it } from "vitest";
import { spilloverRules } from "./spillover.ts";
import { ranged, toyMechanism, toySociety } from "./testing/toy-society.ts";

const MECHANISMS = [
  toyMechanism("M10", "spillover", "trade", "rate"),
  toyMechanism("M11", "licences", "spillover", "threshold"),
];
const FIGURES = [
  ranged("start/variable:spillover", "ratio", 0.5),
  ranged("start/variable:licences", "ratio", 1),
  ranged("strength/mechanism:M10", "1/y", 0.04, -0.04, 0.08),
  ranged("strength/mechanism:M11", "ratio", -0.3, -0.6, 0),
];

describe("spillover of sanctions", () => {
  const [push, licences] = spilloverRules(toySociety(MECHANISMS, FIGURES));

  it("pushes trade by 0.04 x 0.5 x 5 with the mechanism, by nothing without, and the sign is open", () => {
    expect(push!.on!.value).toBeCloseTo(0.1, 10);
    expect(push!.off).toEqual({ value: 0 });
    expect(push!.says).toContain("the sign is open");
  });

  it("rises by 0.3 when every licence lapses", () => {
    expect(licences!.on).toMatchObject({ value: 0.3, low: 0, high: 0.6 });
    expect(licences!.claims).toEqual(["C-M11"]);
  });

  it("is not known without a strength, and no rule where the case has no such mechanism", () => {
    const [bare] = spilloverRules(toySociety(MECHANISMS, FIGURES.slice(0, 2)));
    expect(bare!.on).toBeNull();
    expect(spilloverRules(toySociety([], FIGURES))).toEqual([]);
  });
});
