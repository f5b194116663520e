import type { Case } from "../case/types.ts";
import type { Bargaining } from "./types.ts";

/** Share of a year's export value that the focal state loses if an actor closes all it can, by actor. */
export type LossShares = ReadonlyMap<string, number>;

/**
 * What each actor gets without an agreement, 0 to 1, from what the network says of closures. The issue stays where it is; the focal state and its
 * companies also bear the largest loss. Others can hold out for the status quo as far as their threat goes beside the largest; without one they take what comes.
 */
export function noDeal(kase: Case, problem: Bargaining, statusQuo: number, lossShare: LossShares): number[] {
  const companies = new Set(kase.actors.filter(({ country }) => country === kase.focal).map(({ id }) => id));
  const home = (actor: string) => actor === kase.focal || companies.has(actor);
  const share = (actor: string) => Math.min(1, Math.max(0, lossShare.get(actor) ?? 0));
  const largest = Math.max(0, ...[...lossShare.keys()].filter((actor) => !home(actor)).map(share));
  return problem.actors.map((actor, i) => {
    const atRest = 1 - Math.abs(statusQuo - problem.position[i]![0]!) / problem.scale;
    if (home(actor)) return atRest * (1 - largest);
    return largest === 0 ? 0 : (atRest * share(actor)) / largest;
  });
}
