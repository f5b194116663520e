import { type EmbeddedNetwork, NetworkSimplex, ProgrammeSolver } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { dense } from "./dense.ts";
import { relative, verdict, verdictOn } from "./oracle.ts";

const INF = Number.POSITIVE_INFINITY;

describe("coefficients of very different size", () => {
  // Three small coefficients in one basis make a determinant of 0.0014^3 / 4, and amounts of millions make sums inexact.
  test("a basis with a tiny determinant is a basis: the programme grows for ever", () => {
    const programme = dense({
      cost: [0, 0, 0, 0, -1, 0],
      rows: [
        [1, 0, -1, 0, 0, 0],
        [0, -2, 0.0014, 0, 0, -1],
        [0, -0.0014, 0, 1, 0, 1],
        [0, 0, 0, 0, 0, 1],
        [2, 0, 0, 0, -0.0014, 0],
      ],
      lower: [-INF, 0, 0, 1, -1],
      upper: [0, INF, 0, 1, 0],
      columnUpper: [INF, INF, INF, 5, INF, INF],
    });
    expect(verdict(programme).status).toBe("unbounded");
    const network = sidesOnly(programme);
    const simplex = new NetworkSimplex(network);
    expect(simplex.solve()).toBe("unbounded");
    expect(simplex.counters.fallbacks).toBe(0);
    expect(new ProgrammeSolver(programme).solve().status).toBe("unbounded");
  });

  test("a network that only just has a flow has one", () => {
    const simplex = new NetworkSimplex(JUST_FEASIBLE);
    const expected = verdictOn(JUST_FEASIBLE);
    expect([simplex.solve(), expected.status]).toEqual(["optimal", "optimal"]);
    // A price of 6000 on a bound that is missed by rounding.
    expect(relative(simplex.objective, expected.objective)).toBeLessThan(1e-6);
    expect(simplex.counters.fallbacks).toBe(0);
  });
});

describe("prices of rows with one column", () => {
  test("move to the row that now holds the column, though no amount moved", () => {
    const programme = dense({
      cost: [1],
      rows: [[1], [1]],
      lower: [1, -5],
      upper: [INF, INF],
      columnLower: [-10],
    });
    const solver = new ProgrammeSolver(programme);
    expect([...solver.solve().rowDual]).toEqual([1, 0]);
    programme.rowLower.set([-5, 1]);
    expect([...solver.solve().rowDual]).toEqual([0, 1]);
  });
});

/** A programme as side rows over arcs from outside to outside. */
function sidesOnly(programme: ReturnType<typeof dense>): EmbeddedNetwork {
  return {
    nodes: 1,
    tail: new Int32Array(programme.columns).fill(-1),
    head: new Int32Array(programme.columns).fill(-1),
    cost: programme.cost,
    lower: programme.lower,
    upper: programme.upper,
    supply: new Float64Array(1),
    sideRows: programme.rows,
    sideStarts: programme.starts,
    sideIndices: programme.indices,
    sideValues: programme.values,
    sideLower: programme.rowLower,
    sideUpper: programme.rowUpper,
  };
}

/** Side rows 1 and 4 hold exactly at the only flow there is; 1e-12 less of it is missing by rounding, and small coefficients multiply that. */
const JUST_FEASIBLE: EmbeddedNetwork = {
  nodes: 10,
  tail: Int32Array.of(1, 8, 2, 2, -1, 2, 4, -1, -1, -1, -1, 7, 8, 9),
  head: Int32Array.of(-1, 7, 1, -1, 0, -1, 5, 4, 1, 1, 7, 6, 6, -1),
  cost: Float64Array.of(0, 0, 6, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0),
  lower: Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8.25, 9.75),
  upper: Float64Array.of(INF, 8, 5, 6, 19, 9, 6, INF, 7, 9, 8, 18, 8.3, 10),
  supply: Float64Array.of(-8, -11, 13, 0, 2, -6, -14.25, -1.5, 0, 0),
  supplyUpper: Float64Array.of(0, -7, 13, 0, 2, -6, -14.25, -1.5, 13, 23),
  sideRows: 5,
  sideStarts: Int32Array.of(0, 3, 4, 4, 7, 8, 8, 8, 10, 12, 16, 18, 18, 19, 20),
  sideIndices: Int32Array.of(0, 3, 4, 3, 2, 3, 4, 3, 1, 2, 0, 2, 0, 1, 2, 4, 0, 3, 0, 1),
  sideValues: Float64Array.from([
    ...[1, 1, 0.0014, 0.5, 2.121695897353138, 2, 0.0014, 1, 0.5, 2.7575638863378904],
    ...[1, -2.86594946748747, 2, 0.5, 0.07445644331157673, -1, 1.455933448371361, -0.5, 1.414495215537888, -0.0014],
  ]),
  sideLower: Float64Array.of(-INF, 3.73635, 1, 17, -3.49405),
  sideUpper: Float64Array.of(27.17340251120882, 4, 7.411288056999298, 17, 0),
};
