import { RequestError } from "../simulate/run.ts";
import type { Member } from "./member.ts";
import type { Ranges } from "./normalise.ts";
import type { FailedPoint, ProgressRow, SearchOptions, SearchSpace } from "./types.ts";

/** All that a search knows between two generations, as plain JSON: written anywhere and read back, it goes on as if it had never stopped. */
export interface SearchState {
  readonly version: 1;
  readonly method: "nsga2" | "nsga3";
  readonly space: SearchSpace;
  readonly options: SearchOptions;
  /** Generations told. */
  readonly generation: number;
  readonly evaluations: number;
  /** Points a generation, after restarts. */
  readonly size: number;
  /** Whether the next generation starts anew: what is held comes from the archive, the rest is drawn. */
  readonly anew: boolean;
  readonly population: readonly Member[];
  readonly archive: { readonly members: readonly Member[]; readonly progress: number } | null;
  readonly ranges: Ranges | null;
  /** Reference point of the hypervolume, as costs. */
  readonly reference: readonly number[] | null;
  readonly restarts: number;
  /** Where the window of restarts began, and the epsilon progress there. */
  readonly window: { readonly generation: number; readonly progress: number };
  readonly failed: readonly FailedPoint[];
  readonly progress: readonly ProgressRow[];
}

/** The parts of a problem that a checkpoint remembers, as plain data. */
export function spaceOf({ variables, objectives, constraints }: SearchSpace): SearchSpace {
  return { variables, objectives, ...(constraints ? { constraints } : {}) };
}

/** Throws {@link RequestError} if the state is one of another search; only `evaluations` may differ. */
export function checkState(state: SearchState, space: SearchSpace, options: SearchOptions): void {
  if (state.version !== 1)
    throw new RequestError([`a checkpoint of version ${state.version} cannot be read: it must be of version 1`]);
  const problems: string[] = [];
  for (const key of ["variables", "objectives", "constraints"] as const)
    if (text(state.space[key]) !== text(space[key])) problems.push(`the checkpoint is of other ${key}`);
  const keys = new Set([...Object.keys(state.options), ...Object.keys(options)] as (keyof SearchOptions)[]);
  keys.delete("evaluations");
  for (const key of keys)
    if (text(state.options[key]) !== text(options[key]))
      problems.push(`the checkpoint has ${text(state.options[key])} for option \`${key}\`, not ${text(options[key])}`);
  if (problems.length > 0) throw new RequestError(problems);
}

function text(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
