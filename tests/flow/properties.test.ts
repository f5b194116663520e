import { NetworkSimplex } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectAgreement, RUNS } from "./agreement.ts";
import { randomFlow, type Shape, shapes } from "./random-flows.ts";

function agrees(shape: Shape): string {
  const { network } = randomFlow(shape);
  return expectAgreement(network, new NetworkSimplex(network));
}

function agreeAll(fixed: Partial<Shape>): void {
  fc.assert(
    fc.property(shapes(fixed), (shape) => void agrees(shape)),
    RUNS,
  );
}

describe("a random network has HiGHS's status and optimum, and prices that prove it", () => {
  test("one commodity without side rows", () => agreeAll({ commodities: 1, sideRows: 0 }));
  test("one commodity with side rows", () => agreeAll({ commodities: 1 }));
  test("several commodities with side rows, feasible", () => agreeAll({ feasible: true }));
  test("several commodities with side rows, anyhow", () => agreeAll({ feasible: false }));

  test("side rows alone, no node in use", () => {
    fc.assert(
      fc.property(shapes({ commodities: 1, nodes: 1 }), (shape) => {
        const { network } = randomFlow(shape);
        for (const ends of [network.tail, network.head]) ends.fill(-1);
        for (const supply of [network.supply, network.supplyUpper]) supply.fill(0);
        expectAgreement(network, new NetworkSimplex(network));
      }),
      RUNS,
    );
  });

  test("all three answers are met", () => {
    const rest = { nodes: 8, arcs: 24, commodities: 2, sideRows: 5, whole: true } as const;
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      for (const feasible of [true, false])
        for (const bounded of [true, false]) seen.add(agrees({ seed, feasible, bounded, ...rest }));
    }
    expect([...seen].sort()).toEqual(["infeasible", "optimal", "unbounded"]);
  });
});
