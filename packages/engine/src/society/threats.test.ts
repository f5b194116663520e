import { describe, expect, test } from "vitest";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { tinyMechanism, tinyReaction, tinyThreat } from "./testing/tiny-society.ts";
import { threatsOf } from "./threats.ts";

const severity = tinyFigure("severity/threat:t", 4, "severity", { low: 3, high: 5 });
const own = tinyFigure("rate/threat:t", 0.04, "1/y", { low: 0.01, high: 0.1 });

describe("the register of threats", () => {
  test("gives severity with its range and the record's rate, the same on and off", () => {
    const [found] = threatsOf(tinyCase({ threats: [tinyThreat("t")], figures: [severity, own] }));
    expect(found!.severity).toEqual({ value: 4, low: 3, high: 5 });
    expect(found!.rate!.on).toEqual({ value: 0.04, low: 0.01, high: 0.1 });
    expect(found!.rate!.off).toEqual(found!.rate!.on);
    expect(found!.claims).toEqual(["C1"]);
  });

  test("says what the rate was counted from", () => {
    const count = tinyFigure("evidence/threat:t/events@1991-12-16", 1, "count", { to: "2026-11-22" });
    const [found] = threatsOf(tinyCase({ threats: [tinyThreat("t")], figures: [own, count] }));
    expect(found!.rate!.says).toContain("From the record alone: 1 from 1991-12-16 until 2026-11-22.");
  });

  test("is silent on how often where nothing on record says", () => {
    const [found] = threatsOf(tinyCase({ threats: [tinyThreat("t")], figures: [severity] }));
    expect(found!.rate).toBeNull();
  });

  test("an extreme reaction is shown with and without what deters it", () => {
    const kase = tinyCase({
      threats: [tinyThreat("t", { reaction: "r" })],
      reactions: [tinyReaction("r")],
      mechanisms: [tinyMechanism("M15", { form: "hazard", causes: ["v"], effect: "reaction:r" })],
      figures: [
        tinyFigure("rate/reaction:r", 0.1, "1/y"),
        tinyFigure("start/variable:v", 1, "ratio"),
        tinyFigure("strength/mechanism:M15", -1, "log"),
        tinyFigure("reference/mechanism:M15", 0, "ratio"),
      ],
    });
    const { rate } = threatsOf(kase)[0]!;
    expect(rate!.off!.value).toBe(0.1);
    expect(rate!.on!.value).toBeCloseTo(0.1 / Math.E, 12);
    expect(rate!.mechanism).toBe("M15");
  });

  test("a provoked reaction is shown as it stands and after a move of severity 3, never above its cap", () => {
    const provoked = (cap: number) =>
      tinyCase({
        threats: [tinyThreat("t", { reaction: "r" })],
        reactions: [
          tinyReaction("r", { register: "informal", excitedBy: { stock: "moves-away", pole: "B" }, regime: "war" }),
        ],
        figures: [
          tinyFigure("start/variable:war", 1, "ratio"),
          tinyFigure("rate/reaction:r/war", 2, "1/y"),
          tinyFigure("rate/reaction:r/calm", 0.25, "1/y"),
          tinyFigure("provocation/reaction:r", 0.5, "log/severity", { low: 0, high: 1 }),
          tinyFigure("half-excitement/reaction:r", 3, "severity"),
          tinyFigure("rate-cap/reaction:r", cap, "1/y"),
        ],
      });
    // E / (1 + E / E0) = 3 / 2, so 2 exp(0.75).
    const { rate } = threatsOf(provoked(100))[0]!;
    expect(rate!.off!.value).toBe(2);
    expect(rate!.on!.value).toBeCloseTo(2 * Math.exp(0.75), 10);
    expect(rate!.on!.low).toBe(2);
    expect(rate!.on!.high).toBeCloseTo(2 * Math.exp(1.5), 10);
    expect(threatsOf(provoked(3))[0]!.rate!.on!.value).toBe(3);
  });

  test("a reaction that nothing excites reads the same on and off", () => {
    const kase = tinyCase({
      threats: [tinyThreat("t", { reaction: "r" })],
      reactions: [tinyReaction("r", { register: "attack" })],
      figures: [tinyFigure("rate/reaction:r", 1, "1/y"), own],
    });
    const { rate } = threatsOf(kase)[0]!;
    expect(rate!.on).toEqual({ value: 1 });
    expect(rate!.off).toEqual({ value: 1 });
  });
});
