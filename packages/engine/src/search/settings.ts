import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";
import type { Coding, Operators } from "./coding.ts";
import { referencePoints, usualDivisions } from "./reference-points.ts";
import type { RestartOptions, SearchOptions, SearchSpace } from "./types.ts";

/** Options with their defaults. */
export interface Settings extends Operators {
  readonly method: "nsga2" | "nsga3";
  readonly population: number;
  readonly evaluations: number;
  readonly seed: number;
  /** One for each objective, in their order; null without archive. */
  readonly epsilons: readonly number[] | null;
  readonly restarts: Required<RestartOptions> | null;
  /** Reference points of NSGA-III; none for NSGA-II. */
  readonly directions: readonly (readonly number[])[];
  readonly pruning: "neighbours" | "crowding";
  readonly start: readonly (readonly number[])[];
  /** Reference point of the hypervolume as costs; null: from the first generation. */
  readonly reference: readonly number[] | null;
  readonly hypervolumeEvery: number;
}

const KEYS: readonly (keyof SearchOptions)[] = [
  ...(["population", "evaluations", "seed", "epsilons", "restarts", "crossoverProbability", "crossoverIndex"] as const),
  ...([
    "mutationProbability",
    "mutationIndex",
    "pruning",
    "divisions",
    "start",
    "reference",
    "hypervolumeEvery",
  ] as const),
];
const RESTARTS: Required<RestartOptions> = { window: 20, progress: 0.1, ratio: 4, least: 20, most: 1000 };

/** Options checked and filled in. Throws {@link RequestError}; a key it does not know is an error. */
export function settingsOf(
  space: SearchSpace,
  coding: Coding,
  method: "nsga2" | "nsga3",
  options: SearchOptions,
): Settings {
  const problems = Object.keys(options)
    .filter((key) => !KEYS.includes(key as keyof SearchOptions))
    .map((key) => unknown("option", key, KEYS));
  const objectives = Object.keys(space.objectives);
  const directions = directionsOf(method, objectives.length, options, problems);
  const usual = method === "nsga3" ? Math.ceil(directions.length / 4) * 4 : 100;
  const settings: Settings = {
    method,
    population: whole("population", options.population ?? usual, 2, problems),
    evaluations: whole("evaluations", options.evaluations, 1, problems),
    seed: whole("seed", options.seed ?? 1, 0, problems, 0xffffffff),
    epsilons: epsilonsOf(objectives, options.epsilons, problems),
    restarts: restartsOf(options, problems),
    directions,
    pruning: pruningOf(method, options, problems),
    start: (options.start ?? []).map((point, i) => coding.genes(point, `start[${i}]`, problems)),
    reference: referenceOf(space, options.reference, problems),
    hypervolumeEvery: whole(
      "hypervolumeEvery",
      options.hypervolumeEvery ?? (objectives.length > 3 ? 10 : 1),
      0,
      problems,
    ),
    ...operatorsOf(space, method, options, problems),
  };
  if (settings.start.length > settings.population)
    problems.push(`\`start\` has ${settings.start.length} points, more than the population of ${settings.population}`);
  if (problems.length > 0) throw new RequestError(problems);
  return settings;
}

function operatorsOf(space: SearchSpace, method: string, options: SearchOptions, problems: string[]): Operators {
  const operators = {
    crossoverProbability: options.crossoverProbability ?? 1,
    crossoverIndex: options.crossoverIndex ?? (method === "nsga3" ? 30 : 15),
    mutationProbability: options.mutationProbability ?? 1 / Object.keys(space.variables).length,
    mutationIndex: options.mutationIndex ?? 20,
  };
  for (const key of ["crossoverProbability", "mutationProbability"] as const)
    if (!(operators[key] >= 0 && operators[key] <= 1)) problems.push(`\`${key}\` must be from 0 to 1`);
  for (const key of ["crossoverIndex", "mutationIndex"] as const)
    if (!(operators[key] >= 0 && Number.isFinite(operators[key]))) problems.push(`\`${key}\` must be 0 or more`);
  return operators;
}

