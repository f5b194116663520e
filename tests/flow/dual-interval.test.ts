import { type LinearProgramme, ProgrammeSolver } from "@multivector/engine";
import { loadSolver } from "@multivector/lp";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bottleneckPrices, dualInterval } from "../../packages/engine/src/flow/dual-interval.ts";
import { dense } from "./dense.ts";
import { verdict } from "./oracle.ts";
import { randomProgramme, sizes } from "./random-programmes.ts";

const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

/** One flow worth 5 a unit over two pipes in a row, 7 and `second` wide. */
const inSeries = (second: number) => dense({ cost: [2, 1, -8], rows: PIPES, lower: EQUAL, upper: [0, 0, 7, second] });
const PIPES = [
  [1, -1, 0],
  [0, 1, -1],
  [1, 0, 0],
  [0, 1, 0],
];
const EQUAL = [0, 0, NEGATIVE_INFINITY, NEGATIVE_INFINITY];

describe("two capacities in series", () => {
  test("of one width: a unit more of one is worth nothing, a unit less of either costs all", () => {
    const programme = inSeries(7);
    const solver = new ProgrammeSolver(programme);
    for (const row of [2, 3]) expect(dualInterval(programme, solver, row)).toEqual({ low: -5, high: 0 });
    expect(bottleneckPrices(programme, solver, [2, 3])).toEqual([
      { row: 2, low: 0, high: 5 },
      { row: 3, low: 0, high: 5 },
    ]);
    expect([...programme.rowUpper]).toEqual([0, 0, 7, 7]);
  });

  test("of two widths: the narrow one has one price, the wide one none", () => {
    const programme = inSeries(9);
    const solver = new ProgrammeSolver(programme);
    expect(dualInterval(programme, solver, 2)).toEqual({ low: -5, high: -5 });
    expect(dualInterval(programme, solver, 3)).toEqual({ low: 0, high: 0 });
    expect(bottleneckPrices(programme, solver, [2, 3])).toEqual([{ row: 2, low: 5, high: 5 }]);
  });

  test("almost of one width: the price of the narrow one, found by halving", () => {
    const programme = inSeries(7 + 2 ** -12);
    expect(dualInterval(programme, new ProgrammeSolver(programme), 2)).toEqual({ low: -5, high: -5 });
  });

  test("by HiGHS, too", async () => {
    const programme = inSeries(7);
    const solver = (await loadSolver())(programme);
    expect(dualInterval(programme, solver, 3)).toEqual({ low: -5, high: 0 });
    solver.dispose();
  });
});

describe("a bound that cannot move", () => {
  test("has an infinite derivative to that side", () => {
    // 3 <= x <= 3 as two rows: no less of the upper, no more of the lower.
    const programme = dense({
      cost: [2, 2],
      rows: [
        [1, 1],
        [1, 1],
      ],
      lower: [NEGATIVE_INFINITY, 3],
      upper: [3, POSITIVE_INFINITY],
    });
    const solver = new ProgrammeSolver(programme);
    expect(dualInterval(programme, solver, 0).low).toBe(NEGATIVE_INFINITY);
    expect(dualInterval(programme, solver, 1).high).toBe(POSITIVE_INFINITY);
    expect(dualInterval(programme, solver, 1).low).toBe(2);
  });

  test("of a programme without an optimum is an error", () => {
    const programme = dense({ cost: [1], rows: [[1]], upper: [-1] });
    expect(() => dualInterval(programme, new ProgrammeSolver(programme), 0)).toThrow("infeasible");
  });
});

/** Optimum by HiGHS with a row's binding bounds moved, Infinity where there is none. */
function moved(programme: LinearProgramme, row: number, by: number, which: "rowLower" | "rowUpper" | "both"): number {
  const [rowLower, rowUpper] = [programme.rowLower.slice(), programme.rowUpper.slice()];
  if (which !== "rowUpper") rowLower[row]! += by;
  if (which !== "rowLower") rowUpper[row]! += by;
  const { status, objective } = verdict({ ...programme, rowLower, rowUpper });
  return status === "optimal" ? objective : POSITIVE_INFINITY;
}

describe("random programmes", () => {
  test("the dual lies in the interval, whose ends are finite differences to either side", () => {
    let intervals = 0;
    const property = fc.property(sizes, (size) => {
      const { programme } = randomProgramme({ ...size, feasible: true });
      const solver = new ProgrammeSolver(programme);
      const { status, objective, rowDual } = solver.solve();
      if (status !== "optimal") return;
      const duals = rowDual.slice();
      for (let row = 0; row < programme.rows; row++) {
        if (duals[row] === 0) continue;
        const { low, high } = dualInterval(programme, solver, row);
        const slack = 1e-6 * Math.max(1, Math.abs(duals[row]!));
        expect(duals[row]!).toBeGreaterThanOrEqual(low - slack);
        expect(duals[row]!).toBeLessThanOrEqual(high + slack);
        const which =
          programme.rowLower[row] === programme.rowUpper[row] ? "both" : duals[row]! > 0 ? "rowLower" : "rowUpper";
        const size = Math.max(1, Math.abs((which === "rowLower" ? programme.rowLower : programme.rowUpper)[row]!));
        const step = 2 ** -10 * size;
        const differences = [
          (objective - moved(programme, row, -step, which)) / step,
          (moved(programme, row, step, which) - objective) / step,
        ];
        // A kink closer than the step makes the difference lie beyond the derivative, never within.
        if (Number.isFinite(differences[0]!)) expect(differences[0]!).toBeLessThanOrEqual(low + 1e-3 + 10 * slack);
        if (Number.isFinite(differences[1]!)) expect(differences[1]!).toBeGreaterThanOrEqual(high - 1e-3 - 10 * slack);
        if (Math.abs(differences[0]! - low) < 1e-3 && Math.abs(differences[1]! - high) < 1e-3) intervals += 1;
      }
    });
    fc.assert(property, { seed: 20230705, numRuns: 60 });
    expect(intervals).toBeGreaterThan(40);
  });
});
