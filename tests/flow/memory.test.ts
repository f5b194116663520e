import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { NetworkSimplex } from "@multivector/engine";
import { expect, test } from "vitest";
import { Draws } from "./draws.ts";
import { costOf, randomFlow } from "./random-flows.ts";

const SOLVES = 3000;

// Node gives out its collector when asked, flag on the command line or not.
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test("warm solves keep no memory", () => {
  const shape = { seed: 5, nodes: 14, arcs: 60, commodities: 3, sideRows: 10 };
  const { network } = randomFlow({ ...shape, whole: false, feasible: true, bounded: true });
  const costs = Array.from({ length: 64 }, (_, i) => {
    const draws = new Draws(i, 9);
    return Float64Array.from(network.cost, () => costOf(draws, false));
  });
  const simplex = new NetworkSimplex(network);
  const solveAll = () => {
    for (let i = 0; i < SOLVES; i++) {
      network.cost.set(costs[i % costs.length]!);
      simplex.solve();
    }
  };
  solveAll();
  solveAll();
  const [before, { pivots }] = [heap(), { ...simplex.counters }];
  solveAll();
  const kept = heap() - before;
  expect((simplex.counters.pivots - pivots) / SOLVES).toBeGreaterThan(10);
  // A number kept per pivot would be half a megabyte.
  expect(kept).toBeLessThan(200_000);
});
