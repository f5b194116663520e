import { describe, expect, test } from "vitest";
import { designOf } from "../design/design.ts";
import { ensembleOf } from "./ensemble.ts";
import { runBlock } from "./run-block.ts";
import { shapeOf } from "./shape.ts";
import { statesOf } from "./states.ts";
import type { Study } from "./types.ts";

const study: Study = {
  id: "toy",
  space: {
    factors: {
      price: { kind: "range", low: 0, high: 10, unit: "USD" },
      theory: { kind: "categorical", values: ["A", "B"] },
    },
  },
  strategies: { low: { dose: 1 }, high: { dose: 2 } },
  theories: { "": {} },
  measures: { loss: { sense: "minimise", unit: "USD" } },
  model: ({ price, dose, theory }, draws) => {
    if (Number(price) > 9) throw new Error("no price above 9");
    return { loss: Number(price) * Number(dose) + (theory === "B" ? 100 : 0) + 0 * draws.uniform("x", 0) };
  },
};
const design = designOf(study.space, { kind: "lhs", futures: 40 }, 5);
const block = runBlock(study, design, 0, 40);
const ensemble = ensembleOf(shapeOf(study), 5, [runBlock(study, design, 0, 13), runBlock(study, design, 13, 40)]);

describe("runs of a study", () => {
  test("are the model at each point, under each strategy", () => {
    for (let i = 0; i < 40; i++) {
      const [price, theory] = [block.inputs[0]![i]!, block.inputs[1]![i]!];
      const expected = price > 9 ? Number.NaN : price + 100 * theory;
      expect(block.values[0]![2 * i]).toBe(expected);
      expect(block.values[0]![2 * i + 1]).toBe(expected + (price > 9 ? 0 : price));
    }
  });

  test("that throw are failed runs with their message; the others go on", () => {
    expect(block.failed.length).toBe(2 * 4);
    expect(new Set(block.failed.map(({ message }) => message))).toEqual(new Set(["no price above 9"]));
  });

  test("are the same in one block and in two", () => {
    for (const strategy of ["low", "high"])
      expect(ensemble.measure("loss", strategy)).toEqual(
        block.values[0]!.filter((_, row) => row % 2 === (strategy === "low" ? 0 : 1)),
      );
    expect(ensemble.input("price")).toEqual(block.inputs[0]);
  });

  test("a measure that is no number, or is missing, fails the run", () => {
    const broken = { ...study, model: () => ({ los: 1 }) };
    expect(runBlock(broken, design, 0, 1).failed[0]!.message).toContain("no finite number for `loss`: undefined");
    expect(runBlock({ ...study, model: () => ({ loss: Number.NaN }) }, design, 0, 1).failed.length).toBe(2);
  });

  test("asked for by a wrong name say what there is", () => {
    expect(() => ensemble.measure("los", "low")).toThrow("did you mean `loss`?");
    expect(() => ensemble.measure("loss")).toThrow("There are several strategies: name one of low, high");
    expect(() => ensemble.measure("loss", "hihg")).toThrow("did you mean `high`?");
  });
});

describe("states of the world", () => {
  test("are the futures by the theory each has drawn", () => {
    const states = statesOf(ensemble);
    expect(states.theories).toEqual(["A", "B"]);
    const codes = ensemble.input("theory");
    for (const [i, future] of states.future.entries()) expect(states.theory[i]).toBe(["A", "B"][codes[future]!]);
    expect([...states.future].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    const losses = states.column("loss", "low");
    for (const [i, future] of states.future.entries()) expect(losses[i]).toBe(ensemble.measure("loss", "low")[future]);
  });

  test("are every future under every theory where theories are crossed", () => {
    const { theory: _, ...factors } = study.space.factors;
    const crossed: Study = { ...study, space: { factors }, theories: { A: { theory: "A" }, B: { theory: "B" } } };
    const points = designOf(crossed.space, { kind: "lhs", futures: 8 }, 5);
    const both = statesOf(ensembleOf(shapeOf(crossed), 5, [runBlock(crossed, points, 0, 8)]));
    expect(both.future.length).toBe(16);
    const losses = both.column("loss", "low");
    const failed = both.input("price").findIndex((price) => price > 9);
    for (let i = 0; i < 8; i++) if (i !== failed) expect(losses[8 + i]! - losses[i]!).toBeCloseTo(100, 12);
    expect(
      statesOf(ensembleOf(shapeOf(crossed), 5, [runBlock(crossed, points, 0, 8)]), "B").column("loss", "low"),
    ).toEqual(losses.slice(8));
  });

  test("under a theory that is not there are refused", () => {
    expect(() => statesOf(ensemble, "C")).toThrow("unknown theory `C`");
  });
});
