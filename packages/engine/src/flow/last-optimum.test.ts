import { describe, expect, test } from "vitest";
import { LastOptimum } from "./last-optimum.ts";
import type { LinearProgramme, Optimum } from "./problem.ts";

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number;

/** Two ways out of a field that gives 10 a day, over 30 days: the first takes 7 a day, the second 5; the row is their sum. */
function programme(): LinearProgramme {
  return {
    columns: 2,
    rows: 1,
    cost: Float64Array.of(-3, -2),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(210, 150),
    rowLower: Float64Array.of(NEGATIVE_INFINITY),
    rowUpper: Float64Array.of(300),
    starts: Int32Array.of(0, 1, 2),
    indices: Int32Array.of(0, 0),
    values: Float64Array.of(1, 1),
  };
}

/** That programme with its optimum noted: 210 the first way, 90 the second. */
function noted() {
  const lp = programme();
  const last = new LastOptimum(lp);
  const optimum: Optimum = {
    ...{ status: "optimal", objective: -810, x: Float64Array.of(210, 90) },
    ...{ rowDual: Float64Array.of(-2), reducedCost: Float64Array.of(-1, 0) },
  };
  last.note(optimum, 30);
  return { lp, last };
}

function lengthen(lp: LinearProgramme, days: number): void {
  lp.upper.set([7 * days, 5 * days]);
  lp.rowUpper[0] = 10 * days;
}

describe("the last optimum", () => {
  test("is that of a longer period in proportion", () => {
    const { lp, last } = noted();
    lengthen(lp, 60);
    expect([...last.over(60)!]).toEqual([420, 180]);
  });

  test("stands where a bound moves that held nothing back and still does not", () => {
    const { lp, last } = noted();
    lengthen(lp, 60);
    lp.upper[1] = 200;
    expect([...last.over(60)!]).toEqual([420, 180]);
    lp.upper[1] = POSITIVE_INFINITY;
    expect([...last.over(60)!]).toEqual([420, 180]);
  });

  test.each<[string, (lp: LinearProgramme) => void]>([
    ["a bound that held it moved: the first way takes 8 a day", (lp) => lp.upper.set([8 * 60], 0)],
    ["a bound that was clear of it is not: 180 is more than 179", (lp) => lp.upper.set([179], 1)],
    ["the row that held it grew", (lp) => lp.rowUpper.set([601])],
    ["something has to go the second way that did not", (lp) => lp.lower.set([181], 1)],
    ["a cost changed", (lp) => lp.cost.set([-2.5], 1)],
  ])("has to be found again where %s", (_, change) => {
    const { lp, last } = noted();
    lengthen(lp, 60);
    change(lp);
    expect(last.over(60)).toBeNull();
  });

  test("has to be found again where a way without a bound is shut", () => {
    const lp = programme();
    lp.upper[1] = POSITIVE_INFINITY;
    const last = new LastOptimum(lp);
    const nothing = { objective: -810, rowDual: new Float64Array(1), reducedCost: new Float64Array(2) };
    last.note({ ...nothing, status: "optimal", x: Float64Array.of(210, 90) }, 30);
    lp.upper[1] = 0;
    expect(last.over(30)).toBeNull();
  });

  test("is none before the first, and none once forgotten", () => {
    expect(new LastOptimum(programme()).over(30)).toBeNull();
    const { last } = noted();
    expect(last.over(30)).not.toBeNull();
    last.forget();
    expect(last.over(30)).toBeNull();
  });
});
