import { openCase } from "@multivector/casefile";
import {
  dayOf,
  type LinearProgramme,
  networkSimplex,
  type ProgrammeSolver,
  run,
  sharedStart,
} from "@multivector/engine";
import { expect, test } from "vitest";

test("a future that starts from the case's stored basis ends with the same numbers as one that starts from nothing, whatever came before", async () => {
  const kase = await openCase("kazakhstan");
  const capacity = kase.figures.find((figure) => figure.subject === "link:uas.2" && figure.quantity === "capacity")!;
  const future = (drawn: number, solver = networkSimplex) =>
    run(kase, solver, {
      ...{ from: dayOf("2023-01-01"), to: dayOf("2024-01-01"), step: "month" },
      drawn: new Map([[capacity.id, drawn * capacity.value]]),
    }).periods.map(({ x }) => [...x]);
  const shared = sharedStart();
  const first = future(1, shared);
  const [small, large] = [future(0.4, shared), future(1.2, shared)];
  const again = sharedStart();
  expect(future(1, again)).toEqual(first);
  expect(future(1.2, again)).toEqual(large);
  expect(future(0.4, again)).toEqual(small);
  const cold = future(0.4);
  small.forEach((period, t) => {
    period.forEach((amount, c) => {
      expect(Math.abs(amount - cold[t]![c]!)).toBeLessThan(1e-6);
    });
  });
});

test("a new solver that starts from the stored basis has next to nothing left to do", async () => {
  const kase = await openCase("kazakhstan");
  const shared = sharedStart();
  const pivots: number[] = [];
  const counting = (programme: LinearProgramme) => {
    const solver = shared(programme) as ProgrammeSolver;
    let first = true;
    const solve = () => {
      const optimum = solver.solve();
      if (first) pivots.push(solver.counters.pivots);
      first = false;
      return optimum;
    };
    return { solve, restart: () => solver.restart(), dispose: () => solver.dispose() };
  };
  for (let round = 0; round < 2; round++)
    run(kase, counting, { from: dayOf("2023-01-01"), to: dayOf("2023-02-01"), step: "month", events: false });
  expect(pivots[0]).toBeGreaterThan(300);
  expect(pivots[1]).toBeLessThan(10);
});
