import { type EmbeddedNetwork, NetworkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";

/** Arcs as [from, to, cost, upper], nodes' supplies. */
function network(arcs: readonly (readonly [number, number, number, number])[], supply: number[]): EmbeddedNetwork {
  return {
    nodes: supply.length,
    tail: Int32Array.from(arcs, ([from]) => from),
    head: Int32Array.from(arcs, ([, to]) => to),
    cost: Float64Array.from(arcs, ([, , cost]) => cost),
    lower: new Float64Array(arcs.length),
    upper: Float64Array.from(arcs, ([, , , upper]) => upper),
    supply: Float64Array.from(supply),
    sideRows: 0,
    sideStarts: new Int32Array(arcs.length + 1),
    sideIndices: new Int32Array(0),
    sideValues: new Float64Array(0),
    sideLower: new Float64Array(0),
    sideUpper: new Float64Array(0),
  };
}

describe("one number far larger than the others", () => {
  test.each([1e6, 1e9, 1e12, 1e15])("a capacity of %f elsewhere does not hide that 7 units are cut off", (large) => {
    const cut = network(
      [
        [0, 1, 1, 7],
        [2, 1, 1, large],
      ],
      [14, -14, 0],
    );
    expect(new NetworkSimplex(cut).solve()).toBe("infeasible");
  });

  test.each([1e9, 1e15, 2 ** 63])("a capacity of %f on the way is no other than none", (large) => {
    const simplex = new NetworkSimplex(
      network(
        [
          [0, 1, 1, large],
          [1, 2, 10, large],
          [0, 2, 20, 5],
        ],
        [50, 0, -50],
      ),
    );
    expect(simplex.solve()).toBe("optimal");
    expect(simplex.objective).toBe(550);
  });

  test.each([1e6, 1e13, 1e16])("a cost of %f on an arc nobody takes does not blur the others", (large) => {
    const simplex = new NetworkSimplex(
      network(
        [
          [0, 1, 9, 10],
          [0, 1, 2, 10],
          [1, 0, large, 10],
        ],
        [10, -10],
      ),
    );
    expect(simplex.solve()).toBe("optimal");
    expect(simplex.objective).toBe(20);
  });

  test("a circle that gains 2 a round is endless, whatever another arc costs", () => {
    const circle = network(
      [
        [0, 1, -3, Number.POSITIVE_INFINITY],
        [1, 0, 1, Number.POSITIVE_INFINITY],
        [0, 1, 1e9, 5],
      ],
      [0, 0],
    );
    expect(new NetworkSimplex(circle).solve()).toBe("unbounded");
  });

  test("a capacity that shrinks a little after a huge one went is noticed by a warm solve", () => {
    const shrinking = network(
      [
        [0, 1, 1, 10],
        [0, 1, 2, 50],
        [0, 1, 9, 1e15],
      ],
      [20, -20],
    );
    const simplex = new NetworkSimplex(shrinking);
    simplex.solve();
    shrinking.upper.set([9.95, 50, 1000]);
    simplex.solve();
    expect(simplex.objective).toBeCloseTo(9.95 + 2 * 10.05, 9);
  });
});
