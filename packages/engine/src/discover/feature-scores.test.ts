import { describe, expect, it } from "vitest";
import { featureScores } from "./feature-scores.ts";
import { evenColumns, whether } from "./testing/columns.ts";

const columns = evenColumns(300, 3, 7);
const QUICK = { trees: 40, forests: 4, seed: 1 };

describe("feature scores", () => {
  it("give everything to the only input there is, with no doubt", () => {
    expect(featureScores({ x: columns.x0! }, columns.x0!, QUICK)).toEqual([{ input: "x", score: 1, low: 1, high: 1 }]);
  });

  it("rank inputs by what they tell, add up to 1 and lie in their intervals", () => {
    const y = columns.x0!.map((a, i) => 3 * a + columns.x1![i]!);
    const scores = featureScores(columns, y, { ...QUICK, minLeaf: 5 });
    expect(scores.map(({ input }) => input)).toEqual(["x0", "x1", "x2"]);
    expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 12);
    for (const { low, score, high } of scores) expect(low <= score && score <= high && high > low).toBe(true);
    expect(scores[0]!.low).toBeGreaterThan(scores[1]!.high);
  });

  it("are the same for a seed, nearly so for another, and do not mind the unit of what is scored", () => {
    const interest = whether(columns, (a, b) => a > 0.5 && b > 0.3);
    const scores = featureScores(columns, interest, QUICK);
    expect(featureScores(columns, interest, QUICK)).toEqual(scores);
    const other = featureScores(columns, interest, { ...QUICK, seed: 2 });
    expect(other).not.toEqual(scores);
    expect(Math.abs(other[0]!.score - scores[0]!.score)).toBeLessThan(0.1);
    const scaled = featureScores(
      columns,
      interest.map((yes) => (yes ? 1024 : 0)),
      QUICK,
    );
    expect(scaled).toEqual(scores);
  });

  it("see labels, and give nothing to a constant", () => {
    const l = columns.x0!.map((x) => (x > 0.66 ? "c" : x > 0.33 ? "a" : "b"));
    const y = l.map((label, i) => (label === "a" ? 1 : 0) + 0.1 * columns.x1![i]!);
    const scores = featureScores({ l, x1: columns.x1!, constant: new Float64Array(300) }, y, { ...QUICK, minLeaf: 3 });
    expect(scores[0]!.input).toBe("l");
    expect(scores[0]!.score).toBeGreaterThan(0.85);
    expect(scores[2]).toEqual({ input: "constant", score: 0, low: 0, high: 0 });
  });

  it("leave failed runs out, and refuse runs that are all alike", () => {
    const y = columns.x0!.map((x, i) => (i % 7 === 0 ? Number.NaN : x));
    expect(featureScores(columns, y, QUICK)[0]!.input).toBe("x0");
    expect(() =>
      featureScores(
        columns,
        columns.x0!.map(() => 4),
        QUICK,
      ),
    ).toThrow("All 300 runs give 4");
  });
});
