import { describe, expect, test } from "vitest";
import { regretOf } from "./regret.ts";

// three alternatives in three futures; the best of each future: 3, 4, 12
const ROWS = [
  [-4, 4, 12],
  [-2, 3, 8],
  [3, 2, 1],
];
const plain = (rows: readonly Float64Array[]) => rows.map((row) => Array.from(row));

describe("regret", () => {
  test("against the best is what each lacks to it, and nobody improves on it", () => {
    const { regret, improvement } = regretOf(ROWS, { maximise: true, against: "best" });
    expect(plain(regret)).toEqual([
      [7, 0, 0],
      [5, 1, 4],
      [0, 2, 11],
    ]);
    expect(improvement.every((row) => row.every((value) => value === 0))).toBe(true);
  });

  test("against a baseline counts what is worse as regret and what is better as improvement, never both", () => {
    // row 0 less row 1: -2, 1, 4
    const { regret, improvement } = regretOf(ROWS, { maximise: true, against: 1 });
    expect(plain(regret)[0]).toEqual([2, 0, 0]);
    expect(plain(improvement)[0]).toEqual([0, 1, 4]);
    expect(plain(regret)[1]).toEqual([0, 0, 0]);
    const turned = regretOf(ROWS, { maximise: false, against: 1 });
    expect(plain(turned.regret)).toEqual(plain(improvement));
    expect(plain(turned.improvement)).toEqual(plain(regret));
  });

  test("is unknown for all alternatives in a future in which one failed", () => {
    const { regret } = regretOf(
      [
        [1, Number.NaN],
        [2, 5],
      ],
      { maximise: true, against: "best" },
    );
    expect(plain(regret)).toEqual([
      [1, Number.NaN],
      [0, Number.NaN],
    ]);
  });

  test("says what is wrong", () => {
    expect(() => regretOf(ROWS, { maximise: true, against: 3 })).toThrow('give "best" or a row from 0 to 2');
    expect(() => regretOf([[1], [1, 2]], { maximise: true, against: "best" })).toThrow("row 1 has 2 values");
    expect(() => regretOf([], { maximise: true, against: "best" })).toThrow("there are no values");
  });
});
