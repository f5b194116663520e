import { type EmbeddedNetwork, NetworkSimplex } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerOf, expectAgreement, expectSame, faultsOn, RUNS } from "./agreement.ts";
import { Draws } from "./draws.ts";
import { relative, verdictOn } from "./oracle.ts";
import { costOf, drawBounds, type RandomFlow, randomFlow, type Shape, shapes } from "./random-flows.ts";

type Change = (shape: Shape, draws: Draws, flow: RandomFlow) => void;

/** What may happen to a network between two solves. */
const CHANGES: Record<string, Change> = {
  "some costs": (shape, draws, { network }) => {
    for (let a = 0; a < network.cost.length; a++) if (draws.chance(0.2)) network.cost[a] = costOf(draws, shape.whole);
  },
  "all costs": (shape, draws, { network }) => {
    for (let a = 0; a < network.cost.length; a++) network.cost[a] = costOf(draws, shape.whole);
  },
  "some capacities": (_, draws, { network }) => {
    for (let a = 0; a < network.upper.length; a++)
      if (draws.chance(0.15)) network.upper[a] = Math.max(network.lower[a]!, 0) + draws.whole(0, 12);
  },
  "some supplies": (_, draws, { network }) => {
    for (let v = 0; v < network.nodes; v++) {
      if (!draws.chance(0.15)) continue;
      const by = draws.whole(-4, 4);
      network.supply[v]! += by;
      network.supplyUpper[v]! += by;
    }
  },
  "some side rows": (_, draws, { network }) => {
    for (let r = 0; r < network.sideRows; r++) {
      if (!draws.chance(0.2)) continue;
      const by = draws.whole(-4, 4);
      network.sideLower[r]! += by;
      network.sideUpper[r]! += by;
    }
  },
  "all bounds": drawBounds,
};

function changed(shape: Shape, draws: Draws, flow: RandomFlow): void {
  CHANGES[draws.pick(Object.keys(CHANGES))]!(shape, draws, flow);
}

/** Shuts 30 % of the arcs and redraws all costs; gives what opens them again. */
function storm(shape: Shape, draws: Draws, { network }: RandomFlow): () => void {
  const { lower, upper } = network;
  const before = { lower: lower.slice(), upper: upper.slice() };
  CHANGES["all costs"]!(shape, draws, { network, point: lower });
  for (let a = 0; a < upper.length; a++) if (draws.chance(0.3)) lower[a] = upper[a] = 0;
  return () => {
    lower.set(before.lower);
    upper.set(before.upper);
  };
}

describe("solving from the last basis", () => {
  test("after any changes gives HiGHS's answer, through infeasible and unbounded steps", () => {
    fc.assert(
      fc.property(shapes(), (shape) => {
        const flow = randomFlow(shape);
        const draws = new Draws(shape.seed, 1);
        const simplex = new NetworkSimplex(flow.network);
        for (let step = 0; step < 12; step++) {
          expectAgreement(flow.network, simplex);
          changed(shape, draws, flow);
        }
      }),
      RUNS,
    );
  });

  test("after thirty storms, each followed by calm, gives the answer of a cold start and of HiGHS", () => {
    fc.assert(
      fc.property(shapes({ feasible: true }), (shape) => {
        const flow = randomFlow(shape);
        const draws = new Draws(shape.seed, 2);
        const simplex = new NetworkSimplex(flow.network);
        for (let step = 0; step < 30; step++) {
          const open = storm(shape, draws, flow);
          expectLikeCold(flow.network, simplex);
          open();
          expectLikeCold(flow.network, simplex);
        }
        expectSame(simplex.solve(), simplex.objective, verdictOn(flow.network));
        expect(simplex.counters.fallbacks).toBe(0);
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 2) },
    );
  });

  test("few nodes, many side rows, no upper bounds: rounding of prices is never taken for a ray", () => {
    for (let seed = 140; seed < 290; seed++) {
      const draws = new Draws(seed, 98);
      const size = { nodes: draws.whole(1, 3), arcs: draws.whole(12, 44), sideRows: draws.whole(7, 10) };
      const shape = { seed, ...size, commodities: 1, whole: draws.chance(0.5), feasible: true, bounded: false };
      const flow = randomFlow(shape);
      const storms = new Draws(seed, 2);
      const simplex = new NetworkSimplex(flow.network);
      const expectRay = () => {
        if (simplex.solve() === "unbounded") expect(["unbounded", "unknown"]).toContain(verdictOn(flow.network).status);
      };
      for (let step = 0; step < 30; step++) {
        const open = storm(shape, storms, flow);
        expectRay();
        open();
        expectRay();
      }
    }
  });

  test("a second solve of the same numbers moves nothing", () => {
    fc.assert(
      fc.property(shapes({ feasible: true, bounded: true }), (shape) => {
        const { network } = randomFlow(shape);
        const simplex = new NetworkSimplex(network);
        simplex.solve();
        const [before, { pivots }] = [answerOf(network, simplex), { ...simplex.counters }];
        simplex.solve();
        expect(simplex.counters.pivots).toBe(pivots);
        expect(answerOf(network, simplex)).toEqual(before);
      }),
      RUNS,
    );
  });

  test("a basis saved and loaded elsewhere gives the same answer, before and after changes", () => {
    fc.assert(
      fc.property(shapes(), (shape) => {
        const flow = randomFlow(shape);
        const draws = new Draws(shape.seed, 3);
        const first = new NetworkSimplex(flow.network);
        first.solve();
        const second = new NetworkSimplex(flow.network);
        second.loadBasis(first.saveBasis());
        expectAgreement(flow.network, second);
        expect(second.counters.coldStarts).toBe(0);
        changed(shape, draws, flow);
        second.loadBasis(first.saveBasis());
        expectAgreement(flow.network, second);
      }),
      RUNS,
    );
  });

  test("from any marks at all, not only from a basis, gives HiGHS's answer", () => {
    fc.assert(
      fc.property(shapes(), (shape) => {
        const { network } = randomFlow(shape);
        const draws = new Draws(shape.seed, 4);
        const simplex = new NetworkSimplex(network);
        const marks = Int8Array.from(simplex.saveBasis(), () => draws.pick([0, 0, 1, -1, 2, 3]));
        simplex.loadBasis(marks);
        expectAgreement(network, simplex);
      }),
      RUNS,
    );
  });
});

function expectLikeCold(network: EmbeddedNetwork, simplex: NetworkSimplex): void {
  const status = simplex.solve();
  const cold = new NetworkSimplex(network);
  expect(status).toBe(cold.solve());
  expect(cold.counters.fallbacks).toBe(0);
  if (status !== "optimal") return;
  expect(relative(simplex.objective, cold.objective)).toBeLessThanOrEqual(1e-9);
  expect(faultsOn(network, simplex)).toEqual([]);
}
