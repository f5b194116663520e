import { describe, expect, test } from "vitest";
import { Chance } from "./chance.ts";
import type { Member } from "./member.ts";
import { spans, widened } from "./normalise.ts";
import { crowdedTournament, surviveCrowded } from "./nsga2-rules.ts";
import { feasibleTournament, surviveNiched } from "./nsga3-rules.ts";
import { pruned } from "./pruning.ts";
import { crowding, rankedFronts } from "./ranking.ts";
import { dasDennis, referencePoints, usualDivisions } from "./reference-points.ts";

const member = (costs: number[] | null, constraints: number[] = []): Member => ({ genes: [], costs, constraints });

describe("NSGA-II", () => {
  test("ranks feasible points before infeasible ones, these by violation, failed ones last", () => {
    const members = [member(null), member([1, 1], [3]), member([9, 9], [0]), member([0, 0], [1]), member([5, 9], [-1])];
    const fronts = rankedFronts(members).map(({ places, feasible }) => [...places, feasible]);
    expect(fronts).toEqual([
      [4, true],
      [2, true],
      [3, false],
      [1, false],
      [0, false],
    ]);
  });

  test("weighs constraints in their largest violation, so that their units do not matter", () => {
    // Tonnes and dollars: 1/2 + 0 against 0 + 900/1000.
    const violating = (unit: number): Member[] =>
      [
        [2, 0],
        [1, 0],
        [0, 900],
        [0, 1000],
      ].map(([t, d]) => member([0], [t! * unit, d!]));
    const order = (unit: number) => rankedFronts(violating(unit)).map(({ places }) => places);
    expect(order(1)).toEqual([[1], [2], [0, 3]]);
    expect(order(1e6)).toEqual(order(1));
  });

  test("measures crowding by the gap between neighbours", () => {
    const members = [
      [0, 4],
      [1, 2],
      [2, 1],
      [4, 0],
    ].map((costs) => member(costs));
    // Second point: (2 - 0)/4 + (4 - 1)/4; third: (4 - 1)/4 + (2 - 0)/4.
    expect(crowding(members, [0, 1, 2, 3])).toEqual([Number.POSITIVE_INFINITY, 1.25, 1.25, Number.POSITIVE_INFINITY]);
  });

  test("an objective in which all are equal crowds nobody", () => {
    const members = [
      [0, 7],
      [1, 7],
      [4, 7],
    ].map((costs) => member(costs));
    expect(crowding(members, [0, 1, 2])).toEqual([Number.POSITIVE_INFINITY, 1, Number.POSITIVE_INFINITY]);
  });

  test("cuts the last front where it is crowded", () => {
    // A front; 5 and 5.2 are close together.
    const members = [
      [0, 10],
      [5, 5],
      [5.2, 4.8],
      [8, 2],
      [10, 0],
    ].map((costs) => member(costs));
    const left = surviveCrowded(members, 4, "neighbours").map(({ costs }) => costs![0]);
    // Crowding: 5.2/10 x 2 for 5, 3/10 x 2 for 5.2, 4.8/10 x 2 for 8.
    expect(left).toEqual([0, 5, 8, 10]);
    expect(
      surviveCrowded(members, 4, "crowding")
        .map(({ costs }) => costs![0])
        .sort((a, b) => a! - b!),
    ).toEqual([0, 5, 8, 10]);
  });

  test("pruning counts anew after each that goes: of three close points one stays", () => {
    // Counted once, all three have less room than 8 and none would stay.
    const costs = [0, 4.9, 5, 5.1, 8, 10].map((x) => [x, 10 - x]);
    const left = pruned(costs, 4).map((i) => costs[i]![0]!);
    expect(left).toEqual([0, expect.closeTo(5, 0), 8, 10]);
  });

  test("pruning survives equal points and fewer places than ends", () => {
    expect(
      pruned(
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        2,
      ),
    ).toHaveLength(2);
    expect(
      pruned(
        [
          [0, 2],
          [1, 1],
          [2, 0],
        ],
        1,
      ),
    ).toHaveLength(1);
    expect(pruned([[0, 2]], 1)).toEqual([0]);
  });

  test("a tournament goes to the earlier front", () => {
    const pick = crowdedTournament([member([5, 5]), member([1, 1])], new Chance(1, 0));
    const picked = Array.from({ length: 400 }, pick);
    // The worse one wins only against itself: one pair in four.
    expect(picked.filter((i) => i === 0).length).toBeGreaterThan(60);
    expect(picked.filter((i) => i === 0).length).toBeLessThan(140);
  });
});

describe("NSGA-III", () => {
  test("has as many reference points as published, each with shares that add up to 1", () => {
    // Deb and Jain 2014, table I.
    for (const [m, points] of [
      [3, 91],
      [5, 210],
      [8, 156],
      [10, 275],
      [15, 135],
    ] as const)
      expect(referencePoints(m, usualDivisions(m))).toHaveLength(points);
    for (const point of referencePoints(8, [3, 2])) expect(point.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(dasDennis(2, 2)).toEqual([
      [0, 1],
      [0.5, 0.5],
      [1, 0],
    ]);
  });

  test("spans objectives by the plane through the extremes", () => {
    // The plane x/2 + y/40 = 1 from the best (1, 10): cuts at 2 and 40.
    const front = [
      [3, 10],
      [1, 50],
      [2, 30],
    ];
    const ranges = widened(null, front)!;
    expect(ranges.ideal).toEqual([1, 10]);
    expect(spans(ranges, front, front)).toEqual([2, 40]);
  });

  test("falls back to the worst of the front where the extremes span no plane, and to 1 where nothing is spanned", () => {
    const line = [
      [0, 0, 3],
      [1, 1, 2],
      [2, 2, 0],
    ];
    expect(spans(widened(null, line)!, line, line)).toEqual([2, 2, 3]);
    const one = [[4, 4]];
    expect(spans(widened(null, one)!, one, one)).toEqual([1, 1]);
    const flat = [
      [0, 5],
      [2, 5],
    ];
    expect(spans(widened(null, flat)!, [[0, 5]], flat)).toEqual([2, 1]);
  });

  test("remembers the best and the extremes of earlier generations", () => {
    const first = widened(null, [
      [0, 9],
      [9, 0],
    ])!;
    expect(widened(first, [[4, 4]])).toEqual(first);
    expect(widened(first, [])).toBe(first);
  });

  test("fills the empty niche: of a front crowded on one side, the lone point at the other stays", () => {
    const crowd = [
      [0, 1],
      [0.02, 0.98],
      [0.04, 0.96],
      [0.06, 0.94],
      [1, 0],
    ];
    const members = crowd.map((costs) => member(costs));
    const ranges = widened(null, crowd);
    for (const generation of [1, 2, 3]) {
      const kept = surviveNiched(
        members,
        2,
        [
          [0, 1],
          [1, 0],
        ],
        ranges,
        new Chance(generation, 0),
      );
      expect(kept.map(({ costs }) => costs)).toEqual(
        expect.arrayContaining([
          [0, 1],
          [1, 0],
        ]),
      );
    }
  });

  test("prefers feasible parents, then smaller violations", () => {
    const pick = feasibleTournament([member([1], [5]), member([9], [0])], new Chance(1, 0));
    const share = Array.from({ length: 400 }, pick).filter((i) => i === 0).length;
    expect(share).toBeGreaterThan(60);
    expect(share).toBeLessThan(140);
  });
});
