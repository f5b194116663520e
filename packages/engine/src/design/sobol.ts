import { RequestError } from "../simulate/run.ts";
import { COUNTER } from "./counters.ts";
import { optionsOf } from "./known-keys.ts";
import { philoxWords } from "./philox.ts";
import { directionNumbers, SOBOL_BITS, SOBOL_DIMENSIONS } from "./sobol-directions.ts";
import type { UnitPoints } from "./unit-points.ts";

/** Points of the whole sequence: one for each word of 32 bits. */
const LENGTH = 2 ** SOBOL_BITS;

/** Which part of the sequence is wanted, and whether scrambled. */
export interface SobolOptions {
  /** Default: scrambled if a seed is given. */
  readonly scramble?: boolean;
  /** Seed of the scrambling (default 0). */
  readonly seed?: number;
  /** Points left out at the start (default 0). */
  readonly skip?: number;
}

/**
 * `n` points of a Sobol sequence in the Gray code order of Antonov & Saleev (1979), rows are points. Without scrambling it is the standard sequence from
 * the point 0 on; with it no coordinate is 0 or 1. Throws {@link RequestError}.
 */
export function sobolSequence(n: number, dimensions: number, options: SobolOptions = {}): number[][] {
  const {
    seed = 0,
    skip = 0,
    scramble = options.seed !== undefined,
  } = optionsOf("sobolSequence", options, ["scramble", "seed", "skip"]);
  const problems = [
    ...whole("the number of points", n, LENGTH),
    ...whole("the number of dimensions", dimensions, Number.MAX_SAFE_INTEGER),
    ...tooWide(dimensions).map((problem) => `sobolSequence: ${problem}`),
    ...whole("seed", seed, LENGTH - 1),
    ...whole("skip", skip, LENGTH),
    ...(typeof scramble === "boolean" ? [] : [`sobolSequence: scramble must be true or false, not ${scramble}`]),
    ...(n + skip > LENGTH ? [`sobolSequence: the sequence has ${LENGTH} points, fewer than ${skip} + ${n}`] : []),
  ];
  if (problems.length > 0) throw new RequestError(problems);
  const points = sobolPoints(skip + n, dimensions, scramble ? seed : null);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: dimensions }, (_, axis) => points.at(skip + i, axis)),
  );
}

/** A sentence if there are more dimensions than direction numbers for them. */
export function tooWide(dimensions: number): string[] {
  if (dimensions <= SOBOL_DIMENSIONS) return [];
  const most = `the ${SOBOL_DIMENSIONS} a Sobol sequence has direction numbers for`;
  return [
    `${dimensions} dimensions are more than ${most} (Saltelli points take two a factor): take fewer, or lhs or monteCarlo`,
  ];
}

/** The first points of the sequence, each without the others; scrambled by a seed, or the standard sequence for null. */
export function sobolPoints(n: number, dimensions: number, seed: number | null): UnitPoints {
  const axes = Array.from({ length: dimensions }, (_, axis) => axisOf(axis, seed));
  const middle = seed === null ? 0 : 0.5;
  return {
    size: n,
    at(i, axis) {
      const { directions, shift } = axes[axis]!;
      let word = shift;
      for (let gray = (i ^ (i >>> 1)) >>> 0, k = 0; gray !== 0; gray >>>= 1, k++) if (gray & 1) word ^= directions[k]!;
      return ((word >>> 0) + middle) / LENGTH;
    },
  };
}

interface Axis {
  readonly directions: Uint32Array;
  readonly shift: number;
}

/**
 * Scrambling by a random matrix and a digital shift (Matousek 1998, "random linear scrambling"): each direction number is multiplied, digit by digit
 * modulo 2, by a lower triangular matrix with a diagonal of ones and random digits below it. It keeps the sequence a digital (t, s)-sequence.
 */
function axisOf(axis: number, seed: number | null): Axis {
  const directions = directionNumbers(axis);
  if (seed === null) return { directions, shift: 0 };
  const random = Array.from({ length: SOBOL_BITS + 1 }, (_, k) => randomWord(seed, axis, k));
  const columns = random.slice(0, SOBOL_BITS).map((word, digit) => {
    const diagonal = 1 << (SOBOL_BITS - 1 - digit);
    return diagonal | (word & ((diagonal >>> 0) - 1));
  });
  const scrambled = directions.map((word) => {
    let sum = 0;
    for (const [digit, column] of columns.entries()) if ((word >>> (SOBOL_BITS - 1 - digit)) & 1) sum ^= column;
    return sum;
  });
  return { directions: scrambled, shift: random[SOBOL_BITS]! };
}

function randomWord(seed: number, axis: number, k: number): number {
  return philoxWords(k, 0, 0, COUNTER.sobol, seed, axis)[0]!;
}

function whole(what: string, value: number, most: number): string[] {
  if (Number.isInteger(value) && value >= 0 && value <= most) return [];
  return [`sobolSequence: ${what} must be a whole number from 0 to ${most}, not ${value}`];
}
