import type { Case, Strategy } from "@multivector/engine";
import type { Move } from "../state/workbench-state.ts";

/** What stands for the levers of the scenario where a strategy is asked for. */
export const YOURS = "yours";

/** The levers a scenario announces, as a strategy; null: it announces none. */
export function leversAnnounced(moves: readonly Move[], title: string): Strategy | null {
  const levers = moves.flatMap(({ side, text }) => {
    const found = side === "ours" ? /^lever (\S+)\s+@(\d{4}-\d{2}-\d{2})/.exec(text) : null;
    return found ? [{ lever: found[1]!, start: found[2]! }] : [];
  });
  if (levers.length === 0) return null;
  const origin = { file: "", line: 0 };
  return { id: YOURS, title, text: "", claims: [], levers, report: false, note: "", origin };
}

/** The case with the scenario's levers as one strategy more, so that they can be asked for by the id {@link YOURS}. */
export function withYours(kase: Case, moves: readonly Move[]): Case {
  const yours = leversAnnounced(moves, YOURS);
  return yours === null ? kase : { ...kase, strategies: [...kase.strategies, yours] };
}
