import type { Lever, Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";

/** The strategy of an id. Throws {@link RequestError} with the nearest known id. */
export function strategyOf(kase: Case, id: string): Strategy {
  const found = kase.strategies.find((strategy) => strategy.id === id);
  if (found) return found;
  const known = kase.strategies.map((strategy) => strategy.id);
  throw new RequestError([`${unknown("strategy", id, known)}; list them with: multivector list ${kase.id} strategies`]);
}

/** The levers of some ids. Throws {@link RequestError} naming every unknown one, with the nearest known id, and every one named twice. */
export function leversOf(kase: Case, ids: readonly string[]): Lever[] {
  const known = new Map(kase.levers.map((lever) => [lever.id, lever]));
  const names = [...known.keys()];
  const problems = ids.flatMap((id, i) => {
    if (!known.has(id)) return [unknown("lever", id, names)];
    return ids.indexOf(id) < i ? [`lever \`${id}\` is named twice`] : [];
  });
  if (problems.length > 0) throw new RequestError(problems);
  return ids.map((id) => known.get(id)!);
}

/** An investment of the case by its id. Throws {@link RequestError} with the nearest known id. */
export function investmentOf(kase: Case, id: string, lever: string): Case["investments"][number] {
  const found = kase.investments.find((investment) => investment.id === id);
  if (found) return found;
  const known = kase.investments.map((investment) => investment.id);
  throw new RequestError([`lever \`${lever}\`: ${unknown("investment", id, known)}`]);
}
