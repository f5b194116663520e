import {
  type Correlation,
  type Draws,
  designOf,
  type Factor,
  type Inputs,
  type Measure,
  monteCarlo,
  RequestError,
  strangeKeys,
} from "@multivector/engine";

/** What is asked of a model. */
export interface StudyDefinition<I = Inputs> {
  /** Name of the study, as it stands in what is stored. */
  readonly id: string;
  /** Levels in, measures out. Pure: chance comes from `draws` alone. The inputs are used again: read them, do not keep them. */
  readonly model: (inputs: I, draws: Draws) => Readonly<Record<string, number>>;
  /** What nobody knows, by name. */
  readonly uncertain: Readonly<Record<string, Factor>>;
  /** Strategies: levels put over those of each future. Without them the model runs as it is. */
  readonly policies?: Readonly<Record<string, Inputs>>;
  /** Variants of the model: levels put over those of future and policy. */
  readonly theories?: Readonly<Record<string, Inputs>>;
  /** Rank correlations wanted between numeric inputs. */
  readonly correlations?: readonly Correlation[];
  /** Futures that do not meet it are replaced by others that do. */
  readonly constraint?: (inputs: Inputs) => boolean;
  /** What the model gives back, and which way is better. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** `import.meta.url` of the module that exports the study: threads load it from there. */
  readonly module?: string;
  /** Name of that export (default: the default export, or `study`). */
  readonly export?: string;
}

const KEYS: Readonly<Record<keyof StudyDefinition, true>> = {
  ...{ id: true, model: true, uncertain: true, policies: true, theories: true, correlations: true, constraint: true },
  ...{ measures: true, module: true, export: true },
};

/** Every sentence about a definition that cannot be run. Throws {@link RequestError} for factors that cannot be drawn. */
export function checkDefinition(definition: StudyDefinition): void {
  const { id, model, uncertain, policies, theories, measures, module } = definition;
  const problems = strangeKeys("defineStudy", definition, Object.keys(KEYS));
  if (typeof id !== "string" || id === "") problems.push("defineStudy: id is missing; give the study a name");
  if (typeof model !== "function") problems.push("defineStudy: model is no function of (inputs, draws)");
  if (!holds(uncertain)) problems.push("defineStudy: uncertain is empty; name at least one input, as range(0, 1)");
  if (!holds(measures)) problems.push('defineStudy: measures is empty; name at least one, as minimise("-")');
  problems.push(...levelProblems("policies", policies), ...levelProblems("theories", theories));
  for (const [name, measure] of Object.entries(measures ?? {}))
    if (measure?.sense !== "minimise" && measure?.sense !== "maximise")
      problems.push(`defineStudy: the measure \`${name}\` has no sense; write minimise(unit) or maximise(unit)`);
  if (module !== undefined && !(typeof module === "string" && module.startsWith("file:")))
    problems.push(`defineStudy: module is ${module}; write import.meta.url`);
  if (problems.length > 0) throw new RequestError(problems);
  designOf({ factors: uncertain }, monteCarlo(1), 0);
}

function holds(part: unknown): boolean {
  return typeof part === "object" && part !== null && Object.keys(part).length > 0;
}

function levelProblems(where: string, given: Readonly<Record<string, Inputs>> | undefined): string[] {
  if (given === undefined) return [];
  if (!holds(given)) return [`defineStudy: ${where} is empty; leave it out or name at least one`];
  return Object.entries(given).flatMap(([name, levels]) => {
    if (typeof levels !== "object" || levels === null) return [`defineStudy: ${where}: \`${name}\` has no levels`];
    return Object.entries(levels)
      .filter(([, level]) => typeof level !== "string" && !Number.isFinite(level))
      .map(([key, level]) => `defineStudy: ${where}: \`${key}\` of \`${name}\` is ${level}; give a number or a label`);
  });
}
