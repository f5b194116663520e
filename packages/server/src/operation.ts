import type { z } from "zod";

/** A value that a command takes by its place. */
interface OperationArgument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly repeatable: boolean;
}

/** An option of a command; its name without dashes is the name of the query parameter. */
export interface OperationOption {
  readonly name: string;
  readonly description: string;
  /** false: a switch, on or off. */
  readonly takesValue: boolean;
  readonly required: boolean;
  readonly repeatable: boolean;
  readonly default?: string;
}

/** A command that is offered over HTTP, without the argument that names its case or run. */
export interface Operation {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly OperationArgument[];
  readonly options: readonly OperationOption[];
  /** The published schema of what it answers. */
  readonly result: z.ZodType;
}

/** A command, or an option of one, that is not offered, and why. */
export interface Withheld {
  readonly name: string;
  readonly why: string;
}
