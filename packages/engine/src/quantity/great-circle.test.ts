import { expect, test } from "vitest";
import { greatCircleKm } from "./great-circle.ts";

const at = (lat: number, lon: number) => ({ lat, lon });

test("a quarter of a great circle is a quarter of the earth's girth, whichever way it runs", () => {
  // 6371.0088 x pi / 2
  for (const other of [at(0, 90), at(0, -90), at(90, 12), at(-90, 200)]) {
    expect(greatCircleKm(at(0, 0), other)).toBeCloseTo(10_007.557, 3);
  }
});

test("a place is no way from itself, and its antipode is half the girth away", () => {
  expect(greatCircleKm(at(43, 77), at(43, 77))).toBe(0);
  expect(greatCircleKm(at(43, 77), at(-43, -103))).toBeCloseTo(20_015.115, 2);
});

test("agrees with the spherical law of cosines over a globe of places", () => {
  const turn = Math.PI / 180;
  for (let k = 1; k < 40; k++) {
    const [a, b] = [at(-80 + 4 * k, 17 * k - 300), at(70 - 3 * k, 11 * k)];
    const cosine =
      Math.sin(a.lat * turn) * Math.sin(b.lat * turn) +
      Math.cos(a.lat * turn) * Math.cos(b.lat * turn) * Math.cos((a.lon - b.lon) * turn);
    expect(greatCircleKm(a, b)).toBeCloseTo(6371.0088 * Math.acos(cosine), 6);
  }
});

test("is the same both ways", () => {
  expect(greatCircleKm(at(45, 50), at(42, 30))).toBe(greatCircleKm(at(42, 30), at(45, 50)));
});
