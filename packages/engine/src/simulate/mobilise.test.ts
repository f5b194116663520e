import { describe, expect, test } from "vitest";
import { mobilisedOver } from "./mobilise.ts";
import type { State } from "./state.ts";

const detour = { tau: 10, deadTime: 7, decay: 60 };

const state = (mobilised: number, daysAtLimit: number): State => ({
  stock: new Float64Array(0),
  mobilised: Float64Array.of(mobilised),
  daysAtLimit: Float64Array.of(daysAtLimit),
  sinceOutage: Float64Array.of(Number.POSITIVE_INFINITY),
  restart: new Float64Array(0),
});

describe("what a sought detour may carry, from a proven 6 kt a day towards 10", () => {
  test("is the proven flow during the dead time", () => {
    expect(mobilisedOver(state(6, 0), 0, 7, 10, detour)).toBe(7 * 6);
    expect(mobilisedOver(state(6, 6), 0, 1, 10, detour)).toBe(6);
  });

  test("then grows by a tenth of what is left: 6.4, 6.76, 7.084", () => {
    expect(mobilisedOver(state(6, 7), 0, 1, 10, detour)).toBeCloseTo(6.4, 12);
    expect(mobilisedOver(state(6, 7), 0, 3, 10, detour)).toBeCloseTo(6.4 + 6.76 + 7.084, 12);
  });

  test("over a month is the sum over its days, the dead time included", () => {
    const daily = Array.from({ length: 30 }, (_, day) => (day < 7 ? 6 : 10 - 4 * 0.9 ** (day - 6)));
    expect(mobilisedOver(state(6, 0), 0, 30, 10, detour)).toBeCloseTo(
      daily.reduce((a, b) => a + b, 0),
      9,
    );
  });

  test("never passes what is permitted, and does not grow where less is permitted than proven", () => {
    expect(mobilisedOver(state(9.999, 99), 0, 100, 10, detour)).toBeLessThanOrEqual(1000);
    expect(mobilisedOver(state(6, 99), 0, 2, 5, detour)).toBe(12);
  });

  test("is without limit where nothing has to be proven", () => {
    expect(mobilisedOver(state(Number.POSITIVE_INFINITY, 0), 0, 3, 10, detour)).toBe(Number.POSITIVE_INFINITY);
  });
});
