import { openCase } from "@multivector/casefile";
import type { SolverFactory, Trace } from "@multivector/engine";
import { networkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { applyTo } from "../../packages/engine/src/change/world.ts";
import { closedWorld } from "../../packages/engine/src/coercion/closed-world.ts";
import { compile } from "../../packages/engine/src/network/compile.ts";
import { dayOf, periodsOf } from "../../packages/engine/src/quantity/dates.ts";
import { stepThrough } from "../../packages/engine/src/simulate/step-through.ts";
import { Stepper } from "../../packages/engine/src/simulate/stepper.ts";

const solver = networkSimplex;
const FROM = dayOf("2023-06-01");

async function grounds(name: string, days: number, factory: SolverFactory = solver) {
  const network = compile(await openCase(name), { window: { from: FROM, to: FROM + days } });
  const stepper = new Stepper(network, factory);
  const periods = periodsOf(FROM, FROM + days, "day");
  const open = applyTo(network, []);
  return { stepper, periods, open, calm: stepper.run(open, { periods }) };
}

/** What moves and lies where; whose of two cargos fills a shared tank may be a tie, and is left open. */
const same = (a: Trace["periods"], b: Trace["periods"]) => {
  expect(a.length).toBe(b.length);
  a.forEach((period, t) => {
    const near = (value: number, other: number) => expect(Math.abs(value - other), `day ${t}`).toBeLessThan(1e-6);
    period.used.forEach((value, e) => void near(value, b[t]!.used[e]!));
    period.levels.forEach((value, s) => void near(value, b[t]!.levels[s]!));
  });
};

describe.each([
  ["triangle", ["coast.2"]],
  ["kazakhstan", ["cpc.4"]],
])("%s: a run that goes on from where another stood", (name, links) => {
  test("is the run that never stopped", async () => {
    const { stepper, periods, open, calm } = await grounds(name, 25);
    const closed = closedWorld(open, { links, rows: [] });
    const whole = stepper.run(closed, { periods, calm });
    const walk = stepper.walk(closed, { periods, calm });
    for (let t = 0; t < 10; t++) walk.step();
    const from = walk.moment();
    // What happens in between, to the first run or on the same programme, changes nothing.
    walk.step();
    stepper.run(open, { periods, calm });
    const rest = stepper.run(closed, { periods, calm, from });
    same(rest.periods, whole.periods.slice(10));
    same(rest.calm!.periods, calm.periods.slice(10));
    stepper.dispose();
  });

  test("uses one programme for many runs as each run would use its own", async () => {
    const { stepper, periods, open, calm } = await grounds(name, 12);
    same(calm.periods, stepThrough(open, { solver, periods }).periods);
    const closed = closedWorld(open, { links, rows: [] });
    same(stepper.run(closed, { periods, calm }).periods, stepThrough(closed, { solver, periods, calm }).periods);
    stepper.dispose();
  });
});

describe("a trace", () => {
  test("keeps its own numbers where the solver writes over its last optimum", async () => {
    const reusing: SolverFactory = (programme) => {
      const own = solver(programme);
      const x = new Float64Array(programme.columns);
      const rowDual = new Float64Array(programme.rows);
      return {
        solve() {
          const optimum = own.solve();
          x.set(optimum.x);
          rowDual.set(optimum.rowDual);
          return { ...optimum, x, rowDual };
        },
        dispose: () => own.dispose(),
      };
    };
    const usual = await grounds("triangle", 10);
    const reused = await grounds("triangle", 10, reusing);
    same(reused.calm.periods, usual.calm.periods);
    expect(reused.calm.periods.map(({ x }) => [...x])).toEqual(usual.calm.periods.map(({ x }) => [...x]));
  });
});
