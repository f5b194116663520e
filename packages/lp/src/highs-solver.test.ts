import type { LinearProgramme } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { loadSolver } from "./highs-solver.ts";

const solver = await loadSolver();

/** Maximise 3x + 2y with x + y <= 4, x <= 3 and y <= 3: x = 3, y = 1, worth 11; the last unit of the row is worth 2. */
function example(): LinearProgramme {
  return {
    columns: 2,
    rows: 1,
    cost: Float64Array.of(-3, -2),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(3, 3),
    rowLower: Float64Array.of(Number.NEGATIVE_INFINITY),
    rowUpper: Float64Array.of(4),
    starts: Int32Array.of(0, 1, 2),
    indices: Int32Array.of(0, 0),
    values: Float64Array.of(1, 1),
  };
}

describe("the solver", () => {
  test("finds the optimum, its duals and reduced costs", () => {
    const one = solver(example());
    const optimum = one.solve();
    expect(optimum.status).toBe("optimal");
    expect(optimum.objective).toBeCloseTo(-11, 9);
    expect([...optimum.x]).toEqual([3, 1]);
    expect(optimum.rowDual[0]).toBeCloseTo(-2, 9);
    expect(optimum.reducedCost[0]).toBeCloseTo(-1, 9);
    one.dispose();
  });

  test("reads costs and bounds again on every solve, and only those", () => {
    const programme = example();
    const one = solver(programme);
    one.solve();
    programme.rowUpper[0] = 5;
    expect([...one.solve().x]).toEqual([3, 2]);
    programme.cost[1] = -4;
    expect([...one.solve().x]).toEqual([2, 3]);
    programme.upper[1] = 1;
    expect([...one.solve().x]).toEqual([3, 1]);
    one.dispose();
  });

  test("keeps two programmes apart", () => {
    const [narrow, wide] = [example(), example()];
    wide.rowUpper[0] = 6;
    const [one, other] = [solver(narrow), solver(wide)];
    expect([...other.solve().x]).toEqual([3, 3]);
    expect([...one.solve().x]).toEqual([3, 1]);
    one.dispose();
    other.dispose();
  });

  test("says infeasible where bounds contradict each other, unbounded where nothing binds", () => {
    const contradictory = example();
    contradictory.lower.fill(2.5);
    expect(solver(contradictory).solve().status).toBe("infeasible");
    const endless = example();
    endless.upper.fill(Number.POSITIVE_INFINITY);
    endless.rowUpper[0] = Number.POSITIVE_INFINITY;
    expect(solver(endless).solve().status).toBe("unbounded");
  });

  test("gives an answer that later solves do not overwrite", () => {
    const programme = example();
    const one = solver(programme);
    const first = one.solve();
    programme.rowUpper[0] = 1;
    one.solve();
    expect([...first.x]).toEqual([3, 1]);
    one.dispose();
  });
});
