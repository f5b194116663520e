import { describe, expect, test } from "vitest";
import { mergeSeeds } from "./merge-seeds.ts";
import { nsga2 } from "./nsga.ts";
import type { SearchResult } from "./types.ts";

/** A result with these pairs of (cost, gain): cost is minimised, gain maximised. */
function result(seed: number, pairs: readonly (readonly [number, number])[]): SearchResult {
  const archive = pairs.map(([cost, gain]) => ({
    point: { x: cost, y: gain },
    objectives: { cost, gain },
    constraints: {},
  }));
  return {
    ...{ method: "nsga2", seed, objectives: { cost: "minimise", gain: "maximise" }, archive, population: archive },
    ...{ progress: [], failed: [], generations: 1, evaluations: 2, reference: null, hypervolume: null },
  };
}

describe("several seeds", () => {
  const one = result(1, [
    [1, 2],
    [3, 6],
  ]);
  const two = result(2, [
    [1, 2],
    [2, 5],
    [4, 6],
  ]);

  test("make a reference set, with each seed's share of it", () => {
    const merged = mergeSeeds([one, two], { reference: { cost: 5, gain: 0 } });
    // (4, 6) is dominated by (3, 6); (1, 2) was found by both.
    expect(merged.archive.map(({ objectives, from }) => [objectives.cost, objectives.gain, from])).toEqual([
      [1, 2, [0, 1]],
      [3, 6, [0]],
      [2, 5, [1]],
    ]);
    expect(merged.seeds.map(({ share }) => share)).toEqual([2 / 3, 2 / 3]);
  });

  test("are held against the hypervolume of all", () => {
    const merged = mergeSeeds([one, two], { reference: { cost: 5, gain: 0 } });
    // All: (5-1) x 2 + (5-2) x 3 + (5-3) x 1; one: 4 x 2 + 2 x 4; two: 4 x 2 + 3 x 3 + 1 x 1.
    expect(merged.hypervolume).toBe(19);
    expect(merged.seeds.map(({ hypervolume }) => hypervolume)).toEqual([16, 18]);
    expect(merged.least).toBe(16 / 19);
  });

  test("have a reference a tenth beyond the worst of all", () => {
    const { reference } = mergeSeeds([one, two]);
    expect(reference.cost).toBeCloseTo(4.3, 12);
    expect(reference.gain).toBeCloseTo(1.6, 12);
  });

  test("one point a box with epsilons", () => {
    expect(mergeSeeds([one, two], { epsilons: [10, 10] }).archive).toHaveLength(1);
  });

  test("do not merge with searches for something else, or where nothing was found", () => {
    const other = { ...one, objectives: { cost: "minimise" } } as const;
    expect(() => mergeSeeds([one, other])).toThrow("the same objectives");
    expect(() => mergeSeeds([])).toThrow("no results");
    expect(() => mergeSeeds([result(1, [])])).toThrow("no search found a feasible point");
  });

  test("of a real search agree where it has converged", () => {
    const problem = {
      variables: { x: { kind: "real", low: -5, high: 5 } },
      objectives: { a: "minimise", b: "minimise" },
      evaluate: ({ x }: { x?: unknown }) => ({ objectives: { a: (x as number) ** 2, b: ((x as number) - 2) ** 2 } }),
    } as const;
    const seeds = [1, 2, 3].map((seed) => nsga2(problem, { population: 20, evaluations: 600, seed }));
    expect(mergeSeeds(seeds).least).toBeGreaterThan(0.95);
  });
});
