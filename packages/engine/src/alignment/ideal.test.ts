import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idealDistance, netAlignment, netOf } from "./ideal.ts";
import type { Reading } from "./types.ts";

const at = (value: number, half = 0): Reading => ({ value, low: value - half, high: value + half });
const point = fc.integer({ min: -40, max: 40 }).map((n) => n / 10);
const box = fc.tuple(point, fc.integer({ min: 0, max: 10 })).map(([value, half]) => at(value, half / 10));

describe("net alignment, by hand", () => {
  it("is 1 at the first pole and beyond it, -1 at the second, 0 in the middle, a half at a quarter of the way", () => {
    expect([-3, -2, -1, 0, 2, 5].map((x) => netOf(x, -2, 2))).toEqual([1, 1, 0.5, 0, -1, -1]);
  });

  it("takes its interval from the corners: (m - x) / half the way, x from 0.5 to 1.5, poles at 0 and 4, each half a point wide", () => {
    const { net, coincide } = netAlignment(at(1, 0.5), at(0, 0.25), at(4, 0.25));
    expect(coincide).toBe(false);
    expect(net!.value).toBe(0.5);
    // Nearest to a: x 0.5, a 0.25, b 4.25: (2.25 - 0.5) / 2. Farthest: x 1.5, a -0.25, b 3.75: (1.75 - 1.5) / 2.
    expect(net!.high).toBeCloseTo(0.875, 12);
    expect(net!.low).toBeCloseTo(0.125, 12);
  });

  it("says that poles coincide where their intervals overlap, and then anything is possible", () => {
    expect(netAlignment(at(0), at(1, 0.5), at(1.6, 0.5))).toMatchObject({ coincide: true, net: { low: -1, high: 1 } });
    expect(netAlignment(at(0), at(1), at(1))).toEqual({ net: null, coincide: true });
  });
});

describe("net alignment of any points", () => {
  it("turns its sign when the poles change places", () => {
    fc.assert(
      fc.property(box, box, box, (x, a, b) => {
        const [there, back] = [netAlignment(x, a, b), netAlignment(x, b, a)];
        expect(back.coincide).toBe(there.coincide);
        expect(back.net === null).toBe(there.net === null);
        if (!there.net || !back.net) return;
        expect(back.net.value).toBeCloseTo(-there.net.value, 12);
        expect(back.net.low).toBeCloseTo(-there.net.high!, 12);
      }),
    );
  });

  it("lies within its interval, the interval within [-1, 1], and every point of the boxes within the interval", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(box, box, box, part, part, part, (x, a, b, i, j, k) => {
        const { net } = netAlignment(x, a, b);
        const inside = (one: Reading, share: number) => one.low! + share * (one.high! - one.low!);
        const any = netOf(inside(x, i), inside(a, j), inside(b, k));
        if (net === null || any === null) return;
        expect(net.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(net.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(net.value).toBeGreaterThanOrEqual(net.low! - 1e-12);
        expect(any).toBeGreaterThanOrEqual(net.low! - 1e-9);
        expect(any).toBeLessThanOrEqual(net.high! + 1e-9);
      }),
    );
  });
});

describe("the distance of two ideal points", () => {
  it("runs from the gap between their intervals to their far ends", () => {
    expect(idealDistance(at(1, 0.5), at(4, 1))).toEqual({ value: 3, low: 1.5, high: 4.5 });
    expect(idealDistance(at(1, 2), at(2, 1))).toEqual({ value: 1, low: 0, high: 4 });
    expect(idealDistance({ value: 1 }, { value: -1 })).toEqual({ value: 2, low: 2, high: 2 });
  });
});
