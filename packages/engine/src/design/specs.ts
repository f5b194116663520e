import { optionsOf } from "./known-keys.ts";
import type { DesignSpec, Inputs } from "./types.ts";

/** A Latin hypercube of so many futures: one in each of the n slices of every factor. */
export function lhs(futures: number): DesignSpec {
  return { kind: "lhs", futures };
}

/** So many independent futures. */
export function monteCarlo(futures: number): DesignSpec {
  return { kind: "monte-carlo", futures };
}

/** The first futures of a Sobol sequence, scrambled unless `scramble` is false; powers of two are balanced best. */
export function sobol(futures: number, options: { readonly scramble?: boolean } = {}): DesignSpec {
  return { ...optionsOf("sobol", options, ["scramble"]), kind: "sobol", futures };
}

/** Every combination of so many levels of each factor (or of each named one); of labels and discrete values all. */
export function factorial(levels: number | Readonly<Record<string, number>>): DesignSpec {
  return { kind: "factorial", levels };
}

/** Trajectories for elementary effects, on a grid of `levels` (even, default 4). */
export function morrisDesign(trajectories: number, options: { readonly levels?: number } = {}): DesignSpec {
  return { ...optionsOf("morrisDesign", options, ["levels"]), kind: "morris", trajectories };
}

/** Blocks for Sobol indices over `base` points (a power of two is balanced best); second order unless `secondOrder` is false. */
export function saltelli(base: number, options: { readonly secondOrder?: boolean } = {}): DesignSpec {
  return { ...optionsOf("saltelli", options, ["secondOrder"]), kind: "saltelli", base };
}

/** A stress list: points written down; a factor that a point does not name holds its median. */
export function points(list: readonly Inputs[]): DesignSpec {
  return { kind: "points", points: list };
}
