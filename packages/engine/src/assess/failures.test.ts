import { describe, expect, test } from "vitest";
import { latinHypercube } from "../design/latin-hypercube.ts";
import { ensembleOf } from "../study/ensemble.ts";
import { statesOf } from "../study/states.ts";
import { failureOf } from "./failures.ts";

/** So many futures of a few inputs under two theories; what a package loses is told by a rule. */
function toy(futures: number, inputs: number, loss: (x: readonly number[], theory: string) => number) {
  const points = latinHypercube(futures, inputs, 7);
  const theories = ["T1", "T2"];
  const values = Float64Array.from(points.flatMap((x) => theories.map((theory) => loss(x, theory))));
  const ensemble = ensembleOf(
    {
      id: "toy",
      inputs: points[0]!.map((_, axis) => ({ name: `x${axis}`, unit: "USD" })),
      strategies: ["package"],
      theories,
      measures: [{ name: "loss", sense: "minimise", unit: "USD" }],
    },
    7,
    [
      {
        from: 0,
        to: futures,
        inputs: points[0]!.map((_, axis) => Float64Array.from(points, (x) => x[axis]!)),
        values: [values],
        failed: [],
      },
    ],
  );
  const states = statesOf(ensemble);
  const interest = states
    .column("loss", "package")
    .map((value) => (Number.isNaN(value) ? Number.NaN : Number(value > 1)));
  return failureOf(
    ensemble,
    states,
    "package",
    { kind: "limit", fails: "fails", interest, searches: 1 },
    { x3: { label: "the price", unit: "USD" } },
  );
}

describe("where a package fails", () => {
  test("is a planted box, theory and all, borne out in held-out futures", () => {
    const told = toy(240, 40, (x, theory) => (x[3]! > 0.6 && theory === "T2" ? 2 : 0));
    expect(told.reason).toBe("");
    expect(told.byTheory[0]!.share).toBe(0);
    expect(told.byTheory[1]!.share).toBeCloseTo(0.4, 2);
    const limits = told.box!.limits.map((limit) => limit.input).sort();
    expect(limits).toEqual(["theory", "x3"]);
    expect(told.box!.density).toBeGreaterThan(0.9);
    expect(told.heldOut!.density).toBeGreaterThan(0.8);
    expect(told.box!.sentence).toMatch(/^fails in \d+ % of states with the price at least 0\.6\d* USD and theory T2/);
    expect(told.screened).toEqual({ kept: 30, of: 41 });
  });

  test("is not told where failures fall by chance, however good a box looks", () => {
    // The fraction of a large multiple of an input nobody can see: noise.
    const told = toy(90, 60, (x) => (Math.abs(Math.sin(1e6 * x[0]!)) > 0.9 ? 2 : 0));
    expect(told.box).toBeNull();
    expect(told.reason).toContain("no better than chance in the last third");
    expect(told.heldOut).not.toBeNull();
  });

  test("needs ten futures that fail: states of one future are no witnesses of their own", () => {
    const told = toy(60, 3, (x) => (x[0]! > 0.9 ? 2 : 0));
    expect([told.failing, told.failingFutures, told.box]).toEqual([12, 6, null]);
    expect(told.reason).toContain("6 futures of a kind are too few");
  });

  test("leaves failed runs out", () => {
    const told = toy(60, 3, (x) => (x[1]! > 0.5 ? Number.NaN : x[0]! > 0.9 ? 2 : 0));
    expect(told.states).toBe(60);
  });
});
