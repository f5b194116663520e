import { RequestError } from "../simulate/run.ts";
import { optionsOf } from "./known-keys.ts";
import type { Factor } from "./types.ts";

/** How a factor is named in tables and figures. */
export interface FactorNames {
  readonly unit?: string;
  readonly label?: string;
}

const NAMES = ["unit", "label"];

/** Every number between two ends alike, in the unit of the factor. */
export function range(low: number, high: number, names: FactorNames = {}): Factor {
  return { ...optionsOf("range", names, NAMES), kind: "range", low, high };
}

/** Every order of magnitude between two ends (above 0) alike. */
export function logRange(low: number, high: number, names: FactorNames = {}): Factor {
  return { ...optionsOf("logRange", names, NAMES), kind: "log-range", low, high };
}

/** A triangle from `low` over its top at `mode` to `high`. */
export function triangular(low: number, mode: number, high: number, names: FactorNames = {}): Factor {
  return { ...optionsOf("triangular", names, NAMES), kind: "triangular", low, mode, high };
}

/** A normal distribution, cut off at `low` and `high` where they are given. */
export function normal(
  mean: number,
  sd: number,
  options: FactorNames & { readonly low?: number; readonly high?: number } = {},
): Factor {
  return { ...optionsOf("normal", options, ["low", "high", ...NAMES]), kind: "normal", mean, sd };
}

/** One of some numbers (discrete) or labels (categorical), with weights (default: all alike). Throws for a list of both. */
export function oneOf(
  values: readonly number[] | readonly string[],
  options: FactorNames & { readonly weights?: readonly number[] } = {},
): Factor {
  const rest = optionsOf("oneOf", options, ["weights", ...NAMES]);
  if (!Array.isArray(values)) throw new RequestError(["oneOf: give a list of numbers or of labels"]);
  const numbers = values.filter((value) => typeof value === "number");
  const labels = values.filter((value) => typeof value === "string");
  if (numbers.length > 0 && numbers.length === values.length) return { ...rest, kind: "discrete", values: numbers };
  if (labels.length === values.length) return { ...rest, kind: "categorical", values: labels };
  throw new RequestError(["oneOf: give numbers alone or labels alone, not a list of both"]);
}

/** Any other distribution of a number, by its quantile function: u in (0, 1) in, a level that climbs with u out. */
export function quantileFactor(quantile: (u: number) => number, names: FactorNames = {}): Factor {
  return { ...optionsOf("quantileFactor", names, NAMES), kind: "quantile", quantile };
}
