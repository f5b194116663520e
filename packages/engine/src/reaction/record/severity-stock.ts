import type { Day } from "../../quantity/dates.ts";
import { exp } from "../../quantity/elementary.ts";

/** What is left of a move's severity a day later. */
export function dailyDecay(halfLife: number): number {
  return exp(-Math.LN2 / halfLife);
}

/**
 * E(t) for each day of [from, to): the severities of all earlier moves, each halved every `halfLife` days: E(t) = sum s_k 2^(-(t - t_k)/tau) over t_k < t.
 * The day of a move does not feel it: the first exposed day is the next.
 */
export function severityStock(
  moves: readonly { readonly day: Day; readonly severity: number }[],
  from: Day,
  to: Day,
  halfLife: number,
): Float64Array {
  const kept = dailyDecay(halfLife);
  const stock = new Float64Array(to - from);
  const first = Math.min(from, ...moves.map(({ day }) => day));
  const arriving = new Map<Day, number>();
  for (const { day, severity } of moves) arriving.set(day, (arriving.get(day) ?? 0) + severity);
  let level = 0;
  for (let day = first; day < to; day++) {
    if (day >= from) stock[day - from] = level;
    level = (level + (arriving.get(day) ?? 0)) * kept;
  }
  return stock;
}
