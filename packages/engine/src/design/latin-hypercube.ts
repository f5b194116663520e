import { RequestError } from "../simulate/run.ts";
import { seedProblems } from "./check-spec.ts";
import { COUNTER } from "./counters.ts";
import { philoxWords } from "./philox.ts";
import type { UnitPoints } from "./unit-points.ts";

/** Keys the places inside slices apart from the order of the slices. */
const PLACES = 0x5bf03635;

/** `n` points in (0, 1)^dimensions, one in each of the n slices of every axis: rows are points. Same seed, same points, on any machine. */
export function latinHypercube(n: number, dimensions: number, seed: number): number[][] {
  const problems = [
    ...(isCount(n) ? [] : [`latinHypercube: the number of points must be a whole number of at least 0, not ${n}`]),
    ...(isCount(dimensions)
      ? []
      : [`latinHypercube: dimensions must be a whole number of at least 0, not ${dimensions}`]),
    ...seedProblems(seed).map((problem) => `latinHypercube: ${problem}`),
  ];
  if (problems.length > 0) throw new RequestError(problems);
  const points = latinPoints(n, dimensions, seed);
  return Array.from({ length: n }, (_, i) => Array.from({ length: dimensions }, (_, axis) => points.at(i, axis)));
}

/**
 * The same points one coordinate at a time, in 4 bytes a point and axis: the order of the slices is drawn at the first question (who shares out a
 * design to threads asks none) and kept, the place inside a slice is worked out when it is asked for (McKay, Beckman & Conover 1979).
 */
export function latinPoints(n: number, dimensions: number, seed: number): UnitPoints {
  const orders: Uint32Array[] = [];
  const key = seed ^ PLACES;
  return {
    size: n,
    at(i, axis) {
      if (orders.length === 0) orders.push(...shuffledAxes(n, dimensions, seed));
      return (orders[axis]![i]! + place(key, axis, i)) / n;
    },
  };
}

function place(key: number, axis: number, i: number): number {
  return (philoxWords(i, 0, 0, COUNTER.latinHypercube, key, axis)[0]! + 0.5) / 0x1_0000_0000;
}

function shuffledAxes(n: number, dimensions: number, seed: number): Uint32Array[] {
  const partners = new Uint32Array(n);
  return Array.from({ length: dimensions }, (_, axis) => shuffled(n, seed, axis, partners));
}

/** The partners of all swaps are drawn before the first: twice as fast as in turn, where each draw waits for the memory of the last swap. */
function shuffled(n: number, seed: number, axis: number, partners: Uint32Array): Uint32Array {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let i = n - 1; i > 0; i--)
    partners[i] = philoxWords(i, 0, 0, COUNTER.latinHypercube, seed, axis)[0]! % ((i + 1) >>> 0);
  for (let i = n - 1; i > 0; i--) {
    const j = partners[i]!;
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
