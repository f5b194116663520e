import { type EmbeddedNetwork, NetworkSimplex } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "./agreement.ts";
import { Draws } from "./draws.ts";
import { relative } from "./oracle.ts";
import { randomFlow, type Shape, shapes } from "./random-flows.ts";

/** Real costs never tie, so that there is one optimum and flows can be compared. */
const UNIQUE: Partial<Shape> = { feasible: true, bounded: true, whole: false };

function optimum(network: EmbeddedNetwork): { objective: number; x: number[] } {
  const simplex = new NetworkSimplex(network);
  expect(simplex.solve()).toBe("optimal");
  expect(simplex.counters.fallbacks).toBe(0);
  return { objective: simplex.objective, x: Array.from(simplex.x.subarray(0, network.tail.length)) };
}

function expectFlows(found: readonly number[], expected: readonly number[]): void {
  const most = Math.max(...found.map((x, a) => Math.abs(x - expected[a]!)));
  expect(most).toBeLessThan(1e-7);
}

interface Orders {
  /** New place i holds what stood at place order[i]. */
  readonly nodes: readonly number[];
  readonly arcs: readonly number[];
  readonly rows: readonly number[];
}

/** The same network with its lists in another order. */
function permuted(network: EmbeddedNetwork, { nodes, arcs, rows }: Orders): EmbeddedNetwork {
  const place = (order: readonly number[]) => Int32Array.from(order, (_, i) => order.indexOf(i));
  const [nodeAt, rowAt] = [place(nodes), place(rows)];
  const end = (v: number) => (v < 0 ? v : nodeAt[v]!);
  const entries = arcs.map((a) => {
    const keys = Array.from(network.sideIndices.keys()).slice(network.sideStarts[a], network.sideStarts[a + 1]);
    return keys.map((k) => [rowAt[network.sideIndices[k]!]!, network.sideValues[k]!] as const);
  });
  const starts = [0];
  for (const list of entries) starts.push(starts.at(-1)! + list.length);
  const by = (order: readonly number[], values: Float64Array) => Float64Array.from(order, (i) => values[i]!);
  return {
    nodes: network.nodes,
    tail: Int32Array.from(arcs, (a) => end(network.tail[a]!)),
    head: Int32Array.from(arcs, (a) => end(network.head[a]!)),
    cost: by(arcs, network.cost),
    lower: by(arcs, network.lower),
    upper: by(arcs, network.upper),
    supply: by(nodes, network.supply),
    supplyUpper: by(nodes, network.supplyUpper ?? network.supply),
    sideRows: network.sideRows,
    sideStarts: Int32Array.from(starts),
    sideIndices: Int32Array.from(entries.flat(), ([row]) => row),
    sideValues: Float64Array.from(entries.flat(), ([, value]) => value),
    sideLower: by(rows, network.sideLower),
    sideUpper: by(rows, network.sideUpper),
  };
}

describe("the optimum", () => {
  test("and, where it is the only one, every flow is the same in any order of arcs, nodes and side rows", () => {
    fc.assert(
      fc.property(shapes(UNIQUE), (shape) => {
        const { network } = randomFlow(shape);
        const draws = new Draws(shape.seed, 5);
        const arcs = draws.order(shape.arcs);
        const other = permuted(network, { nodes: draws.order(shape.nodes), arcs, rows: draws.order(shape.sideRows) });
        const [a, b] = [optimum(network), optimum(other)];
        expect(relative(a.objective, b.objective)).toBeLessThan(1e-9);
        expectFlows(
          b.x,
          arcs.map((arc) => a.x[arc]!),
        );
      }),
      RUNS,
    );
  });

  test("with ties is worth the same in any order", () => {
    fc.assert(
      fc.property(shapes({ feasible: true, bounded: true, whole: true }), (shape) => {
        const { network } = randomFlow(shape);
        const draws = new Draws(shape.seed, 6);
        const orders = { nodes: draws.order(shape.nodes), arcs: draws.order(shape.arcs) };
        const other = permuted(network, { ...orders, rows: draws.order(shape.sideRows) });
        expect(relative(optimum(network).objective, optimum(other).objective)).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  test("keeps its flows when all costs are multiplied", () => {
    fc.assert(
      fc.property(shapes(UNIQUE), fc.constantFrom(1e-3, 0.37, 2, 471.3, 1e5), (shape, c) => {
        const { network } = randomFlow(shape);
        const dearer = { ...network, cost: network.cost.map((cost) => cost * c) };
        const [a, b] = [optimum(network), optimum(dearer)];
        expectFlows(b.x, a.x);
        expect(relative(b.objective / c, a.objective)).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  test("never costs more when an arc, a side row or a supply gets more room", () => {
    fc.assert(
      fc.property(shapes({ feasible: true, bounded: true }), fc.nat(), fc.integer({ min: 1, max: 20 }), widened),
      RUNS,
    );
  });
});

function widened(shape: Shape, pick: number, quarters: number): void {
  const { network } = randomFlow(shape);
  const simplex = new NetworkSimplex(network);
  expect(simplex.solve()).toBe("optimal");
  const before = simplex.objective;
  const pairs = [
    [network.lower, network.upper],
    [network.supply, network.supplyUpper],
    [network.sideLower, network.sideUpper],
  ] as const;
  const [low, high] = pairs[pick % 3]!;
  if (high.length === 0) return;
  high[pick % high.length]! += quarters / 4;
  low[pick % low.length]! -= pick % 2 === 0 ? quarters / 4 : 0;
  expect(simplex.solve()).toBe("optimal");
  expect(simplex.objective).toBeLessThanOrEqual(before + 1e-9 * Math.max(1, Math.abs(before)));
}
