import type { Inputs, Measure, Model, Space, Study } from "@multivector/engine";
import { checkDefinition, type StudyDefinition } from "./definition.ts";
import { type RunOptions, runStudy } from "./run-study.ts";
import type { Runs } from "./runs.ts";

/**
 * A study of any model function: its uncertain inputs, policies and measures. The result can be run, and can be the export of a module that threads
 * load. Throws RequestError with every problem at once; an unknown key is one.
 */
export function defineStudy<I = Inputs>(definition: StudyDefinition<I>): DefinedStudy {
  checkDefinition(definition as StudyDefinition);
  return new DefinedStudy(definition as StudyDefinition);
}

/** A study that was checked. */
export class DefinedStudy implements Study {
  readonly id: string;
  readonly space: Space;
  readonly strategies: Readonly<Record<string, Inputs>>;
  readonly theories: Readonly<Record<string, Inputs>>;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly model: Model;
  readonly definition: StudyDefinition;

  constructor(definition: StudyDefinition) {
    const { id, model, uncertain, policies, theories, correlations, constraint, measures } = definition;
    this.id = id;
    this.space = { factors: uncertain, ...(correlations && { correlations }), ...(constraint && { constraint }) };
    this.strategies = policies ?? { "": {} };
    this.theories = theories ?? { "": {} };
    this.measures = measures;
    this.model = model;
    this.definition = definition;
  }

  /** Runs every future under every policy and theory. The same futures and seed give the same numbers for any number of workers. */
  run(options: RunOptions): Promise<Runs> {
    return runStudy(this, options);
  }

  /** The same study with other policies, such as searched ones. It runs on one thread: the module does not hold them. */
  withPolicies(policies: Readonly<Record<string, Inputs>>): DefinedStudy {
    const { module: _module, export: _export, ...rest } = this.definition;
    return defineStudy({ ...rest, policies });
  }
}
