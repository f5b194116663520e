import { describe, expect, test } from "vitest";
import type { Measure } from "../study/types.ts";
import { objectiveOf, readObjectives } from "./objective.ts";

const measures: Record<string, Measure> = {
  loss: { sense: "minimise", unit: "USD" },
  tie: { sense: "maximise", unit: "share" },
};
const values = Float64Array.of(1, 2, 6);
const other = [Float64Array.of(2, 1, 1)];
const value = (text: string) => objectiveOf(readObjectives([text], measures)[0]!, values, other);

describe("objectives of a search", () => {
  test("are told in the unit of their measure", () => {
    expect([value("loss"), value("tie")]).toEqual([3, 3]);
    expect([value("loss:maximin"), value("tie:maximin")]).toEqual([6, 1]);
    expect([value("loss:maximax"), value("tie:maximax")]).toEqual([1, 6]);
  });

  test("of regret are minimised, whatever the measure", () => {
    // Less is better: regrets 0, 1, 5 against the other; more is better: 1, 0, 0.
    expect([value("loss:minimax_regret"), value("tie:minimax_regret")]).toEqual([5, 1]);
    const read = readObjectives(["tie:minimax_regret", "tie", "loss", "loss:starr@2"], measures);
    expect(read.map(({ sense }) => sense)).toEqual(["minimise", "maximise", "minimise", "maximise"]);
  });

  test("of Starr are the share of states that keep the threshold", () => {
    expect([value("loss:starr@2"), value("tie:starr@2")]).toEqual([2 / 3, 2 / 3]);
  });

  test("are refused one sentence each, all at once", () => {
    expect(() => readObjectives(["los", "loss:mean", "loss:starr", "tie:maximin@3"], measures)).toThrow(
      /los.*did you mean `loss`[\s\S]*mean[\s\S]*starr needs a threshold[\s\S]*only starr has a threshold/,
    );
    expect(() => readObjectives([], measures)).toThrow("name at least one objective");
    expect(() => readObjectives(["loss", "loss"], measures)).toThrow("named twice");
  });
});
