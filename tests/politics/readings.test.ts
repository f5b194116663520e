import { courseOf, futureWorld, type Variable } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { politicsOf } from "../../packages/engine/src/futures/politics.ts";
import {
  toyFigures,
  toyMove,
  toyPolitics,
  toySetting,
} from "../../packages/engine/src/futures/testing/toy-politics.ts";
import { idsOf, stageOf } from "./scene.ts";

const reading = (id: string, words: string): Variable => ({
  ...{ id, title: id, unit: "index", role: "reading", reading: words, least: 0, most: 1, note: "" },
  origin: { file: "toy", line: 1 },
});

/** Levels at the end of each month of a toy in which R presses so often, whose acts are all taken for pressure. */
function levels(words: string, rate: number, moves = [toyMove("2027-01-01")]) {
  const kase = toyPolitics(0, { figures: toyFigures(0, rate), variables: [reading("x", words)] });
  const { acts, variables } = politicsOf(toySetting(kase, { moves }), { seed: 1, index: 4, values: new Map() });
  return { acts, x: variables.x! };
}

describe("a reading", () => {
  test("of pressure: n acts in mind count n / (1 + n), each halved in 180 days", () => {
    const { acts, x } = levels("pressure R", 1);
    expect(acts.length).toBeGreaterThan(4);
    for (const [t, { to }] of toySetting(toyPolitics(0)).periods.entries()) {
      const n = acts.reduce((sum, { day }) => sum + (day < to ? 2 ** (-(to - day) / 180) : 0), 0);
      expect(x[t]!, `month ${t}`).toBeCloseTo(n / (1 + n), 9);
    }
  });

  test("of excitement: severities in mind s count s / (1 + s), halved in the reaction's own memory", () => {
    const { x } = levels("excitement R", 0);
    // A move of severity 3 on 1 January 2027, memory 60 days: at the end of January 31 days have passed.
    const s = 3 * 2 ** (-31 / 60);
    expect(x[0]!).toBeCloseTo(s / (1 + s), 9);
    expect(x[24]!).toBeLessThan(0.001);
  });

  test("stays between 0 and 1 in the flagship, however much a future presses", async () => {
    const { kase, outlook, futures } = await stageOf(6);
    expect(idsOf(kase, "start", /^variable:pressure-felt$/)).toHaveLength(1);
    for (const future of futures) {
      const { variables, acts } = courseOf(futureWorld(outlook, { theories: ["T3"], strategy: "package-003" }), future);
      expect(acts.length).toBeGreaterThan(0);
      for (const id of ["pressure-felt", "moves-away-RU"])
        for (const level of variables[id]!) expect(level >= 0 && level < 1, `${id} ${level}`).toBe(true);
    }
    outlook.dispose();
  });
});
