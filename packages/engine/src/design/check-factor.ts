import { unknown } from "../change/kind.ts";
import { quantileOf } from "./distribution.ts";
import { strangeKeys } from "./known-keys.ts";
import type { Distribution, Factor } from "./types.ts";

type Kind = Distribution["kind"];
type Of<K extends Kind> = Extract<Distribution, { kind: K }>;

const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  range: ["low", "high"],
  "log-range": ["low", "high"],
  triangular: ["low", "mode", "high"],
  normal: ["mean", "sd", "low", "high"],
  discrete: ["values", "weights"],
  categorical: ["values", "weights"],
  quantile: ["quantile"],
};

/** What is wrong with a factor, a sentence each; none if it can be drawn. */
export function factorProblems(name: string, factor: Factor): string[] {
  const where = `factor \`${name}\``;
  if (typeof factor !== "object" || factor === null)
    return [`${where}: give a distribution, such as range(0, 1), not ${String(factor)}`];
  if (!Object.hasOwn(KEYS, factor.kind))
    return [`${where}: ${unknown("kind", String(factor.kind), Object.keys(KEYS))}`];
  const names = (["unit", "label"] as const).filter((key) => !["string", "undefined"].includes(typeof factor[key]));
  return [
    ...strangeKeys(where, factor, ["kind", "unit", "label", ...KEYS[factor.kind]]),
    ...names.map((key) => `${where}: ${key} must be a text, not ${String(factor[key])}`),
    ...ownProblems(factor).map((problem) => `${where}: ${problem}`),
  ];
}

function ownProblems(factor: Factor): string[] {
  switch (factor.kind) {
    case "range":
      return rangeProblems(factor);
    case "log-range":
      return logRangeProblems(factor);
    case "triangular":
      return triangleProblems(factor);
    case "normal":
      return normalProblems(factor);
    case "discrete":
    case "categorical":
      return listProblems(factor);
    case "quantile":
      return quantileProblems(factor);
  }
}

function rangeProblems({ low, high }: { readonly low: number; readonly high: number }): string[] {
  const problems = notNumbers({ low, high });
  if (problems.length > 0) return problems;
  if (low > high) return [`low ${low} is above high ${high}: swap them`];
  return Number.isFinite(high - low) ? [] : [`${low} to ${high} is too wide to be counted`];
}

function logRangeProblems({ low, high }: Of<"log-range">): string[] {
  const problems = rangeProblems({ low, high });
  if (problems.length > 0 || low > 0) return problems;
  return [`low ${low} has no logarithm: give a number above 0, or use range`];
}

function triangleProblems({ low, mode, high }: Of<"triangular">): string[] {
  const problems = [...notNumbers({ mode }), ...rangeProblems({ low, high })];
  if (problems.length > 0 || (low <= mode && mode <= high)) return problems;
  return [`mode ${mode} must lie between low ${low} and high ${high}`];
}

function normalProblems(factor: Of<"normal">): string[] {
  const { mean, sd, low, high } = factor;
  const ends = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  const problems = notNumbers({ mean, sd, ...ends });
  if (problems.length > 0) return problems;
  if (!(sd > 0)) return [`sd ${sd} must be above 0; a number that is known is no factor`];
  if (low !== undefined && high !== undefined && low >= high) return [`low ${low} must be below high ${high}`];
  const [first, last] = [quantileOf(factor)(0.25), quantileOf(factor)(0.75)];
  if (first < last) return [];
  return [`the cut from ${low} to ${high} leaves nothing of a normal of mean ${mean} and sd ${sd}`];
}

function listProblems({ kind, values, weights }: Of<"discrete"> | Of<"categorical">): string[] {
  if (!Array.isArray(values) || values.length === 0) return ["values must be a list of at least one"];
  const fits =
    kind === "discrete" ? Number.isFinite : (value: unknown) => typeof value === "string" && value.length > 0;
  const wanted = kind === "discrete" ? "a finite number" : "a label";
  const strange = values.filter((value) => !fits(value)).map((value) => `${String(value) || '""'} is not ${wanted}`);
  const twice = values.filter((value, place) => fits(value) && values.indexOf(value) < place);
  return [
    ...strange,
    ...twice.map((value) => `${value} is in the list twice: give it a weight instead`),
    ...(weights === undefined ? [] : weightProblems(weights, values.length)),
  ];
}

function weightProblems(weights: readonly number[], values: number): string[] {
  if (!Array.isArray(weights)) return ["weights must be a list of numbers"];
  if (weights.length !== values) return [`${weights.length} weights for ${values} values: give one each`];
  const wrong = weights.filter((weight) => !(Number.isFinite(weight) && weight >= 0));
  if (wrong.length > 0) return wrong.map((weight) => `weight ${String(weight)} must be a finite number of at least 0`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 && Number.isFinite(sum) ? [] : [`weights add up to ${sum}: at least one must be above 0`];
}

function quantileProblems({ quantile }: Of<"quantile">): string[] {
  if (typeof quantile !== "function") return ["quantile must be a function of a number between 0 and 1"];
  let last = Number.NEGATIVE_INFINITY;
  for (const u of [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]) {
    const level = attempt(quantile, u);
    if (typeof level === "string") return [`quantile(${u}) throws: ${level}`];
    if (!Number.isFinite(level)) return [`quantile(${u}) is ${level}: it must be a finite number`];
    if (level < last) return [`quantile falls at ${u}, from ${last} to ${level}: it must climb with its number`];
    last = level;
  }
  return [];
}

function attempt(quantile: (u: number) => number, u: number): number | string {
  try {
    return Number(quantile(u));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function notNumbers(numbers: Readonly<Record<string, number>>): string[] {
  return Object.entries(numbers)
    .filter(([, value]) => !Number.isFinite(value))
    .map(([key, value]) => `${key} must be a finite number, not ${String(value)}`);
}
