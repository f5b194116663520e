import type { SolverFactory } from "../flow/problem.ts";
import { closureLosses } from "./closure-loss.ts";
import type { Scene } from "./scene.ts";
import type { Closure, WorstClosures } from "./types.ts";
import type { Closable } from "./worst-closures.ts";

/** Sets of closures found worst, and what their members are. */
export interface Found {
  readonly closables: readonly Closable[];
  /** Worst first. */
  readonly sets: readonly WorstClosures[];
}

/**
 * Runs the worst of each list of sets through the simulator, day by day from the first day of the scene: detours have to grow, tanks fill. The other
 * sets stay as they are.
 */
export function dateWinners(
  { kase, date, changes }: Scene,
  solver: SolverFactory,
  days: number,
  found: readonly Found[],
): WorstClosures[] {
  const winners = found.flatMap(({ closables, sets }) => (sets[0] ? [unionOf(sets[0].closed, closables)] : []));
  if (winners.length === 0) return [];
  const options = { date, days: [days], closures: winners, draws: 0, seed: 1, changes, yearUsdM: 1 };
  const losses = closureLosses(kase, solver, options);
  return found.flatMap(({ sets: [worst, ...others] }) => {
    if (!worst) return [];
    const { lossUsdM, lossKt, bufferDays, reroutes } = losses.shift()!;
    return [{ ...worst, simulated: { lossUsdM, lossKt, bufferDays, reroutes } }, ...others];
  });
}

/** All members of a set as one closure. */
function unionOf(closed: readonly string[], closables: readonly Closable[]): Closure {
  const members = closables.filter(({ id }) => closed.includes(id));
  return {
    ...{ actor: closed.join("+"), lever: "all", controls: [], disputed: false },
    links: members.flatMap(({ links }) => links),
    rows: members.flatMap(({ rows }) => rows),
  };
}
