import { describe, expect, it } from "vitest";
import type { Case, Figure } from "../case/types.ts";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { dynamicCheck } from "./dynamic.ts";

const points = (actor: string, values: readonly number[]): Figure[] =>
  values.map((value, i) =>
    tinyFigure(`ideal-point/actor:${actor}@${2000 + i}-01-01`, value, "points", { to: `${2001 + i}-01-01` }),
  );

/** A state A between two poles whose points are given by year. */
function between(own: readonly number[], p: readonly number[], q: readonly number[]): Case {
  return tinyCase({ poles: ["P", "Q"], figures: [...points("A", own), ...points("P", p), ...points("Q", q)] });
}

const years = Array.from({ length: 31 }, (_, i) => i);
const p = years.map((i) => 1 + ((i * 7) % 5) / 5);
const q = years.map((i) => -1 + ((i * 3) % 7) / 7);

/** A state that really is pulled: by `eta` to the mean of its poles and by `own` to `home`. */
function pulled(eta: number, own: number, home: number): number[] {
  const out = [0.2];
  for (const i of years.slice(0, -1)) {
    const x = out[i]!;
    out.push(x + eta * ((p[i]! + q[i]!) / 2 - x) + own * (home - x));
  }
  return out;
}

describe("the pull of the poles", () => {
  it("is found where it is there, and the model is then on", () => {
    const check = dynamicCheck(between(pulled(0.4, 0, 0), p, q))!;
    expect(check.eta).toBeCloseTo(0.4, 6);
    expect(check.gamma).toBeCloseTo(0, 6);
    expect(check.model).toBeLessThan(1e-9);
    expect(check.noChange).toBeGreaterThan(0.01);
    expect(check).toMatchObject({ on: true, trained: [2001, 2020], tested: [2021, 2030] });
    expect(check.says).toMatch(/^On: /);
  });

  it("is off where the state moves away from its poles, however well that fits", () => {
    const own = years.map((i) => -2 - i / 10);
    const check = dynamicCheck(between(own, p, q))!;
    expect(check.on).toBe(false);
    expect(check.says).toMatch(/^Off: /);
  });

  it("is off where the years after the fit go another way", () => {
    const own = pulled(0.4, 0, 0).map((x, i) => (i <= 20 ? x : x + (i - 20)));
    const check = dynamicCheck(between(own, p, q))!;
    expect(check.eta).toBeGreaterThan(0);
    expect(check.model).toBeGreaterThan(check.noChange);
    expect(check.on).toBe(false);
  });

  it("says nothing of fewer than nine steps, or where the poles' pull cannot be told from the own one", () => {
    expect(dynamicCheck(between(pulled(0.4, 0, 0).slice(0, 9), p, q))).toBeNull();
    expect(dynamicCheck(tinyCase())).toBeNull();
  });
});
