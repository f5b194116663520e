import { describe, expect, test } from "vitest";
import { Chance } from "../chance.ts";
import { Coding } from "../coding.ts";
import type { SearchPoint, Variable } from "../types.ts";
import { choiceGene } from "./choice.ts";
import { orderGene } from "./order.ts";
import { integerGene, realGene } from "./real.ts";
import { subsetGene } from "./subset.ts";

const chance = new Chance(7, 0);
const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);

describe("genes", () => {
  test("simulated binary crossover keeps the middle of the parents and the bounds", () => {
    const gene = realGene(0, 100);
    for (const [a, b] of times(300, () => {
      const pair: [number[], number[]] = [[40], [60]];
      gene.cross(pair[0], pair[1], 0, chance, 15);
      return pair;
    })) {
      // Parents lie in the middle of the bounds, so that both children are equally far from it.
      expect(a[0]! + b[0]!).toBeCloseTo(100, 9);
      expect(Math.min(a[0]!, b[0]!)).toBeGreaterThanOrEqual(0);
    }
  });

  test("children lie nearer to their parents the larger the index", () => {
    const moved = (index: number): number => {
      const stream = new Chance(1, 0);
      const gaps = times(2000, () => {
        const pair: [number[], number[]] = [[0.4], [0.6]];
        realGene(0, 1).cross(pair[0], pair[1], 0, stream, index);
        return Math.abs(Math.min(pair[0][0]!, pair[1][0]!) - 0.4);
      });
      return gaps.reduce((a, b) => a + b) / gaps.length;
    };
    expect(moved(30)).toBeLessThan(moved(15));
    expect(moved(15)).toBeLessThan(moved(2));
  });

  test("polynomial mutation has the spread of its distribution and stays inside", () => {
    // Far from the bounds the mean step is width / (index + 2): the mean of 1 - u^(1 / (index + 1)).
    const steps = times(4000, () => {
      const genes = [0.5];
      realGene(0, 1).mutate(genes, 0, chance, 20);
      return Math.abs(genes[0]! - 0.5);
    });
    expect(steps.reduce((a, b) => a + b) / steps.length).toBeCloseTo(1 / 22, 2);
    const edge = times(500, () => {
      const genes = [1];
      realGene(0, 1).mutate(genes, 0, chance, 5);
      return genes[0]!;
    });
    expect(Math.max(...edge)).toBeLessThanOrEqual(1);
    expect(Math.min(...edge)).toBeGreaterThanOrEqual(0);
  });

  test("a whole number stays whole, is drawn evenly, and a mutation always moves it", () => {
    const gene = integerGene(-1, 2);
    const drawn = Array.from({ length: 8 }, (_, i) => {
      const genes: number[] = [];
      gene.draw(genes, 0, (i + 0.5) / 8, chance);
      return genes[0];
    });
    expect(drawn).toEqual([-1, -1, 0, 0, 1, 1, 2, 2]);
    for (const before of [-1, 0, 2]) {
      const after = times(100, () => {
        const genes = [before];
        gene.mutate(genes, 0, chance, 20);
        return genes[0]!;
      });
      expect(after.every((value) => Number.isInteger(value) && value !== before && value >= -1 && value <= 2)).toBe(
        true,
      );
    }
  });

  test("a choice mutates to each of the other values", () => {
    const gene = choiceGene(["a", "b", "c"]);
    const after = times(100, () => {
      const genes = [1];
      gene.mutate(genes, 0, chance, 20);
      return gene.read(genes, 0);
    });
    expect(new Set(after)).toEqual(new Set(["a", "c"]));
  });

  test("a subset keeps between least and most, and what both parents have", () => {
    const gene = subsetGene(["a", "b", "c", "d"], 2, 2);
    const sets = times(100, () => {
      const [one, two] = [
        [1, 1, 0, 0],
        [1, 0, 1, 0],
      ];
      gene.cross(one!, two!, 0, chance, 15);
      gene.mutate(two!, 0, chance, 20);
      return [gene.read(one!, 0), gene.read(two!, 0)] as string[][];
    });
    expect(sets.every(([one, two]) => one!.length === 2 && two!.length === 2)).toBe(true);
    expect(new Set(sets.map(([, two]) => two!.join(""))).size).toBe(6);
  });

  test("an order stays an order of all values, whatever is crossed and mutated", () => {
    const gene = orderGene(["a", "b", "c", "d", "e"]);
    const seen = times(200, () => {
      const one: number[] = [];
      const two: number[] = [];
      gene.draw(one, 0, 0.5, chance);
      gene.draw(two, 0, 0.5, chance);
      gene.cross(one, two, 0, chance, 15);
      gene.mutate(one, 0, chance, 20);
      return [(gene.read(one, 0) as string[]).join(""), (gene.read(two, 0) as string[]).join("")];
    }).flat();
    expect(seen.every((order) => [...order].sort().join("") === "abcde")).toBe(true);
    expect(new Set(seen).size).toBeGreaterThan(80);
  });
});

describe("a coding", () => {
  const variables: Record<string, Variable> = {
    year: { kind: "integer", low: 2026, high: 2035 },
    share: { kind: "real", low: 0, high: 1 },
    route: { kind: "choice", values: ["north", "south", 3] },
    levers: { kind: "subset", values: ["port", "rail", "pipe"] },
    sequence: { kind: "order", values: ["x", "y", "z"] },
  };
  const coding = new Coding(variables);
  const point: SearchPoint = { year: 2030, share: 0.25, route: 3, levers: ["port", "pipe"], sequence: ["z", "x", "y"] };

  test("gives back the point it was given", () => {
    const problems: string[] = [];
    expect(coding.point(coding.genes(point, "point", problems))).toEqual(point);
    expect(problems).toEqual([]);
  });

  test("says of each value what is wrong with it", () => {
    const problems: string[] = [];
    coding.genes(
      { year: 2030.5, share: 2, route: "east", levers: ["port", "port"], sequence: ["x"], yaer: 1 },
      "start[0]",
      problems,
    );
    expect(problems).toEqual([
      "start[0]: unknown variable `yaer`; did you mean `year`?",
      "start[0]: `year` must be a whole number from 2026 to 2035, not 2030.5",
      "start[0]: `share` must be a number from 0 to 1, not 2",
      'start[0]: `route` must be one of north, south, 3, not "east"',
      'start[0]: `levers` must be from 0 to 3 of port, rail, pipe, each once, not ["port","port"]',
      'start[0]: `sequence` must be an order of all of x, y, z, not ["x"]',
    ]);
  });

  test("spreads first points over each range: one a slice", () => {
    const drawn = coding.draw(10, new Chance(3, 0)).map((genes) => coding.point(genes));
    expect(drawn.map(({ year }) => year).sort()).toEqual(Array.from({ length: 10 }, (_, i) => 2026 + i));
    expect(drawn.map(({ share }) => Math.floor((share as number) * 10)).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
