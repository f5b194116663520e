import type { MechanismForm, Variable } from "../case/politics.ts";

/** The numbers of a mechanism that stands as a level: figures `strength`, `threshold`, `half` on `mechanism:ID`. */
export interface LevelNumbers {
  /** Units of the effect per unit of the cause; carries the sign. */
  readonly strength: number;
  /** Level of the cause below which nothing happens; of `threshold` alone. */
  readonly threshold: number;
  /** Level of the cause at which it has half its largest effect, above 0; of `saturation` alone. */
  readonly half: number;
}

/** Forms that stand as a level on top of a stock, from the month in which the cause moves. */
export type LevelForm = Extract<MechanismForm, "threshold" | "saturation">;

/**
 * What a mechanism of a level form gives at a level of its cause, in units of the effect: `strength x max(0, c - threshold)`, or
 * `strength x c / (1 + c / half)`. An effect moves by what is given beyond what the cause gives at rest.
 */
export function levelOf(form: LevelForm, { strength, threshold, half }: LevelNumbers, cause: number): number {
  if (form === "threshold") return strength * Math.max(0, cause - threshold);
  return (strength * cause) / (1 + cause / half);
}

/** How fast a mechanism of form `rate` moves its effect, units of the effect a year; `cause` is its level a lag ago. */
export function rateOf(strength: number, cause: number, rest: number): number {
  return strength * (cause - rest);
}

/** What a mechanism of form `hazard` adds to the log of a hazard; `reference` is the level of the cause at which it adds nothing. */
export function logHazardOf(strength: number, cause: number, reference: number): number {
  return strength * (cause - reference);
}

/** The effect of form `weakest`: the least of the causes. Infinity without causes. */
export function weakestOf(causes: readonly number[]): number {
  return causes.reduce((least, cause) => Math.min(least, cause), Number.POSITIVE_INFINITY);
}

/**
 * The level of a cause at which a mechanism moves nothing. Of a driver the central value of its figure `start`: a future that draws another level
 * is a future in which the mechanism works. Of a reading its stated start, where one is stated. Otherwise the level the future begins with.
 */
export function restLevel(role: Variable["role"], stated: number | undefined, begins: number): number {
  return role === "stock" ? begins : (stated ?? begins);
}
