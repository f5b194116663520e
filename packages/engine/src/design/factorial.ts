import { hasEnds, quantileOf } from "./distribution.ts";
import type { Factor, Space } from "./types.ts";

/** Levels of each factor of a full factorial, in the order of the factors. */
export function factorialLevels({ factors }: Space, levels: number | Readonly<Record<string, number>>): Float64Array[] {
  return Object.entries(factors).map(([name, factor]) =>
    levelsOf(factor, typeof levels === "number" ? levels : levels[name]!),
  );
}

/**
 * Where a grid of `levels` cuts a distribution in (0, 1): from end to end where it has ends, otherwise in the middle of as many slices of equal
 * probability; a single one is the median.
 */
export function gridPlace(factor: Factor, place: number, levels: number): number {
  return levels > 1 && hasEnds(factor) ? place / (levels - 1) : (place + 0.5) / levels;
}

/** Number of combinations. */
export function combinations(axes: readonly Float64Array[]): number {
  return axes.reduce((product, levels) => product * levels.length, 1);
}

/** Combination i: i written in the mixed radix of the numbers of levels, the last factor its last digit, so that it changes fastest. */
export function writeCombination(axes: readonly Float64Array[], i: number, out: Float64Array): void {
  let rest = i;
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    const levels = axes[axis]!;
    out[axis] = levels[rest % levels.length]!;
    rest = Math.floor(rest / levels.length);
  }
}

function levelsOf(factor: Factor, levels: number): Float64Array {
  if (factor.kind === "categorical") return Float64Array.from(factor.values, (_, place) => place);
  if (factor.kind === "discrete") return Float64Array.from(factor.values).sort();
  const quantile = quantileOf(factor);
  return Float64Array.from({ length: levels }, (_, place) => quantile(gridPlace(factor, place, levels)));
}
