import type { Inputs, Level, Space } from "./types.ts";

/** Levels by the name of their factor, labels as labels. */
export function inputsOf({ factors }: Space, names: readonly string[], levels: Float64Array): Inputs {
  const inputs: Record<string, Level> = {};
  for (let axis = 0; axis < names.length; axis++) {
    const [name, level] = [names[axis]!, levels[axis]!];
    const factor = factors[name]!;
    inputs[name] = factor.kind === "categorical" ? factor.values[level]! : level;
  }
  return inputs;
}
