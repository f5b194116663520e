import { sobolPoints } from "./sobol.ts";
import type { UnitPoints } from "./unit-points.ts";

/**
 * Blocks of Saltelli et al. (2010) over a scrambled Sobol sequence of twice as many dimensions as factors: its first half is A, its second B. A block is
 * A, then A with each column in turn from B (AB_1 ..), then, for second order, B with each column in turn from A (BA_1 ..), then B.
 */
export function saltelliPoints(base: number, axes: number, secondOrder: boolean, seed: number): UnitPoints {
  const sequence = sobolPoints(base, 2 * axes, seed);
  const block = secondOrder ? 2 * axes + 2 : axes + 2;
  return {
    size: base * block,
    at(i, axis) {
      const place = i % block;
      const fromB = place === block - 1 || place === axis + 1 || (place > axes && place !== axes + 1 + axis);
      return sequence.at((i - place) / block, fromB ? axes + axis : axis);
    },
  };
}
