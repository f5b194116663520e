import type { Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import type { Backtest } from "./types.ts";
export function backtest(_kase: Case, _solver: SolverFactory, _options: { draws: number; seed: number }): Backtest | null {
  return null;
}