function whole(key: string, value: number, least: number, problems: string[], most = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isInteger(value) || value < least || value > most)
    problems.push(
      `\`${key}\` must be a whole number ${most < 2 ** 33 ? `from ${least} to ${most}` : `of at least ${least}`}, not ${value}`,
    );
  return value;
}

function directionsOf(method: string, m: number, options: SearchOptions, problems: string[]): number[][] {
  if (method === "nsga2") {
    if (options.divisions) problems.push("`divisions` belong to NSGA-III: leave them out for NSGA-II");
    return [];
  }
  const divisions = options.divisions ?? usualDivisions(m);
  if (divisions.length < 1 || divisions.length > 2 || !divisions.every((p) => Number.isInteger(p) && p >= 1)) {
    problems.push("`divisions` must be one or two whole numbers of at least 1: of the outer and the inner layer");
    return [];
  }
  return referencePoints(m, divisions);
}

function pruningOf(method: string, { pruning }: SearchOptions, problems: string[]): "neighbours" | "crowding" {
  if (method === "nsga3" && pruning !== undefined)
    problems.push("`pruning` belongs to NSGA-II: leave it out for NSGA-III");
  if (pruning !== undefined && pruning !== "neighbours" && pruning !== "crowding")
    problems.push(`\`pruning\` must be "neighbours" or "crowding", not ${JSON.stringify(pruning)}`);
  return pruning ?? "neighbours";
}

function epsilonsOf(
  objectives: readonly string[],
  epsilons: SearchOptions["epsilons"],
  problems: string[],
): number[] | null {
  if (epsilons === undefined) return null;
  const given =
    typeof epsilons === "number" ? Object.fromEntries(objectives.map((name) => [name, epsilons])) : epsilons;
  for (const key of Object.keys(given))
    if (!objectives.includes(key)) problems.push(`epsilons: ${unknown("objective", key, objectives)}`);
  return objectives.map((name) => {
    const epsilon = given[name] ?? Number.NaN;
    if (!(epsilon > 0 && Number.isFinite(epsilon)))
      problems.push(`epsilons: \`${name}\` needs a number above 0, the difference in it that matters`);
    return epsilon;
  });
}

function restartsOf({ restarts, epsilons }: SearchOptions, problems: string[]): Required<RestartOptions> | null {
  if (restarts === undefined || restarts === false) return null;
  if (epsilons === undefined) problems.push("`restarts` need `epsilons`: they look at the progress of the archive");
  const given: RestartOptions = restarts === true ? {} : restarts;
  const keys = Object.keys(RESTARTS);
  for (const key of Object.keys(given))
    if (!keys.includes(key)) problems.push(`restarts: ${unknown("option", key, keys)}`);
  const all = { ...RESTARTS, ...given };
  whole("restarts.window", all.window, 1, problems);
  whole("restarts.least", all.least, 2, problems);
  whole("restarts.most", all.most, all.least, problems);
  if (!(all.ratio >= 1 && Number.isFinite(all.ratio))) problems.push("`restarts.ratio` must be 1 or more");
  if (!(all.progress >= 0 && Number.isFinite(all.progress))) problems.push("`restarts.progress` must be 0 or more");
  return all;
}

function referenceOf(space: SearchSpace, reference: SearchOptions["reference"], problems: string[]): number[] | null {
  if (reference === undefined) return null;
  const objectives = Object.keys(space.objectives);
  for (const key of Object.keys(reference))
    if (!objectives.includes(key)) problems.push(`reference: ${unknown("objective", key, objectives)}`);
  return objectives.map((name) => {
    const value = reference[name] ?? Number.NaN;
    if (!Number.isFinite(value)) problems.push(`reference: \`${name}\` needs a finite number`);
    return space.objectives[name] === "maximise" ? 0 - value : value;
  });
}
