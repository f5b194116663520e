import { type LinearProgramme, ProgrammeSolver } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectSame, RUNS } from "./agreement.ts";
import { Draws } from "./draws.ts";
import { faults } from "./kkt.ts";
import { verdict } from "./oracle.ts";
import { bound, randomProgramme, sizes } from "./random-programmes.ts";

function expectHighs(programme: LinearProgramme, solver: ProgrammeSolver): void {
  const optimum = solver.solve();
  expectSame(optimum.status, optimum.objective, verdict(programme));
  if (optimum.status === "optimal") expect(faults(programme, optimum)).toEqual([]);
  expect(solver.counters.fallbacks).toBe(0);
}

describe("a programme with a network inside, scaled, with processes and rows of one column", () => {
  test("has HiGHS's answer, and prices that prove it on the programme as it was given", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { programme } = randomProgramme(size);
        expectHighs(programme, new ProgrammeSolver(programme));
      }),
      RUNS,
    );
  });

  test("also from the last basis after its costs and bounds changed", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const { programme, point } = randomProgramme(size);
        const draws = new Draws(size.seed, 8);
        const solver = new ProgrammeSolver(programme);
        for (let step = 0; step < 8; step++) {
          expectHighs(programme, solver);
          if (step % 2 === 0) for (let c = 0; c < point.length; c++) programme.cost[c] = draws.whole(-8, 30) / 4;
          else bound(programme, point, size, draws);
        }
      }),
      RUNS,
    );
  });
});
