import { expect, test } from "vitest";
import { corridorProfile } from "../../packages/engine/src/corridor/profile.ts";
import { triangle } from "./toy.ts";

test("the coast of the triangle: two legs, 8 dollars a tonne, no time and no length of their own", () => {
  const coast = corridorProfile(triangle, { corridor: "coast" });
  expect(coast.legs.map(({ kind, usdPerTonne, days }) => [kind, usdPerTonne, days])).toEqual([
    ["pipe", 5, null],
    ["sea", 3, null],
  ]);
  // 45 N 50 E to 44 N 40 E: haversine of 0.01745 and 0.17453 rad at these latitudes, some 800 km.
  expect(coast.legs[0]!.km).toBeGreaterThan(790);
  expect(coast.legs[0]!.km).toBeLessThan(805);
  expect(coast.legs.every(({ bases }) => bases.km === "derived")).toBe(true);
});
