import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import { firstYear } from "./held-figures.ts";
import { idealDistance, netAlignment } from "./ideal.ts";
import type { IdealDistance, NetAlignment, Reading } from "./types.ts";

/** A pole and the voter that stands for it. */
export interface StandIn {
  readonly pole: string;
  readonly voter: string;
}

/** The voter of each pole: as the case's domain of votes has it, else the pole itself. */
export function standInsOf(kase: Case): StandIn[] {
  const domain = kase.domains.find(({ measure }) => measure === "votes");
  const poles = domain ? domain.poles : kase.poles.map((pole) => ({ pole, series: [] as string[] }));
  return poles.map(({ pole, series }) => ({ pole, voter: series[0] ?? pole }));
}

/** Ideal points of a voter by year, in points, with their 5 to 95 % intervals. */
export function idealPointsOf(kase: Case, voter: string): ReadonlyMap<number, Reading> {
  const figures = lookup(kase).figures(`actor:${voter}`, "ideal-point");
  return new Map(
    figures.map(({ from, value, low, high, ...rest }) => [
      firstYear({ from, value, ...rest }),
      { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) },
    ]),
  );
}

/** Where the focal state's ideal point lies among the poles', in the latest year up to `year` that has it and at least one pole's. */
export interface IdealPicture {
  readonly distances: readonly IdealDistance[];
  readonly net: readonly NetAlignment[];
}

/** Distances to every pole and net alignment between every two, in the order of the poles. */
export function idealPicture(kase: Case, year: number): IdealPicture {
  const own = idealPointsOf(kase, kase.focal);
  const others = standInsOf(kase).map((one) => ({ ...one, points: idealPointsOf(kase, one.voter) }));
  const told = [...own.keys()]
    .filter((one) => one <= year && others.some(({ points }) => points.has(one)))
    .sort((a, b) => b - a)[0];
  if (told === undefined) return { distances: [], net: [] };
  const here = own.get(told)!;
  const known = others.flatMap(({ pole, voter, points }) => {
    const point = points.get(told);
    return point ? [{ pole, voter, point }] : [];
  });
  return {
    distances: known.map(({ pole, voter, point }) => ({
      pole,
      voter,
      year: told,
      distance: idealDistance(here, point),
    })),
    net: known.flatMap((a, i) =>
      known.slice(i + 1).map((b) => ({ a: a.pole, b: b.pole, year: told, ...netAlignment(here, a.point, b.point) })),
    ),
  };
}
