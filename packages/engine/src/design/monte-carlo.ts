import { COUNTER } from "./counters.ts";
import { philoxWords } from "./philox.ts";
import type { UnitPoints } from "./unit-points.ts";

/** Independent points of 52 bits, a counter each: the first n are the same for any n, and an axis the same whatever others there are. */
export function monteCarloPoints(n: number, seed: number): UnitPoints {
  return {
    size: n,
    at(i, axis) {
      const words = philoxWords(i, 0, 0, COUNTER.monteCarlo, seed, axis);
      return (words[0]! * 0x100000 + (words[1]! >>> 12) + 0.5) / 0x10_0000_0000_0000;
    },
  };
}
