import { describe, expect, test } from "vitest";
import { toyPolitics } from "../futures/testing/toy-politics.ts";
import { hazardsToday } from "./hazards-today.ts";

// The toy: one act a year, b1 0.5, levelling off at E0 10, no threshold stated.
const kase = toyPolitics(0.5);

describe("hazards of today", () => {
  test("with provocation off recent moves leave the rate as it is", () => {
    const [one] = hazardsToday(kase, { R: 10 });
    expect(one!.off.value).toBe(1);
    expect(one!.pole).toBe("R");
  });

  test("a severity of 10 at E0 10 counts 5: exp(0.5 x 5) acts a year", () => {
    expect(hazardsToday(kase, { R: 10 })[0]!.linear.value).toBeCloseTo(Math.exp(2.5), 9);
  });

  test("moves away from somebody else excite nothing", () => {
    const [one] = hazardsToday(kase, { S: 10 });
    expect(one!.severity).toBe(0);
    expect(one!.linear).toEqual(one!.off);
  });

  test("a prior from -0.5 to 1 is the range: from exp(-2.5) acts a year to the cap of 40, which is below exp(5)", () => {
    const figures = kase.figures.map((one) => (one.quantity === "provocation" ? { ...one, low: -0.5, high: 1 } : one));
    const [one] = hazardsToday({ ...kase, figures }, { R: 10 });
    expect(one!.linear.low).toBeCloseTo(Math.exp(-2.5), 9);
    expect(one!.linear.high).toBe(40);
    expect(one!.coefficient).toEqual({ value: 0.5, low: -0.5, high: 1 });
  });

  test("beyond a threshold of 5 a severity of 10 counts 5 / (1 + 5/10)", () => {
    const like = kase.figures.find(({ quantity }) => quantity === "provocation")!;
    const threshold = { ...like, id: "t", quantity: "threshold", of: "excitement", value: 5, unit: "severity" };
    const [one] = hazardsToday({ ...kase, figures: [...kase.figures, threshold] }, { R: 10 });
    expect(one!.threshold.value).toBeCloseTo(Math.exp(0.5 * (5 / 1.5)), 9);
    expect(one!.trigger).toEqual({ value: 5, low: 5, high: 5 });
    expect(hazardsToday(kase, { R: 10 })[0]!.trigger).toBeNull();
  });
});
