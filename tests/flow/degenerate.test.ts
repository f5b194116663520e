import { type EmbeddedNetwork, NetworkSimplex, networkSimplex, ProgrammeSolver } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { expectAgreement } from "./agreement.ts";
import { dense } from "./dense.ts";
import { Draws } from "./draws.ts";
import { verdict } from "./oracle.ts";

/** Everybody to everybody; `supply` of each row, what each column takes; all in whole numbers, so that ties and degenerate bases abound. */
function transport(supply: readonly number[], demand: readonly number[], cost: (i: number, j: number) => number) {
  const pairs = supply.flatMap((_, i) => demand.map((_, j) => [i, j] as const));
  const network: EmbeddedNetwork = {
    nodes: supply.length + demand.length,
    tail: Int32Array.from(pairs, ([i]) => i),
    head: Int32Array.from(pairs, ([, j]) => supply.length + j),
    cost: Float64Array.from(pairs, ([i, j]) => cost(i, j)),
    lower: new Float64Array(pairs.length),
    upper: new Float64Array(pairs.length).fill(Number.POSITIVE_INFINITY),
    supply: Float64Array.from([...supply, ...demand.map((d) => -d)]),
    sideRows: 0,
    sideStarts: new Int32Array(pairs.length + 1),
    sideIndices: new Int32Array(0),
    sideValues: new Float64Array(0),
    sideLower: new Float64Array(0),
    sideUpper: new Float64Array(0),
  };
  return network;
}

describe("degenerate networks come to an end at HiGHS's optimum", () => {
  test.each([4, 9, 16, 30])("assignment of %i to as many, costs 0 to 3, again and again", (n) => {
    const draws = new Draws(n);
    const ones = new Array<number>(n).fill(1);
    const network = transport(ones, ones, () => 0);
    const simplex = new NetworkSimplex(network);
    for (let t = 0; t < 10; t++) {
      for (let a = 0; a < network.cost.length; a++) network.cost[a] = draws.whole(0, 3);
      expectAgreement(network, simplex);
    }
  });

  test.each([5, 12, 25])("transport from %i equal sources to equal sinks, all costs alike and then not", (n) => {
    const network = transport(new Array<number>(n).fill(6), new Array<number>(2 * n).fill(3), () => 1);
    const simplex = new NetworkSimplex(network);
    expectAgreement(network, simplex);
    const draws = new Draws(n, 1);
    for (let t = 0; t < 10; t++) {
      for (let a = 0; a < network.cost.length; a++) network.cost[a] = draws.whole(1, 2);
      expectAgreement(network, simplex);
    }
  });

  test("assignment under side rows that all hold with equality", () => {
    const draws = new Draws(3);
    const n = 8;
    const ones = new Array<number>(n).fill(1);
    const plain = transport(ones, ones, () => draws.whole(0, 3));
    // Half of what is sent goes to columns of either parity: every assignment keeps that, so both rows are tight and say nothing new.
    const entries = plain.cost.length;
    const network: EmbeddedNetwork = {
      ...plain,
      sideRows: 2,
      sideStarts: Int32Array.from({ length: entries + 1 }, (_, a) => a),
      sideIndices: Int32Array.from({ length: entries }, (_, a) => a % 2),
      sideValues: new Float64Array(entries).fill(1),
      sideLower: new Float64Array([n / 2, n / 2]),
      sideUpper: new Float64Array([n / 2, n / 2]),
    };
    expectAgreement(network, new NetworkSimplex(network));
  });
});

const INF = Number.POSITIVE_INFINITY;

/** Programmes on which the textbook pivoting rule goes round in circles. */
const CYCLING = {
  "Beale 1955": dense({
    cost: [-0.75, 150, -0.02, 6],
    rows: [
      [0.25, -60, -1 / 25, 9],
      [0.5, -90, -1 / 50, 3],
      [0, 0, 1, 0],
    ],
    upper: [0, 0, 1],
  }),
  "Beale as in Chvatal": dense({
    cost: [-10, 57, 9, 24],
    rows: [
      [0.5, -5.5, -2.5, 9],
      [0.5, -1.5, -0.5, 1],
      [1, 0, 0, 0],
    ],
    upper: [0, 0, 1],
  }),
  "Kuhn, made bounded": dense({
    cost: [-2, -3, 1, 12],
    rows: [
      [-2, -9, 1, 9],
      [1 / 3, 1, -1 / 3, -2],
      [2, 3, -1, -12],
    ],
    upper: [0, 0, 2],
  }),
  "Marshall and Suurballe 1969": dense({
    cost: [-0.4, -0.4, 1.8],
    rows: [
      [0.6, -6.4, 4.8],
      [0.2, -1.8, 0.6],
      [0.4, -1.6, 0.2],
      [0, 1, 0],
    ],
    upper: [0, 0, 0, 1],
  }),
};

const OPTIMA = { "Beale 1955": -0.05, "Beale as in Chvatal": -1, "Kuhn, made bounded": -2 } as Record<string, number>;

describe("programmes known to cycle come to an end", () => {
  test.each(Object.entries(CYCLING))("%s", (name, programme) => {
    const solver = new ProgrammeSolver(programme);
    const { status, objective } = solver.solve();
    const expected = verdict(programme);
    expect(status).toBe(expected.status);
    if (status === "optimal") expect(objective).toBeCloseTo(expected.objective, 9);
    if (name in OPTIMA) expect(objective).toBeCloseTo(OPTIMA[name]!, 9);
    expect(solver.counters.fallbacks).toBe(0);
  });

  test("Kuhn without its bound grows for ever", () => {
    const programme = CYCLING["Kuhn, made bounded"];
    const open = { ...programme, rowUpper: Float64Array.from(programme.rowUpper, (u) => (u === 2 ? INF : u)) };
    expect(networkSimplex(open).solve().status).toBe(verdict(open).status);
  });
});
