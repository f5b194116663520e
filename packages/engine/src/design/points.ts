import { unknown } from "../change/kind.ts";
import { quantileOf } from "./distribution.ts";
import type { Factor, Inputs, Level, Space } from "./types.ts";

/** What is wrong with a stress list, a sentence each. */
export function pointsProblems(list: readonly Inputs[], { factors }: Space): string[] {
  if (!Array.isArray(list) || list.length === 0) return ["points must be a list of at least one point"];
  return list.flatMap((point: Inputs, place) => {
    if (typeof point !== "object" || point === null)
      return [`point ${place + 1} must be levels by factor, not ${String(point)}`];
    return Object.entries(point).flatMap(([name, level]) => {
      const problem = Object.hasOwn(factors, name)
        ? levelProblem(name, factors[name]!, level)
        : unknown("factor", name, Object.keys(factors));
      return problem === null ? [] : [`point ${place + 1}: ${problem}`];
    });
  });
}

/** Levels of each point, a row each: what a point does not name is the median. A number may lie outside the range of its factor: that is a stress. */
export function pointTable(list: readonly Inputs[], { factors }: Space): Float64Array[] {
  const columns = Object.entries(factors).map(([name, factor]) => ({ name, factor, median: quantileOf(factor)(0.5) }));
  return list.map((point) =>
    Float64Array.from(columns, ({ name, factor, median }) => {
      const level = point[name];
      if (level === undefined) return median;
      return factor.kind === "categorical" ? factor.values.indexOf(String(level)) : Number(level);
    }),
  );
}

function levelProblem(name: string, factor: Factor, level: Level): string | null {
  if (factor.kind === "categorical") {
    if (typeof level === "string" && factor.values.includes(level)) return null;
    return unknown(`label of \`${name}\``, String(level), factor.values);
  }
  if (typeof level !== "number" || !Number.isFinite(level))
    return `\`${name}\` must be a finite number, not ${String(level)}`;
  if (factor.kind !== "discrete" || factor.values.includes(level)) return null;
  return `\`${name}\` is ${level}, none of its values ${factor.values.join(", ")}`;
}
