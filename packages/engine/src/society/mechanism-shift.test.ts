import { describe, expect, it } from "vitest";
import { mechanismShift, sumOfShifts } from "./mechanism-shift.ts";
import { ranged, toyMechanism, toySociety } from "./testing/toy-society.ts";

const start = ranged("start/variable:c", "ratio", 0.5);

describe("what a mechanism does when its cause moves", () => {
  it("of a rate: strength x distance x years less the lag", () => {
    const figures = [start, ranged("strength/mechanism:M", "1/y", 0.1, 0, 0.2), ranged("lag/mechanism:M", "d", 365.25)];
    const kase = toySociety([toyMechanism("M", "c", "e", "rate")], figures);
    const { change } = mechanismShift(kase, "M", { to: "most", years: 10 });
    expect(change!.value).toBeCloseTo(0.1 * 0.5 * 9, 12);
    expect(change!.low).toBe(0);
    expect(change!.high).toBeCloseTo(0.2 * 0.5 * 9, 12);
  });

  it("of a threshold: only what lies above it counts", () => {
    const figures = [start, ranged("strength/mechanism:M", "ratio", -1), ranged("threshold/mechanism:M", "ratio", 0.2)];
    const kase = toySociety([toyMechanism("M", "c", "e", "threshold")], figures);
    expect(mechanismShift(kase, "M", { to: "least", years: 1 }).change!.value).toBeCloseTo(0.3, 12);
  });

  it("of a saturation: 1 x 1/(1 + 1) less 0.5/(1 + 0.5)", () => {
    const figures = [start, ranged("strength/mechanism:M", "ratio", 1), ranged("half/mechanism:M", "ratio", 1)];
    const kase = toySociety([toyMechanism("M", "c", "e", "saturation")], figures);
    expect(mechanismShift(kase, "M", { to: "most", years: 1 }).change!.value).toBeCloseTo(1 / 2 - 1 / 3, 12);
  });

  it("by a distance stops at the end of the scale", () => {
    const figures = [start, ranged("strength/mechanism:M", "ratio", 1)];
    const kase = toySociety([toyMechanism("M", "c", "e", "threshold")], figures);
    const by = (value: number) => mechanismShift(kase, "M", { to: { value }, years: 1 }).change!.value;
    expect(by(0.2)).toBeCloseTo(0.2, 12);
    expect(by(3)).toBeCloseTo(0.5, 12);
  });

  it("is not known where a figure is missing, and says which", () => {
    const bare = toySociety([toyMechanism("M", "c", "e", "rate")], [start]);
    const move = { to: "most", years: 1 } as const;
    expect(mechanismShift(bare, "M", move)).toEqual({ change: null, missing: "No figure states the strength of M." });
    expect(mechanismShift(bare, "N", move).missing).toBe("The case has no mechanism N.");
    const hazard = toySociety([toyMechanism("M", "c", "e", "hazard")], [start]);
    expect(mechanismShift(hazard, "M", move).missing).toContain("moves no level");
    expect(sumOfShifts([mechanismShift(bare, "M", move), { change: { value: 1 }, missing: "" }]).change).toBeNull();
  });
});
