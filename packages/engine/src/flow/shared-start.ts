import type { SimplexBasis } from "./network-simplex.ts";
import type { LinearProgramme, SolverFactory } from "./problem.ts";
import { ProgrammeSolver } from "./programme-solver.ts";

/** Bases by the structure of a programme, and the structure of this one. */
export interface BasisShelf {
  readonly stored: Map<string, SimplexBasis>;
  readonly key: string;
}

/**
 * Makes solvers that all start from the basis the first of them, for a programme of the same structure, ended its first solve with: the futures
 * of a case start from the case's stored basis, never from another future's (MODEL B8), and none of them starts cold.
 */
export function sharedStart(): SolverFactory {
  const stored = new Map<string, SimplexBasis>();
  return (programme) => new ProgrammeSolver(programme, { stored, key: structureOf(programme) });
}

/** Size and places of the entries of a programme, not their values: draws move those. */
function structureOf({ columns, rows, starts, indices }: LinearProgramme): string {
  let hash = 0;
  for (const list of [starts, indices]) for (const n of list) hash = (Math.imul(hash, 31) + n) | 0;
  return `${columns}|${rows}|${indices.length}|${hash}`;
}
