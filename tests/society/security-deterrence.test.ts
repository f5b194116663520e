import { openCase } from "@multivector/casefile";
import { describe, expect, test } from "vitest";
import { deterrenceOf } from "../../packages/engine/src/society/deterrence.ts";
import { threatsOf } from "../../packages/engine/src/society/threats.ts";

const kase = await openCase("kazakhstan");
const ids = kase.mechanisms.map(({ id }) => id);
const all = deterrenceOf(kase);
const without = deterrenceOf(kase, { switches: { on: new Set(ids.filter((id) => id !== "M15")) } });

describe("deterrence by foreign stakes", () => {
  test("acceptance test 7: turning M15 off visibly changes the conclusion of text 004 (C004-17, C004-18)", () => {
    const [on, off] = [all.hazards[0]!, without.hazards[0]!];
    expect(on.reaction).toBe("ru-incursion");
    expect(on.hazard!.value).toBeLessThan(0.6 * off.hazard!.value);
    expect(off.hazard).toEqual(off.base);
    expect(on.conclusion).toContain("less likely than without");
    expect(off.conclusion).toContain("has no weight here");
  });

  test("M15 is shown on and off, with the assumed strength from no effect at all to a twentieth", () => {
    const rule = all.rules.find((one) => one.mechanism === "M15")!;
    expect(rule.claims).toContain("C004-18");
    expect(rule.on!.value / rule.off!.value).toBeCloseTo(Math.exp(-1.5 * 0.55), 6);
    expect(rule.on!.high).toBeCloseTo(rule.off!.high!, 12);
    expect(rule.says).toContain("assumed, not measured");
  });

  test("M16 and M17 are measured from today: they change nothing today and say so", () => {
    for (const id of ["M16", "M17"]) {
      const rule = all.rules.find((one) => one.mechanism === id)!;
      expect(rule.on).toEqual(rule.off);
      expect(rule.says).toContain("changes nothing today");
    }
  });

  test("the counter-case stands beside it: Ukraine had stakes of nearly the same relative size", () => {
    const ukraine = all.elsewhere.find((one) => one.actor === "UA")!;
    expect(all.level!.value).toBeCloseTo(0.55, 6);
    expect(ukraine.level.value).toBeCloseTo(0.49, 6);
    expect(all.hazards[0]!.conclusion).toContain("Ukraine");
  });

  test("the largest owner on paper is a conduit, and the note says so", () => {
    expect(all.stakes[0]!.owner).toBe("NLD");
    expect(all.stakes[0]!.note).toContain("conduit");
  });

  test("the register shows an incursion with and without what deters it, and over-alignment with and without provocation", () => {
    const of = (threat: string) => threatsOf(kase).find((one) => one.threat === threat)!.rate!;
    expect(of("northern-incursion").on!.value).toBeLessThan(of("northern-incursion").off!.value);
    expect(of("over-alignment").on!.value).toBeGreaterThan(of("over-alignment").off!.value);
    expect(of("over-alignment").on!.low!).toBeLessThanOrEqual(of("over-alignment").off!.value);
  });
});
