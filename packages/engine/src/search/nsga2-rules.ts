import type { Chance } from "./chance.ts";
import type { Member } from "./member.ts";
import { pruned } from "./pruning.ts";
import { crowding, rankedFronts } from "./ranking.ts";

/**
 * The n that survive: front by front, of the last one those with the most room around them (NSGA-II). Room is counted once by crowding distances (Deb et
 * al. 2002), or by nearest neighbours after each that goes (Kukkonen and Deb 2006), which spreads three and more objectives far better.
 */
export function surviveCrowded(members: readonly Member[], n: number, pruning: "neighbours" | "crowding"): Member[] {
  const kept: Member[] = [];
  for (const { places, feasible } of rankedFronts(members)) {
    const left = n - kept.length;
    if (left <= 0) break;
    if (places.length <= left) {
      for (const i of places) kept.push(members[i]!);
      continue;
    }
    const some =
      feasible && pruning === "neighbours"
        ? pruned(
            places.map((i) => members[i]!.costs!),
            left,
          )
        : mostRoom(crowding(members, places), left);
    for (const i of some) kept.push(members[places[i]!]!);
  }
  return kept;
}

/** Draws parents by tournaments of two: the earlier front wins, in one front the one with more room, else chance. Gives places. */
export function crowdedTournament(members: readonly Member[], chance: Chance): () => number {
  const rank = new Array<number>(members.length).fill(0);
  const room = new Array<number>(members.length).fill(0);
  for (const [f, { places }] of rankedFronts(members).entries()) {
    const distance = crowding(members, places);
    for (const [j, i] of places.entries()) [rank[i], room[i]] = [f, distance[j]!];
  }
  return () => {
    const [a, b] = [chance.below(members.length), chance.below(members.length)];
    const order = rank[a]! - rank[b]! || byRoom(room[a]!, room[b]!);
    return order <= 0 ? a : b;
  };
}

function mostRoom(distance: readonly number[], n: number): number[] {
  const order = distance.map((_, i) => i).sort((a, b) => byRoom(distance[a]!, distance[b]!) || a - b);
  return order.slice(0, n);
}

/** More room first; two infinite ones are equal. */
function byRoom(a: number, b: number): number {
  return a === b ? 0 : b - a;
}
