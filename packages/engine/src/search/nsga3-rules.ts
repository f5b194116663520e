import type { Chance } from "./chance.ts";
import { isFeasible, type Member, violations } from "./member.ts";
import { type Ranges, spans } from "./normalise.ts";
import { rankedFronts } from "./ranking.ts";

/**
 * The n that survive: front by front, of the last one those that lie at the reference directions with the fewest survivors so far (NSGA-III, Deb and Jain
 * 2014; with constraints Jain and Deb 2014). An infeasible front is cut in its order.
 */
export function surviveNiched(
  members: readonly Member[],
  n: number,
  directions: readonly (readonly number[])[],
  ranges: Ranges | null,
  chance: Chance,
): Member[] {
  const fronts = rankedFronts(members);
  const kept: number[] = [];
  for (const { places, feasible } of fronts) {
    const left = n - kept.length;
    if (left <= 0) break;
    if (places.length <= left) kept.push(...places);
    else if (!feasible || ranges === null) kept.push(...places.slice(0, left));
    else {
      const costsOf = (some: readonly number[]): (readonly number[])[] => some.map((i) => members[i]!.costs!);
      const span = spans(ranges, costsOf(fronts[0]!.places), costsOf([...kept, ...places]));
      const niche = (some: readonly number[]): Niche[] =>
        some.map((i) => ({ place: i, ...nearestDirection(members[i]!.costs!, ranges.ideal, span, directions) }));
      kept.push(...fromNiches(niche(kept), niche(places), left, directions.length, chance));
    }
  }
  return kept.map((i) => members[i]!);
}

interface Niche {
  readonly place: number;
  readonly direction: number;
  readonly distance: number;
}

/** The reference direction a point lies nearest to, with the square of its distance from it. */
function nearestDirection(
  costs: readonly number[],
  ideal: readonly number[],
  span: readonly number[],
  directions: readonly (readonly number[])[],
): { direction: number; distance: number } {
  let [direction, distance] = [0, Number.POSITIVE_INFINITY];
  const point = costs.map((cost, k) => (cost - ideal[k]!) / span[k]!);
  let square = 0;
  for (const value of point) square += value * value;
  for (const [d, axis] of directions.entries()) {
    let [along, length] = [0, 0];
    for (let k = 0; k < point.length; k++) {
      along += point[k]! * axis[k]!;
      length += axis[k]! * axis[k]!;
    }
    const off = square - (along * along) / length;
    if (off < distance) [direction, distance] = [d, off];
  }
  return { direction, distance };
}

/** Takes `left` of the candidates: again and again one of the direction with the fewest survivors, the nearest to it if it has none. */
function fromNiches(
  kept: readonly Niche[],
  candidates: readonly Niche[],
  left: number,
  n: number,
  chance: Chance,
): number[] {
  const crowd = new Array<number>(n).fill(0);
  for (const { direction } of kept) crowd[direction]!++;
  const waiting: Niche[][] = Array.from({ length: n }, () => []);
  for (const candidate of candidates) waiting[candidate.direction]!.push(candidate);
  for (const queue of waiting) queue.sort((a, b) => a.distance - b.distance || a.place - b.place);
  const taken: number[] = [];
  while (taken.length < left) {
    const direction = emptiest(crowd, waiting, chance);
    const queue = waiting[direction]!;
    const next = crowd[direction] === 0 ? 0 : chance.below(queue.length);
    taken.push(queue.splice(next, 1)[0]!.place);
    crowd[direction]!++;
  }
  return taken;
}

/** A direction somebody waits at with the fewest survivors, drawn among equals. */
function emptiest(crowd: readonly number[], waiting: readonly (readonly Niche[])[], chance: Chance): number {
  let [fewest, found] = [Number.POSITIVE_INFINITY, [] as number[]];
  for (let d = 0; d < crowd.length; d++) {
    if (waiting[d]!.length === 0 || crowd[d]! > fewest) continue;
    if (crowd[d]! < fewest) [fewest, found] = [crowd[d]!, []];
    found.push(d);
  }
  return found[chance.below(found.length)]!;
}

/** Draws parents: of two, a feasible one wins over an infeasible one and a smaller violation over a larger; else chance. Gives places. */
export function feasibleTournament(members: readonly Member[], chance: Chance): () => number {
  const total = violations(members);
  const open = members.every(isFeasible);
  return () => {
    const a = chance.below(members.length);
    if (open) return a;
    const b = chance.below(members.length);
    return total[b]! < total[a]! ? b : a;
  };
}
