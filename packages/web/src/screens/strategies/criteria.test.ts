import { describe, expect, test } from "vitest";
import { insideOf, readBrushes, writeBrushes } from "./brushes.ts";
import { type Criterion, paretoOf } from "./criteria.ts";

const criterion = (id: string, better: "high" | "low", values: readonly (number | null)[]): Criterion => ({
  ...{ id, kind: "mean", of: id, unit: "", better, share: false },
  cells: values.map((value) => ({ value })),
});
const cost = criterion("cost", "low", [0, 10, 20, 30, 5]);
const spared = criterion("spared", "high", [0, 8, 6, 9, null]);

describe("the line of the strategies none beats", () => {
  test("holds what is cheaper or spares more than every other, cheapest first", () => {
    // 20 for 6 is beaten by 10 for 8; the last one has no place on one axis.
    expect(paretoOf(cost, spared)).toEqual([0, 1, 3]);
  });

  test("turns round with the wished end of an axis", () => {
    // Dearer and sparing less would be wished for: only 20 for 6, 30 for 9 and 0 for 0 stand.
    expect(paretoOf({ ...cost, better: "high" }, { ...spared, better: "low" })).toEqual([0, 2, 3]);
  });

  test("keeps both of two equal strategies", () => {
    expect(paretoOf(criterion("a", "low", [1, 1]), criterion("b", "low", [2, 2]))).toEqual([0, 1]);
  });
});

describe("ranges asked for on axes", () => {
  test("leave the strategies that are inside all of them, their ends among them", () => {
    expect(insideOf([cost, spared], { cost: [0, 10] })).toEqual([0, 1, 4]);
    expect(insideOf([cost, spared], { cost: [0, 20], spared: [6, 9] })).toEqual([1, 2]);
    expect(insideOf([cost, spared], { cost: [100, 200] })).toEqual([]);
  });

  test("leave out what is not known, and say that none is asked for", () => {
    expect(insideOf([cost, spared], { spared: [-1, 100] })).toEqual([0, 1, 2, 3]);
    expect(insideOf([cost, spared], { other: [0, 1] })).toBeNull();
  });

  test("come back from a link, the lower end first", () => {
    expect(readBrushes(writeBrushes({ "mean.loss": [1, 250.5], worse: [0, 0.2] }))).toEqual({
      "mean.loss": [1, 250.5],
      worse: [0, 0.2],
    });
    // Six digits: 1.2345678 down to 1.23456, 9.8765432 up to 9.87655.
    expect(readBrushes(writeBrushes({ cost: [1.2345678, 9.8765432] }))).toEqual({ cost: [1.23456, 9.87655] });
    expect(readBrushes("cost:9:3,broken:1,:1:2")).toEqual({ cost: [3, 9] });
    expect(readBrushes("")).toEqual({});
  });
});
