import { bargain, readBargaining } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { published } from "./bargain-files.ts";

const { text, reason } = published("ktab_smp.json");

interface Expected {
  readonly valueMatrixRiskNeutral: number[][];
  readonly pceRiskNeutral_ownScript: number[];
  readonly riskAttitude: number[];
  readonly utilityRiskAware: number[][];
  readonly pceTurn0: number[];
  readonly bargains: { i: number; j: number; pi: number; both: number[] }[];
}

/** Largest difference of two tables of one shape. */
function apart(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  expect(a.map((row) => row.length)).toEqual(b.map((row) => row.length));
  return Math.max(...a.flatMap((row, i) => row.map((v, j) => Math.abs(v - b[i]![j]!))));
}

describe("the published run of the spatial model of politics, five actors in three dimensions", () => {
  if (reason) test(`is ${reason}`, ({ skip }) => skip(reason));
  if (reason) return;
  const content = JSON.parse(text) as { expected: Expected };
  const { expected } = content;
  const { problem, settings, problems } = readBargaining(content, "smp");
  const result = bargain(problem!, { ...settings, model: "smp" });

  test("is read as it stands", () => {
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      victProb: "Linear",
      pce: "MarkovIncentive",
      voting: "PropCbc",
      rRange: "Mid",
      interp: "S2P2",
    });
  });

  test("has its value matrix and its utility matrix to 5e-4", () => {
    expect(apart(result.values, expected.valueMatrixRiskNeutral)).toBeLessThanOrEqual(5e-4);
    expect(apart(result.utilities, expected.utilityRiskAware)).toBeLessThanOrEqual(5e-4);
    expect(apart(result.utilities, expected.utilityRiskAware)).toBeLessThanOrEqual(5.01e-5);
  });

  test("has its attitudes to risk and its probabilities as printed", () => {
    expect(result.risk.map((r) => r.toFixed(3))).toEqual(expected.riskAttitude.map((r) => r.toFixed(3)));
    expect(result.probabilities.map((p) => p.toFixed(4))).toEqual(expected.pceTurn0.map((p) => p.toFixed(4)));
  });

  test("has its risk-neutral probabilities behind the attitudes: they are in proportion", () => {
    const p = expected.pceRiskNeutral_ownScript;
    const [least, most] = [Math.min(...p), Math.max(...p)];
    result.risk.forEach((r, i) => {
      expect(r).toBeCloseTo(-0.5 + (1.5 * (p[i]! - least)) / (most - least), 3);
    });
  });

  test("has its bargains to 0.007 of 100, and offers them", () => {
    expect(expected.bargains).toHaveLength(2);
    for (const { i, j, pi, both } of expected.bargains) {
      const own = result.bargains.find((one) => one.i === i && one.j === j)!;
      expect(own.pi).toBeCloseTo(pi, 4);
      expect(own.offered).toBe(true);
      expect(apart([own.position], [both])).toBeLessThanOrEqual(0.007);
    }
  });

  test("lists all twenty ordered pairs, of which each actor offers one", () => {
    expect(result.bargains).toHaveLength(20);
    expect(result.bargains.filter(({ offered }) => offered).map(({ i }) => i)).toEqual([0, 1, 2, 3, 4]);
  });
});

const emission = published("bdm1994_emission_standards_input.csv");

describe("the delay of emission standards (Bueno de Mesquita 1994), ten actors", () => {
  const why = emission.reason;
  if (why) test(`is ${why}`, ({ skip }) => skip(why));

  test.runIf(why === "")("has the weighted mean 7.38996 and the weighted median 7", () => {
    const rows = emission.text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const numbers = (column: number) => rows.map((row) => Number(row[column]));
    const result = bargain({
      actors: rows.map((row) => row[0]!),
      dimensions: ["years"],
      scale: 10,
      capability: numbers(1),
      position: numbers(2).map((x) => [x]),
      salience: numbers(3).map((s) => [s]),
    });
    expect(result.outcome[0]).toBeCloseTo(7.38996, 5);
    expect(result.median).toEqual([7]);
  });
});
