import { sortFronts } from "./dominance.ts";
import { isFeasible, type Member, violations } from "./member.ts";

/** A front of a population; the points of an infeasible one violate the constraints alike. */
export interface Front {
  readonly places: readonly number[];
  readonly feasible: boolean;
}

/** A population in fronts by constrained domination (Deb et al. 2002): feasible points by dominance, then infeasible ones by violation, then failed ones. */
export function rankedFronts(members: readonly Member[]): Front[] {
  const places = members.map((_, i) => i);
  const costs = members.map((member) => member.costs ?? []);
  const feasible = sortFronts(
    costs,
    places.filter((i) => isFeasible(members[i]!)),
  );
  const total = violations(members);
  const infeasible = places
    .filter((i) => !isFeasible(members[i]!))
    .sort((a, b) => (total[a] === total[b] ? a - b : total[a]! - total[b]!));
  const fronts: number[][] = [];
  for (const i of infeasible) {
    const last = fronts.at(-1);
    if (last && total[last[0]!] === total[i]) last.push(i);
    else fronts.push([i]);
  }
  return [
    ...feasible.map((front) => ({ places: front, feasible: true })),
    ...fronts.map((front) => ({ places: front, feasible: false })),
  ];
}

/** Crowding distance of each place of a front (Deb et al. 2002): the sum over objectives of the gap between its neighbours, in the front's range; ends are infinite. */
export function crowding(members: readonly Member[], places: readonly number[]): number[] {
  const distance = new Array<number>(places.length).fill(0);
  const objectives = members[places[0] ?? 0]?.costs?.length ?? 0;
  const cost = (i: number, k: number): number => members[places[i]!]!.costs![k]!;
  for (let k = 0; k < objectives; k++) {
    const order = places.map((_, i) => i).sort((a, b) => cost(a, k) - cost(b, k) || a - b);
    const [first, last] = [order[0]!, order.at(-1)!];
    const range = cost(last, k) - cost(first, k);
    if (!(range > 0)) continue;
    distance[first] = Number.POSITIVE_INFINITY;
    distance[last] = Number.POSITIVE_INFINITY;
    for (let j = 1; j < order.length - 1; j++)
      distance[order[j]!]! += (cost(order[j + 1]!, k) - cost(order[j - 1]!, k)) / range;
  }
  return distance;
}
