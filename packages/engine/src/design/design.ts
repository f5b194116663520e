import { RequestError } from "../simulate/run.ts";
import { spaceProblems } from "./check-space.ts";
import { MOST_POINTS, seedProblems, specProblems } from "./check-spec.ts";
import { type Kept, keepAll, keepFirst, meets } from "./constraint.ts";
import { quantileOf } from "./distribution.ts";
import { combinations, factorialLevels, writeCombination } from "./factorial.ts";
import { correlated, targetOf } from "./iman-conover.ts";
import { inputsOf } from "./inputs.ts";
import { latinPoints } from "./latin-hypercube.ts";
import { monteCarloPoints } from "./monte-carlo.ts";
import { morrisPoints } from "./morris.ts";
import { pointTable } from "./points.ts";
import { saltelliPoints } from "./saltelli.ts";
import { sobolPoints } from "./sobol.ts";
import type { Design, DesignSpec, Inputs, Space } from "./types.ts";
import type { Points, UnitPoints } from "./unit-points.ts";

type Drawn = Extract<DesignSpec, { futures: number }>;

/**
 * The points of a space that a spec asks for: the same on any machine for the same space, spec and seed, each without the others. Throws
 * {@link RequestError} with every problem of space, spec and seed.
 */
export function designOf(space: Space, spec: DesignSpec, seed: number): Design {
  const wrong = spaceProblems(space);
  const problems = [...wrong, ...(wrong.length > 0 ? [] : specProblems(spec, space)), ...seedProblems(seed)];
  if (problems.length > 0) throw new RequestError(problems);
  const { points, acceptance } = keptPoints(space, spec, seed);
  return {
    ...{ space, spec, seed, size: points.size, names: Object.keys(space.factors), acceptance },
    levels(i, out) {
      if (!(Number.isInteger(i) && i >= 0 && i < points.size))
        throw new RequestError([`design: no point ${i}: they are numbered from 0 to ${points.size - 1}`]);
      points.levels(i, out);
    },
  };
}

/** The levels of point i by name, labels as labels. */
export function inputsAt(design: Design, i: number): Inputs {
  const levels = new Float64Array(design.names.length);
  design.levels(i, levels);
  return inputsOf(design.space, design.names, levels);
}

function keptPoints(space: Space, spec: DesignSpec, seed: number): Kept {
  switch (spec.kind) {
    case "lhs":
    case "monte-carlo":
    case "sobol":
      return drawn(space, spec, seed);
    case "factorial":
      return allCombinations(space, spec.levels);
    case "morris": {
      const unit = morrisPoints(spec.trajectories, spec.levels ?? 4, Object.values(space.factors), seed);
      return { points: levelsOf(space, unit), acceptance: 1 };
    }
    case "saltelli": {
      const unit = saltelliPoints(spec.base, Object.keys(space.factors).length, spec.secondOrder ?? true, seed);
      return { points: levelsOf(space, unit), acceptance: 1 };
    }
    case "points":
      return writtenDown(space, spec.points);
  }
}

function drawn(space: Space, spec: Drawn, seed: number): Kept {
  const names = Object.keys(space.factors);
  const target = space.correlations?.length ? targetOf(space.correlations, names) : null;
  const candidates = (n: number) => {
    const unit = unitPoints(spec, n, names.length, seed);
    return levelsOf(space, target === null ? unit : correlated(unit, target));
  };
  if (space.constraint === undefined) return { points: candidates(spec.futures), acceptance: 1 };
  return keepFirst(space, spec.futures, candidates);
}

function unitPoints(spec: Drawn, n: number, axes: number, seed: number): UnitPoints {
  if (spec.kind === "lhs") return latinPoints(n, axes, seed);
  if (spec.kind === "monte-carlo") return monteCarloPoints(n, seed);
  return sobolPoints(n, axes, (spec.scramble ?? true) ? seed : null);
}

function levelsOf({ factors }: Space, unit: UnitPoints): Points {
  const quantiles = Object.values(factors).map(quantileOf);
  return {
    size: unit.size,
    levels(i, out) {
      for (let axis = 0; axis < quantiles.length; axis++) out[axis] = quantiles[axis]!(unit.at(i, axis));
    },
  };
}

function allCombinations(space: Space, levels: number | Readonly<Record<string, number>>): Kept {
  const axes = factorialLevels(space, levels);
  const size = combinations(axes);
  if (size > MOST_POINTS)
    throw new RequestError([`design: ${size} combinations are more than ${MOST_POINTS}: take fewer levels`]);
  const points = { size, levels: (i: number, out: Float64Array) => writeCombination(axes, i, out) };
  return space.constraint === undefined ? { points, acceptance: 1 } : keepAll(space, points);
}

function writtenDown(space: Space, list: readonly Inputs[]): Kept {
  const table = pointTable(list, space);
  const names = Object.keys(space.factors);
  const outside = table.flatMap((row, place) => (space.constraint && !meets(space, names, row) ? [place + 1] : []));
  if (outside.length > 0)
    throw new RequestError(outside.map((place) => `design: point ${place} does not meet the constraint of the space`));
  return { points: { size: table.length, levels: (i, out) => out.set(table[i]!) }, acceptance: 1 };
}
